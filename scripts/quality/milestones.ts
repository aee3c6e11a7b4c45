import { allCases } from '../../test/fixtures/incidents/all-cases';
import { figuresOf, judge, publishedMilestones } from '../../test/fixtures/incidents/score-cases';

const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const share = (value: number) => value.toFixed(3);

/** The five milestones that publishers tell, over all own incidents of the tests. */
export function milestonesSection(): string {
  const judged = allCases.flatMap(judge).filter(({ name }) => publishedMilestones.includes(name));
  const rowOf = (title: string, judgements: typeof judged) => {
    const { expected, stated, right, foundShare, rightShare } = figuresOf(judgements);
    return row(title, expected, stated, right, share(foundShare), share(rightShare));
  };
  return [
    '## Milestones',
    '',
    row(
      `milestone, ${allCases.length} incidents`,
      'told',
      'stated',
      'right',
      'found of told',
      'right of stated',
    ),
    row('---', '---:', '---:', '---:', '---:', '---:'),
    ...publishedMilestones.map((name) =>
      rowOf(
        name,
        judged.filter((one) => one.name === name),
      ),
    ),
    rowOf('all', judged),
    '',
  ].join('\n');
}
