import fc from 'fast-check';
import { findBlame } from '../../../src/domain/blame';
import { fourthHeldOutChinese } from './fourth-held-out-zh';
import { fourthHeldOutEnglish } from './fourth-held-out-en';
import { heldOutChinese } from './held-out-zh';
import { heldOutEnglish } from './held-out-en';
import { blameKinds } from './labelled-sentence';
import { labelledChinese } from './labelled-zh';
import { labelledEnglish } from './labelled-en';
import { people, scoreSentences } from './score-sentences';
import { secondHeldOutChinese } from './second-held-out-zh';
import { secondHeldOutEnglish } from './second-held-out-en';
import { thirdHeldOutChinese } from './third-held-out-zh';
import { thirdHeldOutEnglish } from './third-held-out-en';

describe('findBlame', () => {
  it.each([
    ['labelled, Chinese', 0.95, [labelledChinese]],
    ['labelled, English', 0.95, [labelledEnglish]],
    [
      'held out, Chinese',
      0.9,
      [heldOutChinese, secondHeldOutChinese, thirdHeldOutChinese, fourthHeldOutChinese],
    ],
    [
      'held out, English',
      0.9,
      [heldOutEnglish, secondHeldOutEnglish, thirdHeldOutEnglish, fourthHeldOutEnglish],
    ],
  ])('keeps its precision and recall on the sentences that are %s', (_name, bound, sets) => {
    const { precision, recall, missed, falseAlarms } = scoreSentences(...sets);

    expect({ missed, falseAlarms, good: precision >= bound && recall >= bound }).toMatchObject({
      good: true,
    });
  });

  it('knows the people of the incident by name', () => {
    const text = 'Dana forgot the trailing slash. Redis forgot the trailing slash.';

    expect(findBlame(text, people).map(({ sentence }) => sentence)).toEqual([
      'Dana forgot the trailing slash.',
    ]);
    expect(findBlame(text)).toEqual([]);
  });

  it('takes a bot for no person', () => {
    expect(findBlame('Watcher ignored the alert', [{ name: 'Watcher', bot: true }])).toEqual([]);
    expect(findBlame('Watcher ignored the alert', [{ name: 'Watcher', bot: false }])).toHaveLength(1);
  });

  it('points at the sentence and its words, not at the whole comment', () => {
    const found = findBlame('20:31 定位到连接池。应该早点有人看监控却没有看。已回滚。');

    expect(found).toEqual([
      { sentence: '应该早点有人看监控却没有看。', words: expect.any(String) as string, kind: 'hindsight' },
    ]);
    expect(found[0]?.sentence).toContain(found[0]?.words);
  });

  it('tells the cells of a row apart, so that nobody is the subject of the next cell', () => {
    expect(findBlame('10:05 | 工程师 | 还没恢复，预计 12:00 前恢复正常')).toEqual([]);
  });

  it('reads a typographic apostrophe', () => {
    expect(findBlame('The operator didn’t check the region')).toHaveLength(1);
  });

  it('finds in a text what it finds in its sentences', () => {
    const sentences = [labelledChinese, labelledEnglish].flatMap((set) =>
      [...blameKinds, 'none' as const].flatMap((label) => set[label]),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 8 }), (chosen) => {
        const together = findBlame(chosen.join('\n')).map(({ words }) => words);

        expect(together).toEqual(chosen.flatMap((one) => findBlame(one).map(({ words }) => words)));
      }),
      { numRuns: 50 },
    );
  });
});
