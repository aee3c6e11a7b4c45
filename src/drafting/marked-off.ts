/** Tags that mark off data in a request, however they are written. */
const tag = /<(?=\s*\/?\s*(?:brief|drafted|evidence)\b)/gi;

/**
 * Data of a request between tags of its own: `<brief>` … `</brief>`. What looks like such a tag inside the data is escaped as JSON
 * escapes it, so that no text of a ticket can end the block or open one.
 */
export function markedOff(name: 'brief' | 'drafted' | 'evidence', data: string): string {
  return `<${name}>\n${data.replace(tag, '\\u003c')}\n</${name}>`;
}
