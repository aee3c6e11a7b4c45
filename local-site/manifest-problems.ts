import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestValidationResult } from '@forge/manifest';
import { parse } from 'yaml';
import { manifestRules, ruledManifest } from './manifest-rules';

/** Runtimes that Forge still takes in a manifest but no longer lets an app deploy on. */
const deprecatedRuntimes = ['nodejs18.x', 'nodejs20.x'];

/**
 * Why Forge would not take the app of `appDir`, one sentence each with the line of manifest.yml; empty when nothing is wrong.
 *
 * Atlassian's own validators (`@forge/manifest`) decide, without a network; `manifestRules` adds what they do not find. The
 * first call takes about two seconds, in which the package compiles its schema, so it is loaded here and not before. The
 * validators read the screens' files too: build them first. They look for translations from the working directory, which is
 * changed for the while: nothing else may run meanwhile.
 */
export async function manifestProblems(appDir: string): Promise<string[]> {
  const { ProcessorBuilder, ValidationTypes } = await import('@forge/manifest');
  const validate = (validation: (typeof ValidationTypes)[keyof typeof ValidationTypes]) =>
    ProcessorBuilder.instance()
      .withValidation(validation)
      .withOptions({ deprecatedRuntimes })
      .build()
      .process();

  const before = process.cwd();
  process.chdir(appDir);
  try {
    const problems = messagesOf(await validate(ValidationTypes.FULL));
    if (problems.length > 0) return problems;
    const manifest = ruledManifest.parse(parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8')));
    // The full validation leaves out only the scopes of product events, and compiles the schema once more for them.
    const ofEvents = manifest.modules['trigger']
      ? messagesOf(await validate(ValidationTypes.PRODUCT_TRIGGER))
      : [];
    return [...ofEvents, ...manifestRules.flatMap((rule) => rule(manifest, appDir))];
  } finally {
    process.chdir(before);
  }
}

/** Warnings count: an app without them is what we want to ship. */
function messagesOf({ success, errors = [] }: ManifestValidationResult<unknown>): string[] {
  if (!success && errors.length === 0) return ['manifest.yml is refused without a reason'];
  return [
    ...new Set(
      errors.map(({ line, message, reference }) => `manifest.yml:${line ?? 0}: ${message} [${reference}]`),
    ),
  ];
}
