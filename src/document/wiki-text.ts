/** Macros whose inside is kept as it is written. */
const verbatim = /\{(code|noformat)(?::[^}\n]*)?\}([\s\S]*?)\{\1\}/g;

/** Macros of which only the tags go: their inside is ordinary text. */
const wrapper =
  /\{(?:color|quote|panel|info|note|tip|warning|expand|section|column|anchor|adf)(?::[^}\n]*)?\}/g;

const boundary = String.raw`(^|[\s([{（「，。：；、|>-])`;
const boundaryEnd = String.raw`(?=$|[\s)\]}.,:;!?）」，。：；、|<-])`;

/** `*bold*` and its kin. Not within a word, so that `snake_case` and `2*3*4` stay. */
const emphases = ['\\*', '_', '\\+', '\\^', '~', '\\?\\?'].map(
  (mark) => new RegExp(`${boundary}${mark}(?![\\s${mark}])([^\\n]*?[^\\s\\\\])${mark}${boundaryEnd}`, 'gm'),
);

function inlineText(line: string): string {
  let text = line
    .replace(/\{\{([^}\n]*)\}\}/g, '$1')
    .replace(/\[~(?:accountid:)?([^\]\n]+)\]/g, '@$1')
    .replace(
      /\[([^\]|\n]+)\|([^\]\s]+?)(?:\|[^\]\n]*)?\]/g,
      (whole: string, label: string, target: string) =>
        /^(https?:|mailto:|#|\^|\/)/i.test(target) ? label : whole,
    )
    .replace(/\[(https?:\/\/[^\]\s]+)\]/g, '$1')
    .replace(/\[\^([^\]\n]+)\]/g, '$1')
    .replace(/!([^!\s|][^!|\n]*\.[A-Za-z0-9]{2,5})(?:\|[^!\n]*)?!/g, '$1');
  for (const emphasis of emphases) text = text.replace(emphasis, '$1$2');
  return text.replace(/\\([*_{}[\]|+^~!#-])/g, '$1');
}

function cellsOf(line: string): string {
  // A pipe inside a link is not a cell border.
  const cells = line.trim().match(/(?:\[[^\]\n]*\]|[^|])+/g) ?? [];
  return cells.map((cell) => inlineText(cell.trim())).join(' | ');
}

/** Marks that only wiki markup has: there `# item` is an item, and no heading of Markdown. */
const surelyWiki = /^\s*h[1-6]\.\s|^\s*\|\|.*\|\|\s*$|\{(?:panel|code|noformat|color)\b|\{\{[^}\n]+\}\}/m;

function blockText(line: string, isWiki: boolean): string {
  if (/^\s*\|.*\|\s*$/.test(line)) return cellsOf(line);
  const list = /^(\s*)([*#-]+)\s+(\S.*)$/.exec(line);
  if (list) {
    const [, , marks = '', text = ''] = list;
    // One mark may equally be Markdown (`# Heading`, `* item`); it is kept. Several are a depth.
    if (/^([*#-])\1*$/.test(marks) && marks.startsWith('#') && !isWiki) return `${marks} ${inlineText(text)}`;
    if (/^-{3,}$/.test(marks)) return line;
    return `${'  '.repeat(marks.length - 1)}${marks.endsWith('#') && !isWiki ? '#' : '-'} ${inlineText(text)}`;
  }
  return inlineText(line.replace(/^\s*(?:h[1-6]|bq)\.\s+/, ''));
}

function proseText(prose: string, isWiki: boolean): string {
  return prose
    .replace(wrapper, '')
    .split('\n')
    .map((line) => (/^\s*-{4,}\s*$/.test(line) ? '' : blockText(line, isWiki).replace(/\\\\\s*$/, '')))
    .join('\n');
}

/**
 * Plain text of a string body, which may be wiki markup or plain text. Only marks that can hardly mean anything else are
 * taken away; whatever is between `{code}` or `{noformat}` is kept letter by letter.
 */
export function wikiText(body: string): string {
  const source = body.replace(/\r\n?/g, '\n');
  const isWiki = surelyWiki.test(source);
  const parts: string[] = [];
  let end = 0;
  for (const match of source.matchAll(verbatim)) {
    parts.push(proseText(source.slice(end, match.index), isWiki), match[2] ?? '');
    end = match.index + match[0].length;
  }
  parts.push(proseText(source.slice(end), isWiki));
  return parts
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}
