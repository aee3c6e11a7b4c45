import { findBlame } from '../../../src/domain/blame';
import type { Blame } from '../../../src/domain/blame';
import { blameFinding } from '../../../src/domain/blame/blame-finding';
import { systemWording } from '../../../src/domain/blame/system-wording';
import type { LabelledSentences } from './labelled-sentence';
import { blameKinds } from './labelled-sentence';
import { labelledChinese } from './labelled-zh';
import { labelledEnglish } from './labelled-en';
import { people } from './score-sentences';

function blameOf(sentence: string): Blame {
  const [blame] = findBlame(sentence, people);
  if (!blame) throw new Error(`No blame in ${sentence}`);
  return blame;
}

const wordingOf = (sentence: string, language: 'zh-CN' | 'en-US') =>
  systemWording(blameOf(sentence), language, people);

const blamingOf = (set: LabelledSentences): readonly string[] => blameKinds.flatMap((kind) => set[kind]);

describe('systemWording', () => {
  it.each([
    ['生产库竟然没有任何备份。', '写作「生产库没有任何备份。」'],
    ['由于运维人员操作失误，生产库的索引被删除。', '事实写作「生产库的索引被删除」'],
    ['他的失误让订单停了半小时。', '「订单停了半小时」'],
    ['当时就应该直接回滚，而不是继续排查。', '是什么使「直接回滚」没有发生'],
    ['不该绕过灰度直接全量。', '为什么「绕过灰度直接全量」看起来可行'],
    ['如果没有跳过评审，这个缺陷不会上线。', '为什么「跳过评审」看起来可行'],
    ['这个默认值离谱到让人无语。', '代替「离谱」'],
  ])('takes the words of %s', (sentence, expected) => {
    expect(wordingOf(sentence, 'zh-CN')).toContain(expected);
  });

  it.each([
    ['Shockingly, there was no backup at all.', 'Write “There was no backup at all.”'],
    [
      'Due to an oversight by the platform team, the limit was not raised.',
      'fact “the limit was not raised”',
    ],
    ['Operator mistake led to a full cache flush.', 'fact “a full cache flush”'],
    ['You shouldn’t have merged without a second look.', 'made “merged without a second look” look right'],
    [
      'If the engineer had checked the logs, the outage would have been avoided.',
      'kept “checked the logs” from',
    ],
    ['The monitoring is a joke.', 'in place of “is a joke”'],
  ])('takes the words of %s', (sentence, expected) => {
    expect(wordingOf(sentence, 'en-US')).toContain(expected);
  });

  it.each([
    ['The engineer forgot to renew the certificate.', /renewal not automatic/],
    ['An engineer accidentally deleted the production table.', /soft delete/],
    ['The deployer did not check the environment.', /told environments/],
    ['Engineers must be more careful when running migrations.', /affected rows.*refuse above a limit/],
    ['All deploys must be approved by two managers.', /machine check.*roll back by itself/],
    ['开发同学写错了超时时间', /单位和范围的校验/],
    ['值班同学没有升级', /自动升级/],
    ['加强发布意识', /自动停止并回滚；验收/],
  ])('asks about what %s is about', (sentence, expected) => {
    expect(wordingOf(sentence, /[一-龥]/.test(sentence) ? 'zh-CN' : 'en-US')).toMatch(expected);
  });

  it('names nobody as the fact to keep', () => {
    expect(wordingOf('The outage was caused by Dana, who ran the script.', 'en-US')).not.toContain('Dana');
    expect(wordingOf('都怪张伟，张伟改了配置', 'zh-CN')).not.toContain('张伟');
  });

  it('quotes nothing that the sentence does not say, in its order', () => {
    for (const sentence of [labelledChinese, labelledEnglish].flatMap(blamingOf)) {
      const wording = wordingOf(sentence, 'zh-CN');
      for (const [, quoted = ''] of wording.matchAll(/「([^」]*)」/g)) {
        let at = 0;
        for (const character of quoted.toLowerCase()) {
          at = sentence.toLowerCase().indexOf(character, at) + 1;
          expect({ sentence, quoted, found: at > 0 }).toEqual({ sentence, quoted, found: true });
        }
      }
    }
  });

  it('is not one phrase for each kind', () => {
    const different = new Set(blamingOf(labelledChinese).map((sentence) => wordingOf(sentence, 'zh-CN')));

    expect(different.size).toBeGreaterThan(50);
  });
});

describe('blameFinding', () => {
  it('holds the sentence as written and a wording in either language, whatever the language of the report', () => {
    const blame = blameOf('运维人员误操作删除了索引');
    const finding = blameFinding(blame, { where: 'E4', language: 'en-US', people });

    expect(finding).toEqual({
      kind: 'blame',
      where: 'E4',
      message: expect.stringMatching(
        /^“运维人员误操作删除了索引” names a person as the cause \(误操作\)\. Suggestion: /,
      ) as string,
      blame: {
        sentence: '运维人员误操作删除了索引',
        wording: { 'zh-CN': wordingOf(blame.sentence, 'zh-CN'), 'en-US': wordingOf(blame.sentence, 'en-US') },
      },
    });
  });

  it('shows a very long sentence around its blaming words', () => {
    const sentence = `${'数据'.repeat(300)}由于操作失误${'数据'.repeat(300)}`;
    const shown = blameFinding(blameOf(sentence), { where: '3', language: 'zh-CN', people }).blame?.sentence;

    expect(shown).toMatch(/^….*操作失误.*…$/);
    expect(shown).toHaveLength(302);
  });
});
