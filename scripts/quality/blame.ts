import { heldOutChinese } from '../../test/domain/blame/held-out-zh';
import { fifthHeldOutChinese } from '../../test/domain/blame/fifth-held-out-zh';
import { fifthHeldOutEnglish } from '../../test/domain/blame/fifth-held-out-en';
import { fourthHeldOutChinese } from '../../test/domain/blame/fourth-held-out-zh';
import { fourthHeldOutEnglish } from '../../test/domain/blame/fourth-held-out-en';
import { heldOutEnglish } from '../../test/domain/blame/held-out-en';
import { blameKinds } from '../../test/domain/blame/labelled-sentence';
import type { LabelledSentences } from '../../test/domain/blame/labelled-sentence';
import { labelledChinese } from '../../test/domain/blame/labelled-zh';
import { labelledEnglish } from '../../test/domain/blame/labelled-en';
import { scoreSentences } from '../../test/domain/blame/score-sentences';
import { secondHeldOutChinese } from '../../test/domain/blame/second-held-out-zh';
import { secondHeldOutEnglish } from '../../test/domain/blame/second-held-out-en';
import { thirdHeldOutChinese } from '../../test/domain/blame/third-held-out-zh';
import { thirdHeldOutEnglish } from '../../test/domain/blame/third-held-out-en';

const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const share = (value: number) => value.toFixed(3);

const scoreRow = (name: string, ...sets: readonly LabelledSentences[]): string => {
  const { blaming, none, missed, falseAlarms, precision, recall, sameKind } = scoreSentences(...sets);
  return row(
    name,
    blaming,
    none,
    missed.length,
    falseAlarms.length,
    share(precision),
    share(recall),
    share(sameKind),
  );
};

/** Section “Blame” as Markdown: each labelled set, then both languages by kind. */
export function blameSection(): string {
  const everything = [
    labelledChinese,
    labelledEnglish,
    heldOutChinese,
    heldOutEnglish,
    secondHeldOutChinese,
    secondHeldOutEnglish,
    thirdHeldOutChinese,
    thirdHeldOutEnglish,
    fourthHeldOutChinese,
    fourthHeldOutEnglish,
    fifthHeldOutChinese,
    fifthHeldOutEnglish,
  ];
  const kindRow = (kind: (typeof blameKinds)[number]): string => {
    const ofKind = everything.map((set) => ({ ...nothing, [kind]: set[kind] }));
    const { blaming, missed, recall, sameKind } = scoreSentences(...ofKind);
    return row(kind, blaming, missed.length, share(recall), share(sameKind));
  };
  return [
    '## Blame',
    '',
    row('sentences', 'blame', 'do not', 'missed', 'false alarms', 'precision', 'recall', 'kind as labelled'),
    row('---', ...Array.from({ length: 7 }, () => '---:')),
    scoreRow('labelled, Chinese', labelledChinese),
    scoreRow('labelled, English', labelledEnglish),
    scoreRow('held out 1, Chinese', heldOutChinese),
    scoreRow('held out 1, English', heldOutEnglish),
    scoreRow('held out 2, Chinese', secondHeldOutChinese),
    scoreRow('held out 2, English', secondHeldOutEnglish),
    scoreRow('held out 3, Chinese', thirdHeldOutChinese),
    scoreRow('held out 3, English', thirdHeldOutEnglish),
    scoreRow('held out 4, Chinese', fourthHeldOutChinese),
    scoreRow('held out 4, English', fourthHeldOutEnglish),
    scoreRow('held out 5, Chinese', fifthHeldOutChinese),
    scoreRow('held out 5, English', fifthHeldOutEnglish),
    '',
    row('kind', 'sentences', 'missed', 'recall', 'kind as labelled'),
    row('---', '---:', '---:', '---:', '---:'),
    ...blameKinds.map(kindRow),
    '',
  ].join('\n');
}

const nothing: LabelledSentences = {
  personAsCause: [],
  hindsight: [],
  counterfactual: [],
  carelessness: [],
  moreCare: [],
  moreApproval: [],
  animated: [],
  none: [],
};
