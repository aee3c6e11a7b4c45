import { looksRandom } from './looks-random';
import { looksLikePassword } from './looks-like-password';
import { standsForValue } from './secret-value';

/** A secret that its surroundings tell of otherwise than by a label right before it. */
interface Telling {
  /** `value` is the secret. */
  readonly pattern: RegExp;
  readonly fits: (value: string) => boolean;
}

const word = '密码|口令|密碼|pass(?:word|phrase|code)|pwd|passwd';
const begins = String.raw`(?<=^|[\s"'(:>|]|[^\x20-\x7e])`;
const value = '(?<value>[!#-&(-~]{4,128}?)';
const ends = String.raw`(?=[\s,;)"'\\]|[^\x20-\x7e]|\.(?:\s|$|[^\x20-\x7e])|$)`;
const isToken = (text: string) => looksRandom(text, 16);

const tellings: readonly Telling[] = [
  // Abc!2345 is the root password; hunter2XY（这是 root 密码）
  {
    pattern: new RegExp(
      `${begins}${value} (?:is|was) (?:the|our|my|a)(?: [\\w-]{1,20}){0,3} (?:${word})\\b`,
      'gid',
    ),
    fits: looksLikePassword,
  },
  {
    pattern: new RegExp(
      `${begins}${value}\\s?[(（](?:这?就?是)?[^()（）\\n]{0,12}(?:${word})[^()（）\\n]{0,6}[)）]`,
      'gid',
    ),
    fits: looksLikePassword,
  },
  // The new password (rotated today) is …
  {
    pattern: new RegExp(`(?:${word})\\s?\\([^()\\n]{0,40}\\)\\s?(?:is|was|为|是)\\s?${value}${ends}`, 'gid'),
    fits: looksLikePassword,
  },
  // The root pw is …: said outright, small letters and figures are one.
  {
    pattern: new RegExp(`\\b(?:pw|pwd|passw(?:or)?d) (?:is|was) ${value}${ends}`, 'gid'),
    fits: (text) => text.length >= 6 && /\d/.test(text) && /[a-z]/i.test(text),
  },
  // root 的密码是 banana: said outright, any word is one.
  {
    pattern: new RegExp(
      `的(?:密码|口令)(?:就?是|为|改成了?|改为了?|设成了?)\\s?(?<value>[A-Za-z][!#-&(-~]{3,63}?)${ends}(?!\\s[\\u4e00-\\u9fff])`,
      'gid',
    ),
    fits: () => true,
  },
  // 用户名密码 root …, 登录：root …, creds: svc / …
  {
    pattern: new RegExp(
      `(?:用户名密码|账号密码|帐号密码|账密|登录(?:账号|信息)?|凭据|\\bcred(?:ential)?s?|\\blogin)\\s?[:：]?\\s?[\\w.@-]{1,40}(?:\\s?[/|,]\\s?|\\s{1,3})${value}${ends}`,
      'gid',
    ),
    fits: looksLikePassword,
  },
  {
    pattern: new RegExp(
      `(?<![\\w./-])(?:root|admin(?:istrator)?|sa|postgres|mysql|sysadmin|dba|oracle|ubuntu)\\s?/\\s?${value}${ends}`,
      'gid',
    ),
    // Paths look the same: root/cgroup2.
    fits: (text) => looksLikePassword(text) && /[A-Z!@#$%^&*]/.test(text),
  },
  // pass: … where it is no count of tests
  {
    pattern: new RegExp(`(?<![A-Za-z])pass\\s?[:=]\\s?${value}${ends}`, 'gid'),
    fits: (text) => looksLikePassword(text) && /[A-Za-z]{2}/.test(text),
  },
  {
    pattern: new RegExp(`\\bcommunity(?: string)?\\s?[:=]?\\s?${value}${ends}`, 'gid'),
    fits: looksLikePassword,
  },
  // Words in a row behind their label
  {
    pattern:
      /pass-?phrase\s?(?:(?:is\s)?[:=]?\s?\\?["'“]|[:=]\s?)(?<value>[a-z]{2,12}(?:[ -][a-z]{2,12}){3,7})(?=[\s.,;"'\\]|[^\x20-\x7e]|$)/dgi,
    fits: () => true,
  },
  // key 用的 …, token 已更换，新值 …
  {
    pattern: new RegExp(
      `(?:key|token|secret|密钥|令牌)[^\\n，。]{0,8}[，,]?\\s?(?:用的是?|新值是?|当前值是?|值[是为])\\s?[:：]?\\s?(?<value>[\\w+/=.~-]{16,256})`,
      'gid',
    ),
    fits: isToken,
  },
];

/** Passwords and keys that stand before what they are, behind a user's name, below a heading or in a column. */
export function findToldSecrets(folded: string): { start: number; end: number }[] {
  const told = tellings.flatMap(({ pattern, fits }) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const said = match.groups?.['value'] ?? '';
      const start = match.indices?.groups?.['value']?.[0] ?? match.index;
      return said !== '' && fits(said) && !standsForValue(said) ? [{ start, end: start + said.length }] : [];
    }),
  );
  return [...told, ...belowHeadings(folded), ...inColumns(folded)];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Lines, also those of a text that stands in a string of JSON. */
function linesOf(folded: string): readonly Line[] {
  let start = 0;
  return folded.split(/(\r?\n|\\n)/).flatMap((text, index) => {
    const line = { text, start };
    start += text.length;
    return index % 2 === 0 ? line : [];
  });
}

/** What stands there without a blank, as far as it is ASCII. */
const asciiRun = (text: string): string => /^[!-~]{0,128}/.exec(text)?.[0] ?? '';

const heading = new RegExp(`(?:${word})(?:如下|见下)?\\s?[:：]?[\\s*]{0,12}$`, 'i');

/** A line that ends with the label, and below it, perhaps after an empty one, a line that is only a value. */
function belowHeadings(folded: string): { start: number; end: number }[] {
  const lines = linesOf(folded);
  return lines.flatMap(({ text }, index) => {
    if (!heading.test(text)) return [];
    const next = lines.slice(index + 1, index + 3).find((line) => /[^\s>]/.test(line.text));
    const line = next?.text.replace(/^[\s>]{0,40}/, '') ?? '';
    const said = asciiRun(line);
    if (!next || /^\s/.test(line.slice(said.length)) || !looksLikePassword(said) || standsForValue(said))
      return [];
    const start = next.start + next.text.indexOf(said);
    return [{ start, end: start + said.length }];
  });
}

const columnName = new RegExp(
  `^[*_\\s]{0,12}(?:[\\w\\u4e00-\\u9fff]{1,12}\\s?)?(?:${word})[*_\\s]{0,12}$`,
  'i',
);

/** Cells of a table under the name of a password. */
function inColumns(folded: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let column = -1;
  let headed = true;
  for (const { text, start } of linesOf(folded)) {
    if (!text.includes('|')) {
      column = -1;
      continue;
    }
    const cells = cellsOf(text);
    const named = cells.findIndex(({ said }) => columnName.test(said));
    if (named >= 0) {
      column = named;
      headed = isBordered(text);
      continue;
    }
    // Words in front of a heading's first border are no column of the rows below.
    const shift = !headed && isBordered(text) ? 1 : 0;
    const cell = column >= 0 ? cells[column - shift] : undefined;
    const said = asciiRun(cell?.said ?? '').replace(/["']$/, '');
    const isWhole = cell && !/^\s/.test(cell.said.slice(said.length));
    if (isWhole && said.length >= 3 && !/^[-:]{1,128}$/.test(said) && !standsForValue(said))
      found.push({ start: start + cell.at, end: start + cell.at + said.length });
  }
  return found;
}

const isBordered = (row: string): boolean => /^\s{0,80}\|/.test(row);

/** Cells of a row, whether its borders are single or double. */
function cellsOf(row: string): readonly { readonly said: string; readonly at: number }[] {
  const inner = row
    .replace(/^\s{0,80}\|{1,2}/, (border) => ' '.repeat(border.length))
    .replace(/\|{1,2}\s{0,80}$/, '');
  let at = 0;
  return inner.split(/(\|{1,2})/).flatMap((part, index) => {
    const cell = { said: part.trim(), at: at + (part.length - part.trimStart().length) };
    at += part.length;
    return index % 2 === 0 ? cell : [];
  });
}
