import type { Settings } from '../../src/contract/settings';
import { rebaseSettings } from '../../static/admin/rebase-settings';
import { someSettings } from '../support/ui-data';

const base = someSettings().settings;
const change = (part: Partial<Settings>): Settings => ({ ...base, ...part });

describe('rebaseSettings', () => {
  it('is theirs where nothing was changed here', () => {
    const theirs = change({
      spaceKey: 'DOC',
      incidentTypes: [],
      levels: { ...base.levels, P1: { priority: 'Low', days: 20 } },
      model: { ...base.model, provider: 'deepseek', redaction: { names: false, ipAddresses: true } },
    });

    expect(rebaseSettings(base, base, theirs)).toEqual(theirs);
  });

  it('keeps what was changed here beside what was changed there', () => {
    const mine = change({
      incidentTypes: ['缺陷'],
      levels: { ...base.levels, P2: { priority: 'Low', days: 120 } },
      model: { ...base.model, tokenBudget: 50_000, redaction: { names: true, ipAddresses: true } },
    });
    const theirs = change({
      spaceKey: 'DOC',
      levels: { ...base.levels, P1: { priority: 'Low', days: 20 } },
      model: { ...base.model, redaction: { names: false, ipAddresses: false } },
    });

    expect(rebaseSettings(base, mine, theirs)).toEqual({
      ...base,
      incidentTypes: ['缺陷'],
      spaceKey: 'DOC',
      levels: { ...base.levels, P1: { priority: 'Low', days: 20 }, P2: { priority: 'Low', days: 120 } },
      model: { ...base.model, tokenBudget: 50_000, redaction: { names: false, ipAddresses: true } },
    });
  });

  it('keeps what was set here where both changed the same', () => {
    expect(rebaseSettings(base, change({ spaceKey: 'OPS' }), change({ spaceKey: 'DOC' })).spaceKey).toBe(
      'OPS',
    );
  });

  it('never puts a model of one provider upon another', () => {
    const mine = change({ model: { ...base.model, model: 'gpt-small' } });
    const theirs = change({
      model: { ...base.model, provider: 'azure-openai', model: 'report', azureResource: 'sre' },
    });

    expect(rebaseSettings(base, mine, theirs).model).toEqual(mine.model);
  });
});
