import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestText } from '../manifest';

/** Texts of the manifest in a reader's language. */
export type Translate = (text: ManifestText, locale: string) => string;

/** Reads the translation files once. A key that no language has is shown as it is. */
export function createTranslate(appDir: string, manifest: Manifest): Translate {
  const texts = new Map(
    manifest.translations.resources.map(({ key, path }): [string, unknown] => [
      key,
      JSON.parse(readFileSync(join(appDir, path), 'utf8')),
    ]),
  );
  return (text, locale) => {
    if (typeof text === 'string') return text;
    const languages = [locale, manifest.translations.fallback.default];
    return languages.map((language) => findText(texts.get(language), text.i18n)).find(Boolean) ?? text.i18n;
  };
}

/** As `@forge/i18n` looks it up: the whole key first, then along its dots. */
function findText(texts: unknown, key: string): string | undefined {
  const direct = propertyOf(texts, key);
  const found = direct ?? key.split('.').reduce(propertyOf, texts);
  return typeof found === 'string' ? found : undefined;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
