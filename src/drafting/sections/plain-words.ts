/** Links, markup and citations that a model put into its text: the document makes those, and only from evidence. */
const decoration: readonly (readonly [RegExp, string])[] = [
  [/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''],
  [/!?\[([^\]]{0,300})\]\([^)\s]{0,2000}\)/g, '$1'],
  // Of wikis: [words|address], {color:red}.
  [/\[([^\]|]{1,300})\|[^\]\s]{1,2000}\]/g, '$1'],
  [/\{(?:color|code|noformat|quote|panel|html|anchor)(?::[^{}]{0,200})?\}/gi, ''],
  [/<\/?[a-z][^<>]{0,200}>/gi, ''],
  // An address keeps its words, which may be a fact, and is no link.
  [/\b(?:(?:https?|ftp|file):\/\/|(?:javascript|vbscript):(?=\S)|mailto:)/gi, ''],
  [
    /\s?[[（(](?:E\d{1,5}(?:\.\d{1,3})?|F)(?:[,，、;；\s]{1,3}(?:E\d{1,5}(?:\.\d{1,3})?|F)){0,50}[\])）]/g,
    '',
  ],
  [/\*\*|__|`/g, ''],
  [/\s+/g, ' '],
];

/** Nested decoration comes off layer by layer; deeper than this it is no text that anybody would write. */
const layers = 8;

/** What a model says, as one line of text without decoration, nor any that its removal would make. */
export function plainWords(text: string, left = layers): string {
  if (left === 0) return text.replace(/[<>[\]{}]/g, '').trim();
  const plain = decoration.reduce((words, [pattern, by]) => words.replace(pattern, by), text).trim();
  return plain === text ? plain : plainWords(plain, left - 1);
}
