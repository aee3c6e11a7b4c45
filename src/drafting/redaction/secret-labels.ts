/** What a label promises: a password can be any word; a key or token is a random string. */
export type LabelKind = 'password' | 'key';

const passwords = [
  String.raw`pass[\s_-]?(?:word|wd|phrase|code)s?`,
  'passwd',
  'pass',
  String.raw`(?<![A-Za-z])pw(?![A-Za-z])`,
  'pwd',
  'requirepass',
  'masterauth',
  '密码',
  '口令',
  '密碼',
  'パスワード',
].join('|');

const keys = [
  String.raw`(?:api|app|access|secret|private|signing|encryption|account|auth|client|master|service|shared|storage|subscription|licen[cs]e|functions?|webhook|deploy|admin|data|root|integration|routing|ingest|write|consumer|session|aes|hmac|jwt|cipher)[\s_.-]?(?:access[\s_.-]?)?(?:key|secret|token|credential)(?:[\s_.-]?(?:key|secret|token|value|hash|data))?`,
  String.raw`shared[\s_-]?access[\s_-]?(?:key|signature)`,
  String.raw`(?:access|refresh|bearer|id|user|bot|oauth|personal[\s_-]access|registration|join|bootstrap|csrf|device)[\s_-]?token`,
  'secret',
  'token',
  '_auth(?:token)?',
  'credentials?',
  'corpsecret',
  'encodingaeskey',
  '(?<![A-Za-z])(?:s?ak|sk)',
  '(?<![A-Za-z0-9_-]|[A-Za-z] )key',
  '密钥',
  '秘钥',
  '密匙',
  '令牌',
  '访问凭证',
  '授权码',
  '私钥',
].join('|');

const labels = new RegExp(`(${passwords})|(${keys})`, 'gi');

/** A label of a secret where it stands in a text. */
export interface SecretLabel {
  readonly kind: LabelKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every label of a secret. @param folded the text by `foldWidth` */
export function listSecretLabels(folded: string): SecretLabel[] {
  return [...folded.matchAll(labels)]
    .map(({ 0: text, 1: password, index }) => ({
      kind: password === undefined ? ('key' as const) : ('password' as const),
      text,
      start: index,
      end: index + text.length,
    }))
    .filter(
      ({ text, start, end }) =>
        !/^pass$/i.test(text) ||
        isPartOfName(folded.slice(start - 1, start + 1)) ||
        (text === 'PASS' && folded[end] === '='),
    );
}

/** `DB_PASS` and `userPass` are a password; `bypass`, `compass` and "pass: 12, fail: 3" are not. */
const isPartOfName = (edge: string): boolean => /^(?:[_.-][pP]|[a-z]P)/.test(edge);
