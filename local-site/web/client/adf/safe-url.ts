const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** The address if a click on it is harmless: http, https, mailto or relative to this site; otherwise undefined. */
export function findSafeUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.trim() === '') return undefined;
  try {
    // Against a base, a relative address reads as https; the parser also sees through white space in `java\nscript:`.
    return SAFE.has(new URL(url, 'https://relative.invalid').protocol) ? url.trim() : undefined;
  } catch {
    return undefined;
  }
}
