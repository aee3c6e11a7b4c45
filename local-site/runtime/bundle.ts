import { cp, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Manifest } from '../manifest';

/** The app's functions, ready to run. */
export interface AppBundle {
  /** The folder that the app sees as its code folder. */
  readonly folder: string;
  readonly workerPath: string;
  /** Absolute path of a handler file, by its name in the manifest (`index` for `index.resolver`). */
  pathOf(file: string): string;
  remove(): Promise<void>;
}

/**
 * Bundles the handler files that the manifest names, and the worker that runs them, into a temporary folder.
 *
 * Throws an Error that names the function when a handler file is missing or does not export the handler: Forge's own
 * bundler notices neither, and the function would fail only when it is called.
 */
export async function bundleApp(appDir: string, manifest: Manifest): Promise<AppBundle> {
  const files = new Map([...manifest.functions.values()].map(({ file }) => [file, sourceOf(appDir, file)]));
  const folder = await mkdtemp(join(tmpdir(), 'forge-app-'));
  try {
    const [exportsOf] = await Promise.all([
      listExports(files),
      build({
        entryPoints: [...files].map(([file, path]) => ({ in: path, out: file })),
        outdir: folder,
        outExtension: { '.js': '.cjs' },
        bundle: true,
        platform: 'node',
        target: 'node24',
        sourcemap: true,
        logLevel: 'silent',
      }),
      build({
        entryPoints: [join(__dirname, 'worker.ts')],
        outfile: join(folder, 'worker.cjs'),
        bundle: true,
        platform: 'node',
        target: 'node24',
        logLevel: 'silent',
      }),
      writeLocales(appDir, manifest, join(folder, '__LOCALES__')),
    ]);
    for (const { key, file, exportName } of manifest.functions.values()) {
      if (!exportsOf.get(file)?.includes(exportName)) {
        throw new Error(
          `manifest.yml: function "${key}" names the handler ${file}.${exportName}, but src/${file} does not export ${exportName}.`,
        );
      }
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    folder,
    workerPath: join(folder, 'worker.cjs'),
    pathOf: (file) => join(folder, `${file}.cjs`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function sourceOf(appDir: string, file: string): string {
  const path = ['.ts', '.tsx', '.js', '.jsx']
    .map((extension) => join(appDir, 'src', file + extension))
    .find(existsSync);
  if (!path) throw new Error(`manifest.yml names a handler in src/${file}, but there is no such file.`);
  return path;
}

/** esbuild reports exports of ES modules only, so the handler files are looked at once more in that format. */
async function listExports(files: ReadonlyMap<string, string>): Promise<Map<string, readonly string[]>> {
  const { metafile } = await build({
    entryPoints: [...files].map(([file, path]) => ({ in: path, out: file })),
    outdir: 'exports',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return new Map(
    [...files.keys()].map((file) => [file, metafile.outputs[`exports/${file}.js`]?.exports ?? []]),
  );
}

/** The locale folder that `i18n` of `@forge/api` reads: Forge's bundler writes it beside the functions. */
async function writeLocales(appDir: string, manifest: Manifest, folder: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'i18n-info.json'), JSON.stringify(i18nInfo(manifest)));
  await Promise.all(
    manifest.translations.resources.map(({ key, path }) =>
      cp(join(appDir, path), join(folder, `${key}.json`)),
    ),
  );
}

/** `i18n-info.json` as `@forge/i18n` reads it. */
export function i18nInfo(manifest: Manifest): object {
  const { resources, fallback } = manifest.translations;
  return { translations: {}, config: { locales: resources.map(({ key }) => key), fallback } };
}
