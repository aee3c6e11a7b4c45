import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

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
  readonly memoryMB: number;
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
  readonly entityNames: readonly string[];
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

const text = z.union([z.string(), z.object({ i18n: z.string() })]);
const functionReference = z.object({ function: z.string() });
const uiModule = z.object({
  key: z.string(),
  title: text,
  label: text.optional(),
  description: text.optional(),
  resource: z.string(),
  resolver: functionReference.optional(),
  viewportSize: z.string().optional(),
  layout: z.string().optional(),
  adfExport: functionReference.optional(),
  config: z
    .object({ resource: z.string(), title: text.optional(), viewportSize: z.string().optional() })
    .optional(),
});
const manifestFile = z.object({
  app: z.object({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/.+/),
    runtime: z.object({ memoryMB: z.number().default(512) }),
    storage: z.object({ entities: z.array(z.object({ name: z.string() })).default([]) }).prefault({}),
  }),
  modules: z.record(z.string(), z.array(z.unknown())),
  resources: z
    .array(
      z.object({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).default({}) }),
    )
    .default([]),
  translations: z
    .object({
      resources: z.array(z.object({ key: z.string(), path: z.string() })),
      fallback: z.object({ default: z.string() }).catchall(z.union([z.string(), z.array(z.string())])),
    })
    .default({ resources: [], fallback: { default: 'en-US' } }),
  permissions: z
    .object({
      scopes: z
        .union([
          z.array(z.string()),
          z.record(z.string(), z.object({ allowImpersonation: z.boolean().default(false) })),
        ])
        .default([]),
      external: z
        .object({
          fetch: z
            .object({
              backend: z.array(z.union([z.string(), z.object({ address: z.string() })])).default([]),
            })
            .prefault({}),
        })
        .prefault({}),
    })
    .prefault({}),
});
const functionEntry = z.object({
  key: z.string(),
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().optional(),
  runtime: z.object({ memoryMB: z.number().optional() }).optional(),
});
const consumerEntry = z.object({ key: z.string(), queue: z.string(), function: z.string() });
const propertyEntry = z.object({
  entityType: z.string(),
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['string', 'text', 'number', 'date', 'user']),
      searchAlias: z.string().optional(),
    }),
  ),
});
const scheduledEntry = z.object({ key: z.string(), function: z.string(), interval: z.string() });

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
    (modules[type] ?? []).map((entry) => schema.parse(entry));

  const scopes = Array.isArray(permissions.scopes)
    ? permissions.scopes.map((scope): [string, { allowImpersonation: boolean }] => [
        scope,
        { allowImpersonation: false },
      ])
    : Object.entries(permissions.scopes);

  return {
    appId: app.id.slice(app.id.lastIndexOf('/') + 1),
    memoryMB: app.runtime.memoryMB,
    uiModules: [...uiTypes].flatMap((type) =>
      entries(type, uiModule).map((entry) => toUiModule(type, entry)),
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
    entityNames: app.storage.entities.map((entity) => entity.name),
    permissions: z.object({ permissions: z.unknown() }).parse(source).permissions,
  };
}

function toUiModule(type: string, entry: z.infer<typeof uiModule>): UiModule {
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
