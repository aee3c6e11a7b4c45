import { measureGrounding } from '../../test/drafting/grounding/measure';

/** Section “Grounding” as Markdown: what a lying model's drafts hold behind the gate, and what became of the truths among the lies. */
export function groundingSection(): string {
  const { kinds, truths } = measureGrounding();
  const kept = truths.told - truths.lost.length;
  return [
    '## Grounding',
    '',
    '| invented | told as facts | left in supported claims | left in titles, measures, owners, questions |',
    '| --- | ---: | ---: | ---: |',
    ...kinds.map(
      ({ kind, told, supported, bare }) => `| ${kind} | ${told} | ${supported.length} | ${bare.length} |`,
    ),
    '',
    '| true statements among them | still supported | rate |',
    '| ---: | ---: | ---: |',
    `| ${truths.told} | ${kept} | ${(kept / Math.max(1, truths.told)).toFixed(3)} |`,
    '',
  ].join('\n');
}
