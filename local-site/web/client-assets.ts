import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Browser code of the local site, built when it is first asked for. */
export interface ClientAssets {
  /** Path below `/local/resources/` → content. */
  readonly resources: () => Promise<ReadonlyMap<string, string>>;
  readonly indexHtml: () => Promise<string>;
  /** The script that runs in the app's frames before their own. */
  readonly bridgeScript: () => Promise<string>;
  /** Style sheet of all Atlassian design tokens, light and dark. */
  readonly themeCss: () => Promise<string>;
}

const clientFolder = join(__dirname, 'client');
const themes = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-light-increased-contrast',
  'atlassian-dark-increased-contrast',
  'atlassian-spacing',
  'atlassian-typography',
  'atlassian-shape',
];

export function createClientAssets(): ClientAssets {
  return {
    resources: once(async () => {
      const files = await bundle(join(clientFolder, 'main.tsx'), 'esm');
      return new Map(files.map(({ path, text }) => [path.slice(path.lastIndexOf('/') + 1), text]));
    }),
    indexHtml: once(() => readFile(join(clientFolder, 'index.html'), 'utf8')),
    bridgeScript: once(async () => {
      const files = await bundle(join(clientFolder, 'bridge/in-frame.ts'), 'iife');
      return files.find(({ path }) => path.endsWith('.js'))?.text ?? '';
    }),
    themeCss: once(async () => {
      const sheets = await Promise.all(
        themes.map(
          (theme) => import(`@atlaskit/tokens/dist/cjs/artifacts/themes/${theme}.js`) as Promise<ThemeFile>,
        ),
      );
      return sheets.map(styleSheetOf).join('\n');
    }),
  };
}

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<{ path: string; text: string }[]> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: 'out',
    bundle: true,
    format,
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }) => ({ path, text }));
}

interface ThemeFile {
  readonly default: string | { readonly default: string };
}

/** A CommonJS file arrives wrapped once more when it is imported from an ES module. */
function styleSheetOf({ default: content }: ThemeFile): string {
  return typeof content === 'string' ? content : content.default;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
