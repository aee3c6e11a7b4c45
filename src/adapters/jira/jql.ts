/** A JQL string: quotes and backslashes lose their meaning. */
export function jqlText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

/** A JQL list of strings: `("a", "b")`. */
export function jqlList(texts: readonly string[]): string {
  return `(${texts.map(jqlText).join(', ')})`;
}

/** Words for `~`, each as a beginning. Characters that Jira's text search takes for operators are left out. */
export function jqlWords(query: string): string | null {
  const words = query
    .replace(/[+\-&|!(){}[\]^~*?\\/:"'<>=@#%;,.]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:AND|OR|NOT)$/.test(word));
  return words.length === 0 ? null : jqlText(words.map((word) => `${word}*`).join(' '));
}
