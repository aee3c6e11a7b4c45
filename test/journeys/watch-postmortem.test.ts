import { cast } from '../../local-site/seed/people';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { atMacro, atOverview, atPanel, createPostmortem } from '../support/postmortem-journey';

describe('watching a postmortem', () => {
  let site: TestSite;
  let pageId: string;

  beforeEach(async () => {
    site = await startLocalSite({ searchLagMs: 0 });
    ({ pageId } = await createPostmortem(site, 'commander', 'INC-1'));
  });

  afterEach(async () => {
    expect(site.platform.unknownRoutes).toEqual([]);
    await site.close();
  });

  const panelOf = async (person: 'commander' | 'reader') => {
    const view = await (await atPanel(site, person, 'INC-1')).get('showPanel');
    if (view.kind !== 'postmortem') throw new Error(`the panel shows ${view.kind}`);
    return view;
  };
  const macroOf = async (person: 'commander' | 'reader') => {
    const view = await atMacro(site, person, pageId).get('showMacro');
    if (view.kind !== 'ready') throw new Error(`the macro shows ${view.kind}`);
    return view;
  };
  const raiseOne = async () => {
    const macro = atMacro(site, 'commander', pageId);
    const { rows, projects } = await macro.get('previewRaise');
    const row = rows.find(({ problems }) => problems.length === 0);
    const [fields] = projects;
    if (!row || !fields) throw new Error('nothing can be raised');
    await macro.get('raiseActions', {
      rows: [
        {
          rowId: row.rowId,
          projectKey: row.projectKey,
          issueTypeId: fields.issueTypeId,
          priorityId: null,
          assigneeId: row.owner?.accountId ?? null,
          due: row.due,
          ownerWas: null,
          dueWas: null,
          acceptance: '演练通过一次',
          fields: {},
        },
      ],
    });
  };

  it('offers raising and the state to those who may do it, on the panel as in the macro', async () => {
    expect(await panelOf('commander')).toMatchObject({ canRaise: true, canSetState: true });
    expect((await macroOf('commander')).canRaise).toBe(true);

    expect(await panelOf('reader')).toMatchObject({ canRaise: false, canSetState: false });
    expect((await macroOf('reader')).canRaise).toBe(false);
    const refused = await (
      await atPanel(site, 'reader', 'INC-1')
    ).call('setPostmortemState', { state: 'done' });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'NOT_ALLOWED' } });
  });

  it('tells the same figures on the overview, in the panel and in the macro', async () => {
    await raiseOne();

    const { actions } = await macroOf('commander');
    const figures = {
      total: actions.total,
      done: actions.done,
      overdue: actions.overdue,
      unraised: actions.unraised,
    };
    expect(figures.total).toBeGreaterThan(1);
    expect(figures.unraised).toBe(figures.total - 1);
    expect((await panelOf('commander')).actions).toMatchObject(figures);
    const { postmortems } = await atOverview(site, 'commander').get('showOverview', { cursor: null });
    expect(postmortems.map(({ incident, actions: counts }) => [incident.key, counts])).toEqual([
      ['INC-1', figures],
    ]);
  });

  it('has figures on the overview only for those who may see the page', async () => {
    const { accountId } = cast.commander;
    await site.request({
      accountId,
      method: 'PUT',
      path: `/wiki/rest/api/content/${pageId}/restriction/byOperation/read/user?accountId=${accountId}`,
    });

    const of = async (person: 'commander' | 'reader') =>
      (await atOverview(site, person).get('showOverview', { cursor: null })).postmortems.map(
        ({ actions }) => actions,
      );

    expect(await of('commander')).toEqual([expect.objectContaining({ total: expect.any(Number) as number })]);
    expect(await of('reader')).toEqual([null]);
  });

  it('tells the macro of each new version of the page around it', async () => {
    const before = await macroOf('commander');

    await raiseOne();

    expect((await macroOf('commander')).page?.version).toBe((before.page?.version ?? 0) + 1);
  });
});
