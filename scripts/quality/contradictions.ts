import {
  heldOutSentences,
  secondHeldOutSentences,
} from '../../test/drafting/contradictions/held-out-sentences';
import { labelledSentences } from '../../test/drafting/contradictions/labelled-sentences';
import { conflictKinds, measureConflicts } from '../../test/drafting/contradictions/measure';

const sets = {
  labelled: labelledSentences,
  'held out 1': heldOutSentences,
  'held out 2': secondHeldOutSentences,
};

/** Section “Contradictions” as Markdown: what the rules find in labelled sentences, and find where nothing is. */
export function contradictionsSection(): string {
  const rows = Object.entries(sets).flatMap(([name, set]) => {
    const figures = measureConflicts(set);
    return (['zh-CN', 'en-US'] as const).map((language) => {
      const of = (kind: (typeof conflictKinds)[number]) => {
        const found = figures.find((one) => one.language === language && one.kind === kind);
        return found ? `${found.conflicts - found.missed.length} of ${found.conflicts}` : '';
      };
      const own = figures.filter((one) => one.language === language);
      const wrong = own.reduce((sum, one) => sum + one.false.length, 0);
      return `| ${name}, ${language === 'zh-CN' ? 'Chinese' : 'English'} | ${conflictKinds.map(of).join(' | ')} | ${own[0]?.fine ?? 0} | ${wrong} |`;
    });
  });
  return [
    '## Contradictions',
    '',
    '| sentences | durations found | counts found | orders found | contradict nothing | false findings |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}
