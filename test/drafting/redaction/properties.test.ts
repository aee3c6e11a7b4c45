import fc from 'fast-check';
import { redactorFor } from '../../../src/drafting/redaction/redactor';
import { peopleOfTheSet, positives } from './labelled-set';

const people = peopleOfTheSet.map((name) => ({ name }));
const options = { ipAddresses: true, names: true };

const harmless = positives
  .filter(({ kind }) => !['secret', 'idNumber', 'cardNumber'].includes(kind))
  .map(({ text }) => text);
const lookalike = fc
  .tuple(fc.constantFrom('PERSON', 'IP', 'SECRET', 'mail', 'Phone'), fc.nat(4), fc.constantFrom('', 'B'))
  .map(([word, number, form]) => `${word}_${number}${form}`);
const bit = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(' ', '\n', '，', '：', '[', ']', '【', '】', '@', '.', '-', '1', '"', '\\'),
  lookalike,
  lookalike.map((text) => `[${text}]`),
);
const textOf = (known: readonly string[]) =>
  fc.array(fc.oneof(bit, fc.constantFrom(...known)), { maxLength: 12 }).map((parts) => parts.join(''));

describe('for every text', () => {
  it('what is restored is what was redacted, unless it held a secret', () => {
    fc.assert(
      fc.property(fc.array(textOf(harmless), { minLength: 1, maxLength: 3 }), (texts) => {
        const redactor = redactorFor(people, options, { texts });
        const redacted = texts.map((text) => redactor.redact(text));
        const { secret, idNumber, cardNumber } = redactor.counts;
        fc.pre(secret + idNumber + cardNumber === 0);

        expect(redacted.map((text) => redactor.restore(text))).toEqual(texts);
      }),
      { numRuns: 400 },
    );
  });

  it('redacting again changes nothing', () => {
    fc.assert(
      fc.property(textOf(positives.map(({ text }) => text)), (text) => {
        const redactor = redactorFor(people, options, { texts: [text] });
        const redacted = redactor.redact(text);

        expect(redactor.redact(redacted)).toBe(redacted);
      }),
      { numRuns: 400 },
    );
  });

  it('a secret on a line of its own is never left, whatever stands around it', () => {
    fc.assert(
      fc.property(
        textOf(harmless),
        fc.constantFrom(...positives.filter(({ kind }) => kind === 'secret')),
        textOf(harmless),
        (before, { text, values }, behind) => {
          const redacted = redactorFor(people, options).redact(`${before}\n${text}\n${behind}`);

          expect(values.filter((value) => redacted.includes(value))).toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });
});
