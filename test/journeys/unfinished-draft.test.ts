import { demonstrationModel } from '../../local-site/model-server/demonstration-model';
import { startModelServer } from '../../local-site/model-server/model-server';
import type { ModelServer } from '../../local-site/model-server/model-server';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { modelKey } from '../support/model-service';
import { atModal, atPanel, draftPostmortem, useProvider } from '../support/postmortem-journey';

describe('the panel of an incident whose draft has no page yet', () => {
  let site: TestSite;
  let server: ModelServer;

  beforeAll(async () => {
    server = await startModelServer({ key: modelKey, script: demonstrationModel });
    site = await startLocalSite({ egressOverrides: server.overrides(), searchLagMs: 0 });
    await useProvider(site, 'openai');
  });
  afterAll(async () => {
    await site.close();
    await server.close();
  });

  const panelOf = async (person: Parameters<typeof atPanel>[1]) =>
    (await atPanel(site, person, 'INC-1')).get('showPanel');

  it('says nothing of a ticket that was only read', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    await modal.get('openPostmortem');

    expect(await panelOf('commander')).toMatchObject({ kind: 'none', work: null });
  });

  it('says why it stopped, to the person whose draft it is and to nobody else', async () => {
    server.script = () => ({ kind: 'error', status: 400 });
    await draftPostmortem(site, await atModal(site, 'commander', 'INC-1'));

    expect(await panelOf('commander')).toMatchObject({
      kind: 'none',
      work: { stage: 'failed', failure: { code: 'MODEL_REFUSED_REQUEST' } },
    });
    expect(await panelOf('paymentEngineer')).toMatchObject({ kind: 'none', work: null });
  });

  it('tells of one that is written and waits for its page, until the page is made', async () => {
    server.script = demonstrationModel;
    const modal = await atModal(site, 'commander', 'INC-1');
    const jobId = await draftPostmortem(site, modal);

    expect(await panelOf('commander')).toMatchObject({ kind: 'none', work: { stage: 'waiting' } });
    await modal.get('publishPostmortem', { jobId });
    expect((await panelOf('commander')).kind).toBe('postmortem');
  });
});
