import { measureRedaction } from '../../test/drafting/redaction/measure';

/** Section “Redaction” as Markdown: what the labelled set has, what was taken out and what was taken out without need. */
export function redactionSection(): string {
  const { kinds, hardNegatives } = measureRedaction();
  const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3);
  return [
    '## Redaction',
    '',
    '| kind | values of the set | taken out | recall |',
    '| --- | ---: | ---: | ---: |',
    ...kinds.map(({ kind, all, removed }) => `| ${kind} | ${all} | ${removed} | ${share(removed, all)} |`),
    '',
    '| texts that must come through | changed | false-positive rate | precision over the whole set |',
    '| ---: | ---: | ---: | ---: |',
    `| ${hardNegatives.all} | ${hardNegatives.changed.length} | ${share(hardNegatives.changed.length, hardNegatives.all)} | ${precision()} |`,
    '',
  ].join('\n');

  function precision(): string {
    const right = kinds.reduce((sum, { removed }) => sum + removed, 0);
    return share(right, right + hardNegatives.changed.length);
  }
}
