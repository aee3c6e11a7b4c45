import { hostileComments } from '../../test/drafting/hostile/hostile-comments';
import { measureHostile } from '../../test/drafting/hostile/measure';

/** Section “Hostile text” as Markdown: what drafts of a model that obeys hostile comments hold before and behind the gate. */
export function hostileSection(): string {
  return [
    '## Hostile text',
    '',
    `| what a model that obeys ${hostileComments.length} hostile comments drafts | before the gate | behind it |`,
    '| --- | ---: | ---: |',
    ...measureHostile().map(({ what, before, after }) => `| ${what} | ${before} | ${after} |`),
    '',
  ].join('\n');
}
