import { z } from 'zod';

const text = z.union([z.string(), z.object({ i18n: z.string() })]);
/** https://developer.atlassian.com/platform/forge/limits-invocation/ */
const memoryMB = z.int().min(128).max(1024);
const functionReference = z.object({ function: z.string() });
/** The shapes of `manifest.yml`, as far as the local site reads them. */
export const uiModuleEntry = z.object({
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
const attribute = z.strictObject({ type: z.enum(['string', 'integer', 'float', 'boolean', 'any']) });
const index = z.strictObject({
  name: z.string(),
  range: z.array(z.string()),
  partition: z.array(z.string()).default([]),
});
const entity = z.strictObject({
  name: z.string(),
  attributes: z.record(z.string(), attribute),
  indexes: z.array(z.union([z.string(), index])).default([]),
});
export const manifestFile = z.object({
  app: z.object({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/.+/),
    runtime: z.object({ memoryMB: memoryMB.default(512) }),
    storage: z.object({ entities: z.array(entity).default([]) }).prefault({}),
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
export const functionEntry = z.object({
  key: z.string(),
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.int().min(1).max(900).optional(),
  runtime: z.object({ memoryMB: memoryMB.optional() }).optional(),
});
export const consumerEntry = z.object({ key: z.string(), queue: z.string(), function: z.string() });
export const propertyEntry = z.object({
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
export const scheduledEntry = z.object({ key: z.string(), function: z.string(), interval: z.string() });
