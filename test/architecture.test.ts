import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return ['build', 'node_modules', 'fixture-app'].includes(entry.name) ? [] : listFiles(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

interface Import {
  /** `src/usecases/ports.ts:3`, to be found at once. */
  readonly at: string;
  readonly from: string;
  /** A file of this repository without its ending, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
  readonly line: string;
}

const importing =
  /^(?:(?:import|export)\b(?<what>[\w\s{},*$]*?)\bfrom\s*|import\s*)['"](?<module>[^'"]+)['"]/gm;
const loading = /\b(?:import|require)\(\s*['"](?<module>[^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importing), ...text.matchAll(loading)].map((match) => {
    const { what = '', module = '' } = match.groups ?? {};
    const number = text.slice(0, match.index).split('\n').length;
    return {
      at: `${file}:${number}`,
      from: file,
      to: module.startsWith('.') ? relative(root, join(root, dirname(file), module)) : module,
      typeOnly: what.trimStart().startsWith('type '),
      line: `${file}:${number}: ${match[0].replace(/\s+/g, ' ')}`,
    };
  });
}

const sources = listFiles('src');
const imports = sources.flatMap(importsOf);
const isPackage = ({ to }: Import) => !/^(?:src|static|local-site|scripts|test)\//.test(to);
const lines = (found: readonly Import[]) => found.map(({ line }) => line);

/** What each layer of `src` may take from, besides itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  drafting: ['domain'],
  document: ['domain'],
  usecases: ['domain', 'drafting', 'document', 'contract'],
  adapters: ['domain', 'document', 'contract', 'usecases'],
  resolvers: ['domain', 'document', 'contract', 'usecases'],
};

const layerOf = (path: string) => /^src\/([a-z]+)\//.exec(path)?.[1];

describe('the layers of src', () => {
  it('are read in every form that an import has', () => {
    const mentions = sources.map(
      (file) => readFileSync(join(root, file), 'utf8').match(/ from '/g)?.length ?? 0,
    );

    expect(imports.length).toBeGreaterThanOrEqual(mentions.reduce((sum, count) => sum + count, 0));
    expect(imports.length).toBeGreaterThan(300);
  });

  it.each(Object.entries(layers))('%s takes only from %p', (layer, allowed) => {
    const wrong = imports.filter((one) => {
      if (layerOf(one.from) !== layer || isPackage(one)) return false;
      const target = layerOf(one.to);
      return target !== layer && (target === undefined || !allowed.includes(target));
    });

    expect(lines(wrong)).toEqual([]);
  });

  it('names every layer, so that none escapes the law', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'locales')
      .map(({ name }) => name);

    expect(folders.sort()).toEqual(Object.keys(layers).sort());
  });

  it('lets adapters know of the use cases only their ports, their records and their words', () => {
    const door = /^src\/usecases\/(?:ports(?:\/[a-z-]+)?|records\/[a-z-]+|asker|errors|default-settings)$/;

    const wrong = imports.filter(
      ({ from, to }) => layerOf(from) === 'adapters' && layerOf(to) === 'usecases' && !door.test(to),
    );

    expect(lines(wrong)).toEqual([]);
  });

  it('keeps contract to types, so that nothing of the backend reaches a screen', () => {
    const wrong = imports.filter((one) => layerOf(one.from) === 'contract' && !one.typeOnly);

    expect(lines(wrong)).toEqual([]);
  });

  it('keeps packages out of domain, drafting, document and use cases, but for two without effects', () => {
    const pure = ['domain', 'drafting', 'document', 'contract', 'usecases'];

    // Replies of models come from outside and are checked by schema; briefs are counted in tokens.
    const ofDrafting = ['zod', 'tokenx'];

    const wrong = imports.filter(
      (one) =>
        isPackage(one) &&
        pure.includes(layerOf(one.from) ?? '') &&
        !(layerOf(one.from) === 'drafting' && ofDrafting.includes(one.to)),
    );

    expect(lines(wrong)).toEqual([]);
  });

  it('keeps Forge and model providers behind adapters and resolvers', () => {
    const isPlatform = ({ to }: Import) =>
      to.startsWith('@forge/') || to === 'openai' || to.startsWith('openai/');
    const wrong = imports.filter(
      (one) => isPlatform(one) && !['adapters', 'resolvers'].includes(layerOf(one.from) ?? ''),
    );

    expect(lines(wrong)).toEqual([]);
  });

  it('asks for the clock and for chance only through ports', () => {
    const pure = sources.filter((file) =>
      ['domain', 'drafting', 'document', 'usecases'].includes(layerOf(file) ?? ''),
    );
    const wrong = pure.filter((file) =>
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );

    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports.filter((one) => !isPackage(one) && !one.typeOnly)) {
      const key = from.replace(/\.ts$/, '');
      graph.set(key, [...(graph.get(key) ?? []), to]);
    }

    expect(findCycle(graph)).toBeUndefined();
  });
});

/** The first cycle of a graph as the path around it. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(' → ');
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}

describe('the screens', () => {
  const screens = listFiles('static').flatMap(importsOf);

  it('take from src nothing but types: of the contract, and of the words', () => {
    const wrong = screens.filter(
      ({ to, typeOnly }) => to.startsWith('src/') && !(typeOnly && /^src\/(?:contract|locales)\//.test(to)),
    );

    expect(lines(wrong)).toEqual([]);
  });

  it('know the bridge in one file', () => {
    const wrong = screens.filter(({ from, to }) => to.startsWith('@forge/') && from !== 'static/bridge.ts');

    expect(lines(wrong)).toEqual([]);
  });
});

describe('the local site', () => {
  it('knows nothing of the app but what it is given', () => {
    const wrong = listFiles('local-site')
      .flatMap(importsOf)
      .filter(({ to }) => /^(?:src|static|test|scripts)\//.test(to));

    expect(lines(wrong)).toEqual([]);
  });
});

describe('files', () => {
  const all = ['src', 'static', 'local-site', 'scripts', 'test'].flatMap(listFiles);

  it('have names that say what is in them', () => {
    const banned = /^(?:utils?|helpers?|common|types|constants|misc|index)\.tsx?$/;
    // The entries of the app, of the apps of tests, and the one door of the local site.
    const allowed = /(?:^|\/)src\/index\.ts$|^local-site\/index\.ts$/;

    expect(all.filter((file) => banned.test(basename(file)) && !allowed.test(file))).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|contract|d|config))?\.tsx?$/;

    expect(all.filter((file) => !kebab.test(basename(file)))).toEqual([]);
  });

  it('export by name', () => {
    const wrong = all.filter(
      (file) =>
        !/\.config\.ts$/.test(file) && /^export default\b/m.test(readFileSync(join(root, file), 'utf8')),
    );

    expect(wrong).toEqual([]);
  });
});
