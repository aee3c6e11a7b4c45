import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';

/** Runtimes that Forge still takes in a manifest but no longer lets an app deploy on. */
const deprecatedRuntimes = ['nodejs18.x', 'nodejs20.x'];

const validations = [
  ValidationTypes.BASIC,
  ValidationTypes.FULL,
  ValidationTypes.PRODUCT_TRIGGER,
  ValidationTypes.DEPRECATED_CSP_METHOD,
  ValidationTypes.DEPRECATED_EGRESS_PERMISSIONS,
];

/** Modules whose `function` is not a screen. */
const functionOnly = /workflow|entityProperty|jqlFunction|actionValidator|contentProperty/i;

interface Module {
  readonly key?: string;
  readonly function?: string;
  readonly resource?: string;
}

/** A screen with `function` and no `resource` is UI Kit 1, which the schema accepts and the platform no longer runs. */
function uiKit1Modules(manifest: { modules?: Record<string, Module[]> }): string[] {
  return Object.entries(manifest.modules ?? {})
    .filter(([type]) => /^(?:macro|jira:|confluence:)/.test(type) && !functionOnly.test(type))
    .flatMap(([type, modules]) =>
      modules.filter((module) => module.function && !module.resource).map((module) => [type, module.key]),
    )
    .map(
      ([type, key]) => `${type ?? ''} "${key ?? ''}" has a function and no resource: UI Kit 1 no longer runs`,
    );
}

/**
 * Everything that is wrong with the manifest of an app, found without a network by Atlassian's own validators. They read files
 * relative to the working directory, so it is changed for the while.
 */
export async function manifestProblems(appDir: string): Promise<string[]> {
  const before = process.cwd();
  process.chdir(appDir);
  try {
    const problems: string[] = [];
    for (const validation of validations) {
      const result = await ProcessorBuilder.instance()
        .withValidation(validation)
        .withOptions({ deprecatedRuntimes })
        .build()
        .process();
      const errors = result.errors ?? [];
      problems.push(
        ...errors.map((error) => `manifest.yml:${error.line ?? 0}: ${error.message} [${error.reference}]`),
      );
      if (!result.success && errors.length === 0) problems.push(`${validation}: failed without a message`);
    }
    const manifest = parse(readFileSync(path.join(appDir, 'manifest.yml'), 'utf8')) as Parameters<
      typeof uiKit1Modules
    >[0];
    return [...new Set([...problems, ...uiKit1Modules(manifest)])];
  } finally {
    process.chdir(before);
  }
}
