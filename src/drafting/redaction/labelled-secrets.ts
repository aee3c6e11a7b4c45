import { looksRandom, readsAsWords } from './looks-random';
import { isFigure, looksLikePassword } from './looks-like-password';
import { listSecretLabels } from './secret-labels';
import type { SecretLabel } from './secret-labels';
import { readSecretValue, standsForValue } from './secret-value';
import type { SecretValue } from './secret-value';

/** How a label and its value are joined. The surer it is that a value follows, the less the value must look like one. */
type Joint = 'assigned' | 'told' | 'beside';

const mark = String.raw`(?:[*_"'\x60\] \t]|\\(?=["'\x60\\])){0,4}`;
const aside = String.raw`(?:\s?\([^()\n]{0,24}\))?`;
const joints: readonly (readonly [Joint, RegExp])[] = [
  // name="password" value="…", - name: DB_PASSWORD⏎ value: …, "name":"DB_PASSWORD","value":"…"
  [
    'assigned',
    /["'\\]{0,3}(?:[\s>]|\\[nrt]){0,12},?(?:[\s>]|\\[nrt]){0,24}["'\\]{0,3}value["'\\]{0,3}\s{0,3}[:=]\s{0,3}/iy,
  ],
  // password=…, "password": "…", password => …, --password=…, password := …
  ['assigned', new RegExp(String.raw`${mark}(?:=>|:=|==?)[ \t]{0,3}`, 'y')],
  ['assigned', /\\{0,3}["']\s{0,3}:\s{0,3}(?=\\{0,3}["'])/y],
  // <password>…</password>
  ['assigned', /(?:\s[^<>\n]{0,80})?>/y],
  // password%3D…
  ['assigned', /%3D/iy],
  // password: …, 密码（临时）：…, **密码**：…
  ['told', new RegExp(String.raw`${mark}(?:如下|见下|为以下)?${aside}${mark}:[ \t]?${mark}`, 'y')],
  // 密码是…, password is …, token was changed to …
  [
    'beside',
    /\s{0,2}(?:(?:is|was|are)(?:\s(?:now|still|set to|changed to|reset to))?|->|→|(?:已经?|被)?(?:改成|改为|换成|更新为|重置为|设为|设置为|设成)了?|是|为|叫)\s{0,2}:?\s{0,2}/iy,
  ],
  // | password | … |
  ['beside', /[*_`\s]{0,3}\|[*\s]{0,3}/y],
  // --password …, sshpass -p and others are commands' own; "password …" in a note
  ['beside', /[ \t]{1,3}/y],
];
/** Chinese needs no blank between the two. */
const touching = /(?=[!-~])/y;

/** Passwords, keys and tokens that a text names as such: in settings, JSON, YAML, XML, addresses, commands, tables and sentences. */
export function findLabelledSecrets(folded: string, text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const label of listSecretLabels(folded)) {
    if (label.start < (found.at(-1)?.end ?? 0)) continue;
    const value = valueOf(label, folded, text);
    if (value) found.push({ start: value.start, end: value.end });
  }
  return found;
}

function valueOf(label: SecretLabel, folded: string, text: string): SecretValue | undefined {
  const command = /(?:^|[\s"'])--?[a-z0-9-]{0,30}$/i.test(
    folded.slice(Math.max(0, label.start - 34), label.start),
  );
  const found = joints.find(([, pattern]) => endOf(pattern, folded, label.end) !== undefined);
  const touches = !found && label.text > '\x7f';
  const pattern = found?.[1] ?? (touches ? touching : undefined);
  if (!pattern) return undefined;
  const joint: Joint = found?.[0] ?? 'beside';
  const at = endOf(pattern, folded, label.end) ?? label.end;
  const told = readBlock(folded, text, at) ?? readSecretValue(folded, text, at);
  if (!told || standsForValue(told.text) || isAddress(told.text) || isPath(label, told)) return undefined;
  const sure: Joint = command && joint === 'beside' ? 'assigned' : joint;
  return accepts(label, sure, told, folded[label.end - 1] ?? '') ? told : undefined;
}

/** A value on the next line: after `password: |`, or because the line ended at the colon. */
function readBlock(folded: string, text: string, at: number): SecretValue | undefined {
  const block = /^(?:[|>][-+]?)?[ \t]{0,3}(?:\r?\n|(?:\\{1,2}r)?\\{1,2}n)[ \t>]{0,40}/.exec(
    folded.slice(at, at + 48),
  );
  if (!block) return undefined;
  const value = readSecretValue(folded, text, at + block[0].length);
  return value && looksLikePassword(value.text) && !value.continues ? value : undefined;
}

function accepts(label: SecretLabel, joint: Joint, value: SecretValue, lastOfLabel: string): boolean {
  if (label.kind === 'key') {
    if (isFieldOfSomething(value.text)) return false;
    if (joint === 'beside' && /[^A-Za-z0-9+/=_.~-]/.test(value.text)) return false;
    // Two letters, and a word with many meanings.
    if (/^(?:s?ak|sk|key|credentials?)$/i.test(label.text)) {
      return joint !== 'beside' && looksRandom(value.text, 20);
    }
    return joint === 'beside' ? looksRandom(value.text) : looksLikeKey(value.text);
  }
  if (joint === 'assigned') return value.text.length >= 3 && !/\(\)?$/.test(value.text);
  if (joint === 'told') {
    if (looksLikePassword(value.text)) return true;
    const plain = !/[^A-Za-z]/.test(value.text) ? value.text.length >= 3 : value.text.length >= 4;
    return plain && (value.quoted || !value.continues) && !isFigure(value.text);
  }
  // Beside each other, without a sign that joins them, only what cannot be a word of the sentence.
  const chinese = lastOfLabel > '\x7f';
  if (chinese) return looksLikePassword(value.text) || /^\d{6,12}$/.test(value.text);
  return looksLikePassword(value.text) && !readsAsWords(value.text);
}

/** Where to look it up. What an address itself gives away is found as such. */
const isAddress = (value: string): boolean => /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value);

/** Keys are eight signs or more, digits and letters mixed, and not a name of something. */
const looksLikeKey = (value: string): boolean =>
  value.length >= 8 &&
  !isFigure(value) &&
  (looksRandom(value, 8) || (/\d{3}/.test(value) && !/[^A-Za-z0-9]/.test(value) && /[A-Za-z]/.test(value)));

/** `page.nextToken`: code that takes a value from somewhere. */
const isFieldOfSomething = (value: string): boolean =>
  /^[A-Za-z_$]{1,40}(?:\??\.[A-Za-z_$]{1,40}){1,8}[[(]?$/.test(value);

/** `PWD` is also where a shell stands; a key can be a file. */
const isPath = (label: SecretLabel, value: SecretValue): boolean =>
  /^(?:\/|~\/|\.{1,2}\/|[A-Z]:\\)[\w./~@ \\-]{0,512}$/.test(value.text) &&
  (label.text === 'PWD' || label.kind === 'key' || (value.text.match(/[/\\]/g)?.length ?? 0) >= 2);

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
