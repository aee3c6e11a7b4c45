import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { manifestProblems } from '../local-site/manifest-problems';

const appDir = path.resolve(__dirname, '..');

interface Manifest {
  modules: Record<string, Record<string, unknown>[]>;
  resources: { key: string; path: string; entry: Record<string, string> }[];
  translations: { resources: { key: string; path: string }[] };
  permissions: { scopes: Record<string, unknown> };
}

const source = readFileSync(path.join(appDir, 'manifest.yml'), 'utf8');
const manifest = parse(source) as Manifest;
const modules = Object.values(manifest.modules).flat();

function valuesOf(node: unknown, key: string): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => valuesOf(item, key));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === key && typeof value === 'string' ? [value] : valuesOf(value, key),
  );
}

function lookUp(tree: unknown, dotted: string): unknown {
  return dotted
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], tree);
}

describe('manifest.yml', () => {
  it('passes every validator that Atlassian publishes', async () => {
    expect(await manifestProblems(appDir)).toEqual([]);
  });

  it('names only handlers that src/index.ts exports', async () => {
    const handlers = (manifest.modules.function ?? []).map((entry) => String(entry.handler).split('.'));
    const exported = (await import('../src/index')) as Record<string, unknown>;

    expect(handlers.map(([file]) => file)).toEqual(handlers.map(() => 'index'));
    for (const [, name = ''] of handlers) expect([name, typeof exported[name]]).toEqual([name, 'function']);
    expect(Object.keys(exported).sort()).toEqual(handlers.map(([, name]) => name).sort());
  });

  it('draws every module by a screen that exists', () => {
    const [ui] = manifest.resources;
    const references = modules.flatMap((module) => valuesOf(module, 'resource'));

    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const [resource, entry = ''] = reference.split('/');
      expect(resource).toBe(ui?.key);
      const file = ui?.entry[entry];
      expect([reference, file]).toEqual([reference, `${entry}.html`]);
      expect(readFileSync(path.join(appDir, 'static', `${entry}.html`), 'utf8')).toContain('<script');
    }
  });

  it('says every title in each of its languages', () => {
    const keys = valuesOf(manifest.modules, 'i18n');

    expect(manifest.translations.resources.map((resource) => resource.key)).toEqual(['zh-CN', 'en-US']);
    for (const resource of manifest.translations.resources) {
      const texts = JSON.parse(readFileSync(path.join(appDir, resource.path), 'utf8')) as unknown;
      for (const key of keys)
        expect([resource.key, key, typeof lookUp(texts, key)]).toEqual([resource.key, key, 'string']);
    }
  });

  it('says of every scope what it is for', () => {
    const lines = source.split('\n');
    for (const scope of Object.keys(manifest.permissions.scopes)) {
      const at = lines.findIndex((line) => line.trim().startsWith(`${scope}:`));
      const commented =
        /#/.test(lines[at] ?? '') || /^\s*#/.test(lines[at - 1] ?? '') || /#/.test(lines[at - 1] ?? '');
      expect([scope, commented]).toEqual([scope, true]);
    }
  });
});
