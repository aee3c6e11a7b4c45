import { redactorFor } from '../../../src/drafting/redaction/redactor';
import type { RedactedKind, Redactor } from '../../../src/drafting/redaction/redactor';
import { hardNegatives, peopleOfTheSet, positives } from './labelled-set';
import type { Labelled } from './labelled-set';

/** How redaction does on the labelled set. */
export interface RedactionFigures {
  readonly kinds: readonly {
    readonly kind: RedactedKind;
    readonly all: number;
    readonly removed: number;
    readonly missed: readonly Labelled[];
  }[];
  readonly hardNegatives: { readonly all: number; readonly changed: readonly string[] };
}

/** A redactor that knows everybody of the labelled set and nothing else. */
export const redactorOfTheSet = (): Redactor =>
  redactorFor(
    peopleOfTheSet.map((name) => ({ name })),
    { ipAddresses: true, names: true },
  );

/** Each text of the set by itself, with a redactor of its own. A value counts as taken out if none of it is left and its kind was told right. */
export function measureRedaction(): RedactionFigures {
  const isRemoved = ({ kind, text, values }: Labelled): boolean => {
    const redactor = redactorOfTheSet();
    const redacted = redactor.redact(text);
    return redactor.counts[kind] > 0 && values.every((value) => !redacted.includes(value));
  };
  const kinds = [...new Set(positives.map(({ kind }) => kind))].map((kind) => {
    const all = positives.filter((one) => one.kind === kind);
    const missed = all.filter((one) => !isRemoved(one));
    return { kind, all: all.length, removed: all.length - missed.length, missed };
  });
  const changed = hardNegatives.filter((text) => redactorOfTheSet().redact(text) !== text);
  return { kinds, hardNegatives: { all: hardNegatives.length, changed } };
}
