import { looksRandom } from './looks-random';

/** The value that follows a label. */
export interface SecretValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True between quotation marks: then it is a value and no sentence. */
  readonly quoted: boolean;
  /** True if words go on behind it on the same line, as they do in a sentence. */
  readonly continues: boolean;
}

const longest = 512;
const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
};

/**
 * The value at a place of a text: what stands in quotation marks, escaped ones included, else what stands there without a blank.
 * @param folded the text by `foldWidth` @param text the text itself: full-width punctuation ends a value where ASCII punctuation may not
 * @returns undefined where nothing, or no value in ASCII, stands there
 */
export function readSecretValue(folded: string, text: string, at: number): SecretValue | undefined {
  const escape = /^\\{0,3}/.exec(folded.slice(at, at + 3))?.[0] ?? '';
  const mark = folded[at + escape.length] ?? '';
  const close = quotes[mark];
  if (close !== undefined) return readQuoted(folded, at + escape.length + 1, escape + close);
  let end = at;
  while (end < at + longest && !endsValue(folded, text, end)) end += 1;
  while (end > at && /[.:?)\]}]/.test(folded[end - 1] ?? '') && !isBalanced(folded.slice(at, end))) end -= 1;
  return valueOf(folded, at, end, false);
}

function readQuoted(folded: string, start: number, close: string): SecretValue | undefined {
  const within = folded.slice(start, start + longest);
  const closed = within.indexOf(close);
  const broken = within.indexOf('\n');
  if (broken >= 0 && (closed < 0 || broken < closed)) {
    // A long token that was broken over lines: the rest is found behind the line break.
    const line = within.slice(0, broken).replace(/[\r\\]{1,2}$/, '');
    return looksRandom(line) ? valueOf(folded, start, start + line.length, true) : undefined;
  }
  return closed < 0 ? undefined : valueOf(folded, start, start + closed, true);
}

function valueOf(folded: string, start: number, end: number, quoted: boolean): SecretValue | undefined {
  const value = folded.slice(start, end);
  if (value === '' || /[^\x20-\x7e]/.test(value)) return undefined;
  const continues = !quoted && /^[ \t]{1,3}[A-Za-z\u4e00-\u9fff(]/.test(folded.slice(end, end + 4));
  return { start, end, text: value, quoted, continues };
}

/** What follows a sign that may be part of a value or end it: nothing more, or the next item of a list, a query or a connection string. */
const nextItem = /^.(?:\s|["']|$|(?:amp;)?[\w.-]{1,40}(?: [\w.-]{1,40})?["']?\s?[:=])/;
const encodedNextItem = /^%26[\w.-]{1,40}(?:=|%3D)/i;

/** Blanks, quotation marks and everything outside ASCII end a value; `,`, `;` and `&` do where another item follows. */
function endsValue(folded: string, text: string, at: number): boolean {
  const sign = folded[at];
  if (sign === undefined || sign <= ' ' || sign > '~' || /["'`>|]/.test(sign)) return true;
  const wide = text[at] !== sign;
  if (wide && !/[A-Za-z0-9]/.test(sign)) return true;
  const behind = folded.slice(at, at + 90);
  if (sign === '\\') return /^\\(?:[nrt"']|\\[nrt"'])/.test(behind);
  if (sign === '<') return /^<[/!]/.test(behind);
  if (sign === '%') return encodedNextItem.test(behind);
  return /[,;&]/.test(sign) && nextItem.test(behind);
}

/** A closing bracket at the end belongs to the value if the value opens it; a full stop or colon never does. */
function isBalanced(value: string): boolean {
  const last = value.at(-1) ?? '';
  const opening = { ')': '(', ']': '[', '}': '{' }[last];
  return opening !== undefined && value.includes(opening);
}

const stand =
  /^(?:[*•.?#_-]{1,512}|x{3,512}|X{3,512}|<[^<>]{0,80}>?|\[[^[\]]{0,80}\]|\$\{?[A-Za-z_].{0,200}|\$\(.{0,200}|.{0,60}\$\{.{0,200}|\{[\s\w"'{].{0,200}|%[A-Za-z_]{1,60}%|%[sdv]|:[a-z_]{1,40}|@[A-Za-z_]{1,40}@|&[a-z]{1,10};.{0,80})$/;
const code =
  /^(?:(?:process|os|import\.meta)\.env|os\.environ|system\.getenv|getenv|env\.|secrets?\.|vault:|vault\/|ssm:|arn:|projects\/|ref\+|sealed:|!ref|!sub|@microsoft\.keyvault|op:\/\/|req\.|request\.|res\.|self\.|this\.|config\.|cfg\.|ctx\.|args\.|params\.|props\.)|^(?:new\s)?[A-Za-z_]\w{0,60}(?:\??\.\w{1,60}){0,6}(?:\(|\[['"\w]|\?\.)/i;
const status =
  /^(?:null|nil|none|undefined|nan|true|false|yes|no|ok|on|off|n\/?a|tbd|todo|unknown|empty|blank|missing|absent|required|optional|present|set|unset|not|no[tn]e?|redacted|masked|hidden|removed|deleted|omitted|sanitized|filtered|encrypted|hashed|expired|expires?|expiry|invalid|valid|validated|wrong|incorrect|correct|mismatch(?:ed)?|match(?:ed|es)?|revoked|rotated|rotation|rotating|reset|resets|resetting|changed|updated|renewed|refreshed|refresh|leaked|exposed|compromised|disabled|enabled|locked|unlocked|pending|failed|failure|fail(?:s|ing)?|error|errors|success|passed|denied|rejected|accepted|ignored|provided|supplied|given|string|str|text|bytes?|int(?:eger)?|number|bool(?:ean)?|object|array|type|value|username|user|password|passwd|pwd|secret|token|bearer|basic|oauth2?|saml|ldap|sso|otp|totp|mfa|2fa|bcrypt|argon2(?:id|i|d)?|scrypt|pbkdf2|md5|rsa(?:-?\d{1,4})?|aes(?:-?\d{1,4})?(?:-(?:gcm|cbc))?|sha-?\d{1,3}|hs\d{3}|rs\d{3}|es\d{3}|plain(?:text)?|base64|see|ask|the|a|an|is|was|in|from|via|by|for|to|and|or|of|it|this|that|we|will|must|should|can|cannot|may|has|have|had|with|when|after|before|who|which|because|but|if|then|still|already|again|now|all|any|only|new|old|same)[.,:!?)]{0,3}$/i;

/** True for what only shows where a secret would stand, is code that fetches one, or tells how it is with it. */
export const standsForValue = (value: string): boolean =>
  stand.test(value) || code.test(value) || status.test(value);
