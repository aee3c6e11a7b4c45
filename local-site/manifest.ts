import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  consumerEntry,
  functionEntry,
  manifestFile,
  propertyEntry,
  scheduledEntry,
  uiModuleEntry,
} from './manifest-file';
import { entitySchemas } from './platform/kvs/entity-schema';
import type { DeclaredEntity, EntitySchema } from './platform/kvs/entity-schema';

/** A text of the manifest: literal, or a key into the translations. */
export type ManifestText = string | { readonly i18n: string };

/** A module that shows a screen. */
export interface UiModule {
  /** Module type without the product's settings, e.g. `jira:issueAction`, `macro`. */
  readonly type: string;
  readonly key: string;
  readonly title: ManifestText;
  readonly label?: ManifestText | undefined;
  readonly description?: ManifestText | undefined;
  readonly resource: string;
  readonly resolver?: string | undefined;
  readonly viewportSize?: string | undefined;
  readonly layout?: string | undefined;
  readonly adfExport?: string | undefined;
  /** The dialog in which a macro is configured. */
  readonly config?:
    | {
        readonly resource: string;
        readonly title?: ManifestText | undefined;
        readonly viewportSize?: string | undefined;
      }
    | undefined;
}

/** What `<appDir>/manifest.yml` says, as far as the local site acts on it. */
export interface Manifest {
  readonly appId: string;
  readonly uiModules: readonly UiModule[];
  readonly functions: ReadonlyMap<string, ManifestFunction>;
  readonly consumers: readonly { key: string; queue: string; functionKey: string }[];
  readonly scheduledTriggers: readonly { key: string; functionKey: string; interval: string }[];
  /** JQL names of issue properties (`jira:entityProperty`). */
  readonly propertyAliases: readonly PropertyAlias[];
  readonly hasLlm: boolean;
  readonly resources: ReadonlyMap<string, { path: string; entries: Readonly<Record<string, string>> }>;
  readonly translations: Translations;
  /** Scope → whether offline impersonation may use it. */
  readonly scopes: ReadonlyMap<string, { readonly allowImpersonation: boolean }>;
  readonly backendAddresses: readonly string[];
  /** Custom entities of the key-value store. */
  readonly entities: readonly EntitySchema[];
  /** `permissions` as written: `@forge/csp` reads it. */
  readonly permissions: unknown;
}

export interface PropertyAlias {
  readonly alias: string;
  readonly propertyKey: string;
  /** Dotted path inside the property's value. */
  readonly path: string;
  readonly type: 'string' | 'text' | 'number' | 'date' | 'user';
}

export interface ManifestFunction {
  readonly key: string;
  /** File below `src/`, without extension. */
  readonly file: string;
  readonly exportName: string;
  readonly timeoutSeconds: number | undefined;
  readonly memoryMB: number;
}

export interface Translations {
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly fallback: Readonly<Record<string, string | readonly string[]>> & { readonly default: string };
}

/** Modules that have no screen. Any other type must be a screen that the local site can show. */
const nonUiTypes = new Set(['jira:entityProperty', 'consumer', 'scheduledTrigger', 'llm', 'function']);
const uiTypes = new Set([
  'jira:issueAction',
  'jira:issueContext',
  'jira:adminPage',
  'jira:globalPage',
  'macro',
]);

/**
 * Reads `<appDir>/manifest.yml`.
 *
 * Throws an Error with one readable sentence when the file is missing, not understood, or names a module type that
 * the local site does not run: a module that silently never appears would look like a fault of the app.
 */
export function readManifest(appDir: string): Manifest {
  const path = join(appDir, 'manifest.yml');
  const source: unknown = parse(readFileSync(path, 'utf8'));
  const parsed = manifestFile.safeParse(source);
  if (!parsed.success)
    throw new Error(`${path} is not a manifest that can be run: ${z.prettifyError(parsed.error)}`);
  const { app, modules, resources, translations, permissions } = parsed.data;

  const unknownType = Object.keys(modules).find((type) => !nonUiTypes.has(type) && !uiTypes.has(type));
  if (unknownType)
    throw new Error(`${path} has modules of type ${unknownType}, which the local site does not run.`);
  const entries = <Entry>(type: string, schema: z.ZodType<Entry>): Entry[] =>
    (modules[type] ?? []).map((entry) => {
      const read = schema.safeParse(entry);
      if (read.success) return read.data;
      throw new Error(`${path}: a module of type ${type} cannot be run: ${z.prettifyError(read.error)}`);
    });

  const scopes = Array.isArray(permissions.scopes)
    ? permissions.scopes.map((scope): [string, { allowImpersonation: boolean }] => [
        scope,
        { allowImpersonation: false },
      ])
    : Object.entries(permissions.scopes);

  return {
    appId: app.id.slice(app.id.lastIndexOf('/') + 1),
    uiModules: [...uiTypes].flatMap((type) =>
      entries(type, uiModuleEntry).map((entry) => toUiModule(type, entry)),
    ),
    functions: new Map(
      entries('function', functionEntry).map((entry) => [entry.key, toFunction(entry, app.runtime.memoryMB)]),
    ),
    consumers: entries('consumer', consumerEntry).map(({ key, queue, function: functionKey }) => ({
      key,
      queue,
      functionKey,
    })),
    scheduledTriggers: entries('scheduledTrigger', scheduledEntry).map(
      ({ key, function: functionKey, interval }) => ({ key, functionKey, interval }),
    ),
    propertyAliases: entries('jira:entityProperty', propertyEntry)
      .filter(({ entityType }) => entityType === 'issue')
      .flatMap(({ propertyKey, values }) =>
        values.flatMap(({ path: valuePath, type, searchAlias }) =>
          searchAlias === undefined ? [] : [{ alias: searchAlias, propertyKey, path: valuePath, type }],
        ),
      ),
    hasLlm: (modules['llm'] ?? []).length > 0,
    resources: new Map(
      resources.map(({ key, path: folder, entry }) => [key, { path: folder, entries: entry }]),
    ),
    translations,
    scopes: new Map(scopes),
    backendAddresses: permissions.external.fetch.backend.map((entry) =>
      typeof entry === 'string' ? entry : entry.address,
    ),
    entities: readEntities(path, app.storage.entities),
    permissions: z.object({ permissions: z.unknown() }).parse(source).permissions,
  };
}

function readEntities(path: string, declared: readonly DeclaredEntity[]): readonly EntitySchema[] {
  try {
    return entitySchemas(declared);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function toUiModule(type: string, entry: z.infer<typeof uiModuleEntry>): UiModule {
  return { type, ...entry, resolver: entry.resolver?.function, adfExport: entry.adfExport?.function };
}

function toFunction(entry: z.infer<typeof functionEntry>, defaultMemoryMB: number): ManifestFunction {
  const dot = entry.handler.lastIndexOf('.');
  return {
    key: entry.key,
    file: entry.handler.slice(0, dot),
    exportName: entry.handler.slice(dot + 1),
    timeoutSeconds: entry.timeoutSeconds,
    memoryMB: entry.runtime?.memoryMB ?? defaultMemoryMB,
  };
}
