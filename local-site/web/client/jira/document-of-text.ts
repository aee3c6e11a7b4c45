import type { SiteAccount } from '../site-state';

interface Inline {
  readonly type: string;
  readonly [name: string]: unknown;
}

/**
 * Plain text as an ADF document: a blank line starts a paragraph, a line break stays one, and `@Name` of somebody
 * in the directory becomes a mention.
 */
export function documentOfText(text: string, people: readonly SiteAccount[]): unknown {
  const byLength = [...people].sort((a, b) => b.displayName.length - a.displayName.length);
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, index) => [
          ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
          ...inlineOf(line, byLength),
        ]),
    }));
  return { type: 'doc', version: 1, content: paragraphs };
}

function inlineOf(line: string, people: readonly SiteAccount[]): Inline[] {
  const parts: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') parts.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let index = 0; index < line.length;) {
    const person =
      line[index] === '@' ? people.find((one) => line.startsWith(one.displayName, index + 1)) : undefined;
    if (person) {
      flush();
      parts.push({ type: 'mention', attrs: { id: person.accountId, text: `@${person.displayName}` } });
      index += person.displayName.length + 1;
    } else {
      plain += line[index] ?? '';
      index += 1;
    }
  }
  flush();
  return parts;
}
