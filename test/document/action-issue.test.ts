import { actionDescription, actionSummary } from '../../src/document/action-issue';
import type { ActionIssue } from '../../src/document/action-issue';
import { adfText } from '../../src/document/adf-text';

const anAction = (changes: Partial<ActionIssue> = {}): ActionIssue => ({
  language: 'zh-CN',
  level: 'P1',
  measure: '给连接池加使用率告警',
  goal: '',
  acceptance: '使用率超过 80% 时告警',
  due: '2026-12-04',
  incident: { key: 'INC-42', url: 'https://site.example/browse/INC-42' },
  page: { title: '复盘：INC-42', url: 'https://site.example/wiki/1' },
  ...changes,
});
const size = (issue: ActionIssue) => JSON.stringify(actionDescription(issue)).length;

describe('actionDescription', () => {
  it('tells measure, criteria and where the action comes from', () => {
    const said = adfText(actionDescription(anAction({ acceptance: '- 一\n2. 二' })));

    expect(said).toContain('给连接池加使用率告警');
    expect(said).toContain('- 一\n- 二');
    expect(said).toContain('优先级 P1，截止 2026-12-04');
    expect(said).not.toContain('其余条目见复盘页面');
  });

  it.each([
    ['many short criteria', { acceptance: Array.from({ length: 2000 }, (_, n) => `第 ${n} 条`).join('\n') }],
    ['one long criterion', { acceptance: '很长'.repeat(30_000) }],
    ['text that JSON doubles', { acceptance: Array.from({ length: 12 }, () => '"'.repeat(3990)).join('\n') }],
    ['long cells everywhere', { measure: '长'.repeat(40_000), goal: '长'.repeat(40_000) }],
  ] as const)('fits into Jira’s field with %s, and keeps where it comes from', (_what, changes) => {
    const issue = anAction(changes);

    expect(size(issue)).toBeLessThanOrEqual(32_767);
    expect(size(issue)).toBeGreaterThan(3000);
    expect(adfText(actionDescription(issue))).toContain('复盘：INC-42');
  });

  it('takes as many criteria as there is room for, and says that there are more', () => {
    const acceptance = Array.from({ length: 2000 }, (_, n) => `第 ${n} 条`).join('\n');

    const said = adfText(actionDescription(anAction({ acceptance })));

    expect(size(anAction({ acceptance }))).toBeGreaterThan(32_767 - 200);
    expect(said).toContain('第 0 条');
    expect(said).not.toContain('第 1999 条');
    expect(said).toContain('其余条目见复盘页面');
  });
});

describe('actionSummary', () => {
  it('is one line of at most 255 characters, never with half of one', () => {
    for (const length of [252, 253, 254, 255, 256]) {
      const summary = actionSummary(`${'x'.repeat(length)}😀\n完`);

      expect(summary.length).toBeLessThanOrEqual(255);
      expect(summary.isWellFormed()).toBe(true);
    }
    expect(actionSummary(' 一\n二 ')).toBe('一 二');
  });
});
