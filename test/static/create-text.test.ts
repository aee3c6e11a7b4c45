import { createText } from '../../static/create-text';
import en from '../../src/locales/en-US.json';
import zh from '../../src/locales/zh-CN.json';

describe('createText', () => {
  it('gives the words of a key with its values', () => {
    expect(createText('zh-CN', zh).t('action.draft.sections', { done: 7, total: 11 })).toBe('7 / 11 节');
  });

  it('writes numbers as the language does', () => {
    expect(createText('en-US', en).count('action.found.events', 3000)).toBe('3,000 timeline events');
  });

  it('uses the form that fits the number', () => {
    const text = createText('en-US', en);

    expect(text.count('macro.overdueDays', 1)).toBe('1 day overdue');
    expect(text.count('macro.overdueDays', 2)).toBe('2 days overdue');
  });

  it('has one form for every number in Chinese', () => {
    expect(createText('zh-CN', zh).count('macro.overdueDays', 1)).toBe('逾期 1 天');
  });

  it('knows no words for an unknown code', () => {
    expect(createText('zh-CN', zh).find('refusal.somethingElse')).toBeUndefined();
  });

  it('leaves the place of a value that was not given', () => {
    expect(createText('zh-CN', zh).find('failureDetail.BUSY')).toContain('{seconds}');
  });

  it('takes a value literally, whatever it looks like', () => {
    const text = createText('zh-CN', zh);

    expect(text.t('action.target.titleUse', { title: '$& {title} <b>' })).toBe('改用「$& {title} <b>」');
  });
});
