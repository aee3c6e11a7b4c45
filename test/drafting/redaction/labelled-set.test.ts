import { hardNegatives, positives } from './labelled-set';
import type { Labelled } from './labelled-set';
import { measureRedaction, redactorOfTheSet } from './measure';

/** Share of texts without anything to hide that may be changed all the same. */
const falsePositiveBound = 0.02;

describe('the labelled set', () => {
  it('is large, and in both languages', () => {
    const chinese = (text: string) => /\p{Script=Han}/u.test(text);

    expect(positives.length).toBeGreaterThanOrEqual(200);
    expect(hardNegatives.length).toBeGreaterThanOrEqual(120);
    expect(positives.filter(({ text }) => chinese(text)).length).toBeGreaterThan(60);
    expect(hardNegatives.filter(chinese).length).toBeGreaterThan(25);
  });

  it('holds every value it names', () => {
    const wrong = positives.filter(({ text, values }) => !values.every((value) => text.includes(value)));

    expect(wrong).toEqual([]);
  });

  it('loses every value of every kind', () => {
    const { kinds } = measureRedaction();

    expect(kinds.map(({ kind }) => kind).sort()).toEqual(
      ['secret', 'mail', 'phone', 'idNumber', 'cardNumber', 'ipAddress', 'person'].sort(),
    );
    expect(kinds.flatMap(({ missed }) => missed.map(({ text }) => text))).toEqual([]);
  });

  it('loses the value and not a letter of what stands around it', () => {
    const changed = positives.flatMap(({ text, values }) => {
      const [value = '', ...more] = values;
      const redacted = redactorOfTheSet().redact(text);
      const expected = text.replace(value, () => '…');
      return more.length > 0 || redacted.replace(/\[[A-Z]+_1\]/, '…') === expected ? [] : [redacted];
    });

    expect(changed).toEqual([]);
  });

  it('keeps what only looks like one, up to the bound', () => {
    const { changed, all } = measureRedaction().hardNegatives;

    expect({ changed, within: changed.length / all <= falsePositiveBound }).toEqual({
      changed,
      within: true,
    });
  });
});

/** The longest part of a value that is left in a text, up to a length. */
function leaks(text: string, { values }: Labelled, least: number): string[] {
  return values.flatMap((value) =>
    Array.from({ length: Math.max(1, value.length - least + 1) }, (_, at) =>
      value.slice(at, at + least),
    ).filter((part) => text.includes(part)),
  );
}

const secrets = positives.filter(({ kind }) => kind === 'secret');
const oneLine = secrets.filter(({ values }) => values.length === 1);

/** Full-width punctuation wherever the text has ASCII punctuation, but for the value itself. */
function widened(text: string, value: string): string {
  const wide = (part: string) =>
    part.replace(/[:=,()"']/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const at = text.indexOf(value);
  return wide(text.slice(0, at)) + value + wide(text.slice(at + value.length));
}

const variants: readonly (readonly [string, (text: string, value: string) => string])[] = [
  ['in a code block', (text) => `见日志：\n\`\`\`\n${text}\n\`\`\`\n已处理`],
  ['in a wiki code block', (text) => `{code:bash}\n${text}\n{code}`],
  [
    'quoted',
    (text) =>
      text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
  ],
  ['in a JSON string', (text) => JSON.stringify({ log: text })],
  ['between Chinese characters', (text) => `昨晚发现${text}已处理`],
  ['with full-width punctuation around', widened],
  ['with Windows line breaks', (text) => `a\r\n${text.replace(/\r?\n/g, '\r\n')}\r\nb`],
  ['twice', (text) => `${text}\n\n${text}`],
];

describe('no secret of the set is left', () => {
  it.each(variants)('%s', (_, change) => {
    const left = oneLine
      .map((one) => ({ ...one, text: change(one.text, one.values[0] ?? '') }))
      .filter((one) => {
        const redacted = redactorOfTheSet().redact(one.text);
        return leaks(redacted, one, one.values[0]?.length ?? 0).length > 0;
      });

    expect(left.map(({ text }) => text)).toEqual([]);
  });

  it('when its line was broken in the middle of a long one', () => {
    // Nobody breaks the user part of an address.
    const long = oneLine.filter(
      ({ text, values: [value = ''] }) =>
        /^[A-Za-z0-9+/=_.-]{24,}$/.test(value) && !text.includes(`${value}@`),
    );
    const left = long.filter((one) => {
      const [value = ''] = one.values;
      const at = Math.floor(value.length * 0.7);
      const broken = one.text.slice(0, one.text.indexOf(value)) + `${value.slice(0, at)}\n${value.slice(at)}`;
      return leaks(redactorOfTheSet().redact(broken), one, 6).length > 0;
    });

    expect(long.length).toBeGreaterThan(50);
    expect(left.map(({ text }) => text)).toEqual([]);
  });

  it('in the address of a later text, encoded', () => {
    const left = oneLine.filter(({ text, values: [value = ''] }) => {
      const redactor = redactorOfTheSet();
      redactor.redact(text);
      const encoded = encodeURIComponent(value);
      return redactor.redact(`https://x.example.com/?password=${encoded}&x=1`).includes(encoded);
    });

    expect(left.map(({ text }) => text)).toEqual([]);
  });

  it('in what is restored', () => {
    const left = secrets.filter((one) => {
      const redactor = redactorOfTheSet();
      return leaks(redactor.restore(redactor.redact(one.text)), one, one.values[0]?.length ?? 0).length > 0;
    });

    expect(left.map(({ text }) => text)).toEqual([]);
  });
});
