/**
 * One pattern out of several: it matches where any of them does. Long rules are lists of readable lines this way. A string is the
 * source of a pattern, for lines that are made of word lists.
 */
export function anyOf(...patterns: readonly (RegExp | string)[]): RegExp {
  return new RegExp(
    patterns.map((pattern) => (typeof pattern === 'string' ? pattern : pattern.source)).join('|'),
  );
}
