import type { Language } from '../../domain/incident';
import { findCardNumbers } from './card-numbers';
import { foldWidth } from './fold-width';
import { findIdNumbers } from './id-numbers';
import { findIpAddresses } from './ip-addresses';
import { noKnownSecrets } from './known-secrets';
import { emptyLedger } from './ledger';
import { findMailAddresses } from './mail-addresses';
import { peopleFinder } from './people-finder';
import { findPhoneNumbers } from './phone-numbers';
import { listPlaceholders, placeholderText } from './placeholder';
import type { PlacedPlaceholder } from './placeholder';
import { removedWords } from './removed-words';
import { findSecrets } from './secrets';
import { spansToReplace } from './span';
import { toldPeople } from './told-people';
import { uncovered } from './uncovered';
import type { RedactedKind, Span } from './span';

export type { RedactedKind } from './span';

/** What is redacted by choice. Secrets, mail, phone, ID and card numbers always are. */
export interface RedactionOptions {
  readonly ipAddresses: boolean;
  readonly names: boolean;
}

/** What the redactor may know of the report beforehand. */
export interface RedactionContext {
  /** Language of what stands where a secret was. */
  readonly language?: Language;
  /**
   * Everything that will be redacted. A secret that one of them names as such is then recognised in all, whatever their order, and no
   * placeholder is ever equal to what a text itself says. Without them both hold for what has been redacted so far.
   */
  readonly texts?: readonly string[];
}

/** Takes out of the texts of one report what may not leave the site, and puts back what may come back. */
export interface Redactor {
  /**
   * The text with a placeholder for every value that may not leave. The same value has the same placeholder in all texts; written forms of
   * one person share the number (`[PERSON_1]`, `[PERSON_1B]`). What is redacted already stays as it is.
   */
  redact(text: string): string;
  /**
   * The text with persons, mail addresses, phone numbers and IP addresses back in place. Secrets, ID and card numbers stay out: in their
   * place stands a word in the report's language. Only placeholders that were handed out are replaced, also when case, blanks, width
   * or brackets were changed on the way.
   */
  restore(text: string): string;
  /** Distinct values so far. Written forms of one person count once. */
  readonly counts: Readonly<Record<RedactedKind, number>>;
}

/**
 * What is taken out can lay bare what stood beside it, so a text is read again until nothing is left to take out. Two rounds are the rule; the
 * bound is for hostile rows in which each round uncovers one more.
 */
const mostRounds = 16;

/** A search for the people of an incident, and for those whom its texts call by other names. */
function finderOf(names: readonly string[], texts: readonly string[]): (folded: string) => Span[] {
  const find = peopleFinder(names);
  const told = texts
    .flatMap((text) => toldPeople(foldWidth(text)))
    .filter((name) => !find(name).some(({ start, end }) => start === 0 && end === name.length));
  return told.length === 0 ? find : peopleFinder([...names, ...told]);
}

/** A redactor for the texts of one report. @param people everybody of the incident; names of teams, roles and programs are left readable */
export function redactorFor(
  people: readonly { readonly name: string }[],
  options: RedactionOptions,
  { language = 'zh-CN', texts = [] }: RedactionContext = {},
): Redactor {
  const ledger = emptyLedger();
  const known = noKnownSecrets();
  const findPeople = options.names
    ? finderOf(
        people.map(({ name }) => name),
        texts,
      )
    : () => [];

  const handedOut = (text: string): PlacedPlaceholder[] =>
    listPlaceholders(text).filter((placed) => ledger.find(placed) !== undefined);

  const reserveLookalikes = (text: string) => {
    for (const placed of listPlaceholders(text)) {
      if (ledger.find(placed) === undefined) ledger.reserve(placed.kind, placed.number);
    }
  };

  const spansOf = (text: string): readonly Span[] => {
    const folded = foldWidth(text);
    const secrets = foundBefore.get(text) ?? findSecrets(folded, text);
    for (const { start, end } of secrets) known.add(text.slice(start, end));
    const found = [
      ...secrets,
      ...known.findIn(text),
      ...findIdNumbers(folded),
      ...findCardNumbers(folded),
      ...findMailAddresses(folded),
      ...findPhoneNumbers(folded),
      ...(options.ipAddresses ? findIpAddresses(folded) : []),
      ...findPeople(folded),
    ];
    return spansToReplace(text, found, handedOut(text));
  };

  const replaceOnce = (text: string): string => {
    const parts: string[] = [];
    let from = 0;
    for (const { kind, start, end, person } of spansOf(text)) {
      const placeholder = ledger.placeholderFor(kind, text.slice(start, end), person);
      parts.push(text.slice(from, start), placeholderText(placeholder));
      from = end;
    }
    return parts.join('') + text.slice(from);
  };

  /** Secrets of the texts that are known beforehand: each of them is searched once. */
  const foundBefore = new Map<string, readonly Span[]>();
  for (const given of texts) {
    const text = uncovered(given);
    if (foundBefore.has(text)) continue;
    reserveLookalikes(text);
    const secrets = findSecrets(foldWidth(text), text);
    foundBefore.set(text, secrets);
    for (const { start, end } of secrets) known.add(text.slice(start, end));
  }

  return {
    redact(given) {
      const text = uncovered(given);
      reserveLookalikes(text);
      let current = text;
      for (let round = 0; round < mostRounds; round += 1) {
        const next = replaceOnce(current);
        if (next === current) break;
        current = next;
      }
      return current;
    },
    restore(text) {
      const parts: string[] = [];
      let from = 0;
      for (const placed of handedOut(text)) {
        const { kind } = placed;
        const original =
          kind === 'secret' || kind === 'idNumber' || kind === 'cardNumber'
            ? removedWords[kind][language]
            : (ledger.find(placed) ?? '');
        parts.push(text.slice(from, placed.start), original);
        from = placed.end;
      }
      return parts.join('') + text.slice(from);
    },
    get counts() {
      return {
        secret: ledger.count('secret'),
        mail: ledger.count('mail'),
        phone: ledger.count('phone'),
        idNumber: ledger.count('idNumber'),
        cardNumber: ledger.count('cardNumber'),
        ipAddress: ledger.count('ipAddress'),
        person: ledger.count('person'),
      };
    },
  };
}
