import { manualClock } from '../../../local-site/clock';
import { createLlm } from '../../../local-site/platform/llm';
import { startFixtureForge } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

describe('a scheduled trigger', () => {
  const clock = manualClock('2026-11-22T08:00:00Z');
  let forge: FixtureForge;
  beforeAll(async () => {
    forge = await startFixtureForge({ clock });
  });
  afterAll(() => forge.close());
  const ranAt = (): unknown => forge.platform.kvs.values.find('scheduled-at')?.value;

  it('runs on demand and refuses an unknown key', async () => {
    await forge.platform.schedule.run('fixture-schedule');

    expect(ranAt()).toMatch(/^2026-11-22T08:00/);
    await expect(forge.platform.schedule.run('nothing')).rejects.toThrow('scheduledTrigger "nothing"');
  });

  it('runs when its interval has passed', async () => {
    clock.advance(3600_000);
    while (!String(ranAt()).startsWith('2026-11-22T09:00'))
      await new Promise((resolve) => setTimeout(resolve, 10));

    expect(ranAt()).toMatch(/^2026-11-22T09:00/);
  });
});

describe('Forge LLM', () => {
  const chat = {
    call: { type: 'llm', model: 'claude-sonnet-5' },
    target: 'https://llm/x',
    method: 'POST',
    body: '{"a":1}',
  };
  const list = { call: { type: 'llm' }, target: 'https://llm', method: 'GET', body: undefined };

  it('has no model until one is scripted', async () => {
    const llm = createLlm(true);

    expect(await llm.answer(list)).toEqual({ status: 200, body: '{"models":[]}' });
    expect(await llm.answer(chat)).toMatchObject({ status: 404 });
  });

  it('answers with the scripted model', async () => {
    const llm = createLlm(true);
    llm.respond = ({ model, body }) => ({ choices: [], model, body });

    expect(JSON.parse((await llm.answer(list)).body ?? '')).toEqual({
      models: [{ model: 'claude-sonnet-5', status: 'active' }],
    });
    expect(JSON.parse((await llm.answer(chat)).body ?? '')).toEqual({
      choices: [],
      model: 'claude-sonnet-5',
      body: { a: 1 },
    });
  });

  it('refuses an app whose manifest has no llm module', async () => {
    expect(await createLlm(false).answer(list)).toMatchObject({ status: 403 });
  });
});
