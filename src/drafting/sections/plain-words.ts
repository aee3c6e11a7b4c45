/** Links, markup and citations that a model put into its text: the document makes those, and only from evidence. */
const decoration: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^\]]{0,300})\]\([^)\s]{0,2000}\)/g, '$1'],
  [/<\/?[a-z][^<>]{0,200}>/gi, ''],
  [
    /\s?[[（(](?:E\d{1,5}(?:\.\d{1,3})?|F)(?:[,，、;；\s]{1,3}(?:E\d{1,5}(?:\.\d{1,3})?|F)){0,50}[\])）]/g,
    '',
  ],
  [/\*\*|__|`/g, ''],
  [/\s+/g, ' '],
];

/** What a model says, as one line of text without decoration. */
export const plainWords = (text: string): string =>
  decoration.reduce((plain, [pattern, by]) => plain.replace(pattern, by), text).trim();
