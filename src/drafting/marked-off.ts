/** Tags that mark off data in a request and those of chats, however they are written. Full width reads as half width. */
const tag =
  /[<＜](?=[\s\p{Cf}]*(?:[/／][\s\p{Cf}]*)?(?:brief|drafted|evidence|system|developer|assistant|user|instructions?)(?![\p{L}\p{N}]))|<(?=\s*\|)/giu;
/** What a reader takes for the end of a line, and what nobody sees: marks of direction, blanks without width, tag characters. */
const unseen = /[\u0085\u2028\u2029]|\p{Cf}/gu;

/**
 * Data of a request between tags of its own: `<brief>` … `</brief>`. What looks like such a tag inside the data, breaks a line or
 * is invisible is escaped as JSON escapes it, so that no text of a ticket can end the block or open one.
 */
export function markedOff(name: 'brief' | 'drafted' | 'evidence', data: string): string {
  return `<${name}>\n${data.replace(tag, escaped).replace(unseen, escaped)}\n</${name}>`;
}

const escaped = (characters: string): string =>
  Array.from(
    { length: characters.length },
    (_, index) => String.raw`\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
