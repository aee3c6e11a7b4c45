import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A module; members that name a function or a screen lie in it or one level below, as in `resolver.function`. */
const ruledModule = z.looseObject({ key: z.string().optional() });
type RuledModule = z.infer<typeof ruledModule>;

/** What the rules read of a manifest that has passed Atlassian's schema. */
export const ruledManifest = z.object({
  modules: z.record(z.string(), z.array(ruledModule)).default({}),
  resources: z
    .array(
      z.object({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() }),
    )
    .default([]),
});
type RuledManifest = z.infer<typeof ruledManifest>;

/** A reason against the manifest, one sentence each; screens are looked for below `appDir`. */
type ManifestRule = (manifest: RuledManifest, appDir: string) => string[];

/** Modules whose `function` is not a screen. */
const functionOnly = /workflow|entityProperty|jqlFunction|actionValidator|contentProperty/i;
const longRunning = new Set(['consumer', 'scheduledTrigger']);
/** https://developer.atlassian.com/platform/forge/limits-scheduled-trigger/ */
const mostScheduledTriggers = 5;

/** A screen with `function` and no `resource` is UI Kit 1, which the schema accepts and the platform no longer runs. */
const noUiKit1: ManifestRule = ({ modules }) =>
  listModules(modules)
    .filter(({ type }) => /^(?:macro|jira:|confluence:)/.test(type) && !functionOnly.test(type))
    .filter(
      ({ module }) => textsIn([module], 'function').length > 0 && textsIn([module], 'resource').length === 0,
    )
    .map(({ name }) => `${name} has a function and no resource: UI Kit 1 no longer runs`);

/**
 * `timeoutSeconds` is for functions of consumers and scheduled triggers alone: `@forge/lint` 6.3.1 makes anything else an
 * error. It knows `function` and `resolver`; that other members, as `adfExport`, fall under it too is assumed.
 */
const noLongScreens: ManifestRule = ({ modules }) => {
  const timed = new Set(
    (modules['function'] ?? []).filter((one) => one['timeoutSeconds'] !== undefined).map(({ key }) => key),
  );
  return listModules(modules)
    .filter(({ type }) => !longRunning.has(type))
    .flatMap(({ name, functions }) =>
      functions
        .filter((key) => timed.has(key))
        .map((key) => `function "${key}" serves ${name}, so it cannot have timeoutSeconds`),
    );
};

/**
 * "Consumer functions must not be shared with other modules", says `@forge/lint` 6.3.1, and refuses it where the function has
 * `timeoutSeconds`. Without them it fails later: what answers a screen cannot read an event, which is then retried for a day.
 * So this is stricter.
 */
const noSharedConsumers: ManifestRule = ({ modules }) => {
  const consuming = new Set(textsIn(modules['consumer'] ?? [], 'function'));
  return listModules(modules)
    .filter(({ type }) => !longRunning.has(type))
    .flatMap(({ name, functions }) =>
      functions
        .filter((key) => consuming.has(key))
        .map((key) => `function "${key}" is called by a consumer, so it cannot serve ${name} too`),
    );
};

const fewScheduledTriggers: ManifestRule = ({ modules }) =>
  (modules['scheduledTrigger'] ?? []).length > mostScheduledTriggers
    ? [`an app has at most ${mostScheduledTriggers} modules of type scheduledTrigger`]
    : [];

/** The validators look for the file of a module's own screen, not of one that lies in it, as a macro's `config`. */
const innerScreensExist: ManifestRule = ({ modules, resources }, appDir) =>
  listModules(modules).flatMap(({ name, module }) =>
    textsIn(Object.values(module), 'resource').flatMap((reference) => {
      const [key, entry] = reference.split('/');
      const resource = resources.find((one) => one.key === key);
      // A resource that there is not, or that is no folder of pages, is the validators' affair.
      if (!resource || entry === undefined) return [];
      const file = resource.entry?.[entry];
      if (file === undefined) return [`${name} shows "${reference}", which is no entry of the resource`];
      const isThere = existsSync(join(appDir, resource.path, file));
      return isThere ? [] : [`${name} shows "${reference}", but ${resource.path}/${file} is missing`];
    }),
  );

/** What `@forge/manifest` lets pass although the platform, its linter or its documentation refuse it. */
export const manifestRules: readonly ManifestRule[] = [
  noUiKit1,
  noLongScreens,
  noSharedConsumers,
  fewScheduledTriggers,
  innerScreensExist,
];

/** All modules that call functions or show screens, each with the name that a person finds it by. */
function listModules(modules: RuledManifest['modules']) {
  return Object.entries(modules)
    .filter(([type]) => type !== 'function')
    .flatMap(([type, entries]) =>
      entries.map((module) => ({
        type,
        module,
        name: `${type} "${module.key ?? ''}"`,
        functions: functionsOf(module),
      })),
    );
}

const functionsOf = (module: RuledModule) => textsIn([module, ...Object.values(module)], 'function');

/** The texts that these nodes hold under the name. */
function textsIn(nodes: readonly unknown[], name: string): string[] {
  return nodes.flatMap((node) => {
    const value =
      typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
}
