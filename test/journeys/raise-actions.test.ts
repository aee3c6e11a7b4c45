import type { RaisePreview, RaiseRequestRow } from '../../src/contract/raise-view';
import { sampleSettings } from '../../local-site/seed/jira-settings';
import { cast } from '../../local-site/seed/people';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { atMacro, atPanel, createPostmortem } from '../support/postmortem-journey';

/** What a person would send who changes nothing but what is missing. */
function requestsFor(preview: RaisePreview): RaiseRequestRow[] {
  const [fields] = preview.projects;
  if (!fields) throw new Error('the preview offers no project');
  return preview.rows
    .filter((row) => row.raised === null)
    .map((row) => ({
      rowId: row.rowId,
      projectKey: row.projectKey,
      issueTypeId: fields.issueTypeId,
      priorityId: fields.priorityOf[row.level],
      assigneeId: row.problems.some((problem) => problem.startsWith('owner'))
        ? null
        : (row.owner?.accountId ?? null),
      due: row.due,
      ownerWas: null,
      dueWas: null,
      acceptance: row.acceptance === '' ? '演练通过一次' : null,
      fields: {},
    }));
}

interface JiraIssue {
  key: string;
  fields: {
    summary: string;
    labels: string[];
    duedate: string | null;
    priority: { name: string };
    assignee: { accountId: string } | null;
    issuelinks: { inwardIssue?: { key: string }; outwardIssue?: { key: string } }[];
  };
}

describe('raising the actions of a page', () => {
  let site: TestSite;
  let pageId: string;

  beforeEach(async () => {
    site = await startLocalSite({ searchLagMs: 60_000 });
    ({ pageId } = await createPostmortem(site, 'commander', 'INC-1'));
  });

  afterEach(async () => {
    expect(site.platform.unknownRoutes).toEqual([]);
    await site.close();
  });

  const commander = cast.commander.accountId;
  const read = async (path: string) =>
    (await site.request({ accountId: commander, method: 'GET', path })).body;
  const search = async (jql: string) => {
    const answer = await site.request({
      accountId: commander,
      method: 'POST',
      path: '/rest/api/3/search/jql',
      body: { jql, fields: ['key'] },
    });
    return (answer.body as { issues: { key: string }[] }).issues.map((issue) => issue.key);
  };

  it('shows each row with what is missing before anything is created', async () => {
    const macro = atMacro(site, 'commander', pageId);

    const preview = await macro.get('previewRaise');

    expect(preview.rows.length).toBeGreaterThan(2);
    expect(preview.projects[0]?.project.key).toBe('OPS');
    for (const row of preview.rows) {
      expect(row.raised).toBeNull();
      expect(row.window > preview.today).toBe(true);
    }
    expect(await search('labels = postmortem-action')).toEqual([]);
  });

  it('raises each row once, linked, labelled, with priority, due date and record', async () => {
    const macro = atMacro(site, 'commander', pageId);
    const preview = await macro.get('previewRaise');
    const requests = requestsFor(preview).slice(0, 3);

    const results = await macro.get('raiseActions', { rows: requests });

    expect(results.map((result) => [result.outcome, result.failure])).toEqual(
      requests.map(() => ['raised', null]),
    );
    expect(results.every((result) => result.linkedOnPage)).toBe(true);
    for (const result of results) {
      const row = preview.rows.find((candidate) => candidate.rowId === result.rowId);
      const issue = (await read(`/rest/api/3/issue/${result.issue?.key ?? ''}`)) as JiraIssue;
      expect(issue.fields.labels).toEqual(['postmortem-action', row?.level]);
      expect(issue.fields.duedate).toBe(row?.due);
      expect(issue.fields.priority.name).toBe(
        { P0: 'Highest', P1: 'High', P2: 'Medium' }[row?.level ?? 'P0'],
      );
      expect(issue.fields.issuelinks.map((link) => link.outwardIssue?.key ?? link.inwardIssue?.key)).toEqual([
        'INC-1',
      ]);
      const record = (await read(`/rest/api/3/issue/${issue.key}/properties/postmortem-action`)) as {
        value: unknown;
      };
      const asked = requests.find(({ rowId }) => rowId === result.rowId);
      expect(record.value).toMatchObject({
        incident: 'INC-1',
        acceptance: asked?.acceptance ?? row?.acceptance,
      });
    }
    site.clock.advance(61_000);
    expect((await search('postmortemIncident = INC-1')).sort()).toEqual(
      results.map((result) => result.issue?.key).sort(),
    );
  });

  /** Rows of section 七 as the page says now, through the eyes of the next preview. */
  const rowsNow = async () => (await atMacro(site, 'commander', pageId).get('previewRaise')).rows;
  const editPage = async (change: (adf: string) => string) => {
    const path = `/wiki/api/v2/pages/${pageId}`;
    const page = (await read(`${path}?body-format=atlas_doc_format`)) as {
      title: string;
      version: { number: number };
      body: { atlas_doc_format: { value: string } };
    };
    const value = change(page.body.atlas_doc_format.value);
    expect(value).not.toBe(page.body.atlas_doc_format.value);
    const body = {
      id: pageId,
      status: 'current',
      title: page.title,
      version: { number: page.version.number + 1 },
      body: { representation: 'atlas_doc_format', value },
    };
    const { status } = await site.request({ accountId: commander, method: 'PUT', path, body });
    expect(status).toBe(200);
  };

  it('writes the owner and the date that were chosen in the preview into the row', async () => {
    const macro = atMacro(site, 'commander', pageId);
    const preview = await macro.get('previewRaise');
    const index = preview.rows.findIndex((row) => row.ownerText === '');
    const row = preview.rows[index];
    const request = requestsFor(preview).find(({ rowId }) => rowId === row?.rowId);
    if (!row || !request) throw new Error('the page has no action without an owner');

    const [result] = await macro.get('raiseActions', {
      rows: [
        {
          ...request,
          assigneeId: cast.databaseEngineer.accountId,
          ownerWas: row.ownerText,
          due: '2026-12-03',
          dueWas: row.dueText,
        },
      ],
    });

    expect(result).toMatchObject({ outcome: 'raised', issue: { status: 'To Do' }, linkedOnPage: true });
    const after = await rowsNow();
    expect(after[index]).toMatchObject({
      raised: { key: result?.issue?.key },
      owner: { accountId: cast.databaseEngineer.accountId, name: '周宁' },
      due: '2026-12-03',
    });
    expect(after.filter((_, other) => other !== index)).toEqual(
      preview.rows.filter((_, other) => other !== index),
    );
  });

  it('raises no row without a criterion, and puts the one that is given into issue and row', async () => {
    const before = await rowsNow();
    const index = before.findIndex(({ raised, acceptance }) => raised === null && acceptance === '');
    const macro = atMacro(site, 'commander', pageId);
    const preview = await macro.get('previewRaise');
    const row = preview.rows[index];
    const request = requestsFor(preview).find(({ rowId }) => rowId === row?.rowId);
    if (!row || !request) throw new Error('the row is gone');
    expect(row.problems).toContain('acceptanceMissing');

    const [refused] = await macro.get('raiseActions', { rows: [{ ...request, acceptance: ' ' }] });
    const [result] = await macro.get('raiseActions', {
      rows: [{ ...request, acceptance: '连续两周没有误报' }],
    });

    expect(refused).toMatchObject({ outcome: 'failed', failure: { code: 'ACCEPTANCE_MISSING' } });
    expect(result?.outcome).toBe('raised');
    const issue = await read(`/rest/api/3/issue/${result?.issue?.key ?? ''}`);
    expect(JSON.stringify(issue)).toContain('连续两周没有误报');
    expect((await rowsNow())[index]?.acceptance).toBe('连续两周没有误报');
  });

  it('offers the day that words name, and puts it into the row when it is raised', async () => {
    const before = await rowsNow();
    const index = before.findIndex(({ due, owner }) => due !== null && owner !== null);
    const timestamp = String(Date.parse(before[index]?.due ?? ''));
    await editPage((adf) =>
      adf.replace(
        new RegExp(`\\{"type":"date","attrs":\\{"timestamp":"${timestamp}"[^}]*\\}\\}`),
        '{"type":"text","text":"下周五前"}',
      ),
    );
    const preview = await atMacro(site, 'commander', pageId).get('previewRaise');
    const row = preview.rows[index];
    const request = requestsFor(preview).find(({ rowId }) => rowId === row?.rowId);
    if (!row || !request) throw new Error('the row is gone');
    expect(row).toMatchObject({ due: null, dueText: '下周五前', dueRead: '2026-11-27' });
    expect(row.problems).toContain('dueRead');

    const [result] = await atMacro(site, 'commander', pageId).get('raiseActions', {
      rows: [{ ...request, due: row.dueRead, dueWas: row.dueText }],
    });

    const issue = (await read(`/rest/api/3/issue/${result?.issue?.key ?? ''}`)) as JiraIssue;
    expect(issue.fields.duedate).toBe('2026-11-27');
    expect((await rowsNow())[index]).toMatchObject({ due: '2026-11-27', dueRead: null });
  });

  it('leaves a cell alone in which somebody wrote after the preview, and rows that were raised before', async () => {
    const macro = atMacro(site, 'commander', pageId);
    const preview = await macro.get('previewRaise');
    const index = preview.rows.findIndex((row) => row.ownerText === '');
    const row = preview.rows[index];
    const request = requestsFor(preview).find(({ rowId }) => rowId === row?.rowId);
    if (!row || !request) throw new Error('the page has no action without an owner');
    const asked = { ...request, assigneeId: cast.databaseEngineer.accountId, ownerWas: '' };
    await editPage((adf) => adf.replace('"text":"待指派"', '"text":"平台组值班"'));

    const [result] = await macro.get('raiseActions', { rows: [asked] });
    const [again] = await macro.get('raiseActions', {
      rows: [{ ...asked, ownerWas: '平台组值班', due: '2027-01-01', dueWas: row.dueText }],
    });

    expect([result?.outcome, again?.outcome]).toEqual(['raised', 'found']);
    const after = (await rowsNow())[index];
    expect(after).toMatchObject({ ownerText: '平台组值班', dueText: row.dueText });
    expect(after?.raised?.key).toBe(result?.issue?.key);
  });

  it('finds what was raised when somebody clicks again before any search index knows', async () => {
    const macro = atMacro(site, 'commander', pageId);
    const requests = requestsFor(await macro.get('previewRaise')).slice(0, 2);
    const first = await macro.get('raiseActions', { rows: requests });

    const again = await macro.call('raiseActions', { rows: requests });
    const preview = await macro.get('previewRaise');

    expect(again.ok).toBe(true);
    expect(preview.rows.flatMap((row) => (row.raised ? [row.raised.key] : [])).sort()).toEqual(
      first.map((result) => result.issue?.key).sort(),
    );
    site.clock.advance(61_000);
    expect(await search('labels = postmortem-action')).toHaveLength(2);
  });

  it('makes one issue of a row when two people raise it at the same moment', async () => {
    const [one, two] = [atMacro(site, 'commander', pageId), await atPanel(site, 'paymentEngineer', 'INC-1')];
    const requests = requestsFor(await one.get('previewRaise')).slice(0, 3);

    const answers = await Promise.all([
      one.get('raiseActions', { rows: requests }),
      two.get('raiseActions', { rows: requests }),
    ]);

    const outcomes = answers.map((rows) => [...new Set(rows.map(({ outcome }) => outcome))].join());
    expect(outcomes.sort()).toEqual(['found', 'raised']);
    site.clock.advance(61_000);
    expect(await search('labels = postmortem-action')).toHaveLength(3);
  });

  it('keeps what succeeded when Jira refuses one row, and raises only that row on the next try', async () => {
    const macro = atMacro(site, 'commander', pageId);
    const requests = requestsFor(await macro.get('previewRaise')).slice(0, 2);
    const [good, bad] = requests as [RaiseRequestRow, RaiseRequestRow];

    const results = await macro.get('raiseActions', {
      rows: [good, { ...bad, assigneeId: cast.reader.accountId }],
    });

    expect(results.map((result) => result.outcome)).toEqual(['raised', 'failed']);
    expect(results[1]?.failure?.code).toBe('FIELD_REFUSED');
    const retried = await macro.get('raiseActions', { rows: [{ ...bad, assigneeId: null }] });
    expect(retried.map((result) => result.outcome)).toEqual(['raised']);
    site.clock.advance(61_000);
    expect(await search('labels = postmortem-action')).toHaveLength(2);
  });

  it('asks for the field that a project requires, and refuses a row without it', async () => {
    const macro = atMacro(site, 'commander', pageId);
    const [request] = requestsFor(await macro.get('previewRaise'));
    const fields = await macro.get('getProjectFields', { projectKey: 'PAY', issueTypeId: null });
    const [team] = fields.required;
    const inPay = {
      ...(request as RaiseRequestRow),
      projectKey: 'PAY',
      issueTypeId: fields.issueTypeId,
      priorityId: fields.priorityOf.P0,
      assigneeId: null,
    };

    const without = await macro.get('raiseActions', { rows: [inPay] });
    const withTeam = await macro.get('raiseActions', {
      rows: [{ ...inPay, fields: { [team?.id ?? '']: team?.options[0]?.id ?? '' } }],
    });

    expect(team).toMatchObject({ kind: 'choice' });
    expect(fields.priorities.find((priority) => priority.id === fields.priorityOf.P0)?.name).toBe('紧急');
    expect(without[0]?.failure).toMatchObject({ code: 'FIELD_REFUSED', detail: { field: team?.name } });
    expect(withTeam[0]?.outcome).toBe('raised');
  });

  it('raises nothing for somebody who may not create issues', async () => {
    const reader = atMacro(site, 'reader', pageId);
    const requests = requestsFor(await atMacro(site, 'commander', pageId).get('previewRaise')).slice(0, 1);

    const preview = await reader.call('previewRaise');
    const raised = await reader.call('raiseActions', { rows: requests });

    expect(preview.ok).toBe(false);
    expect(raised.ok && raised.value.every((result) => result.outcome === 'failed')).toBe(true);
    site.clock.advance(61_000);
    expect(await search('labels = postmortem-action')).toEqual([]);
  });

  it('raises in a project whose create screen has neither labels nor description, and says so first', async () => {
    const macro = atMacro(site, 'commander', pageId);
    const screen = sampleSettings.projects.find(({ key }) => key === 'OPS')?.screen as { fieldId: string }[];
    const whole = [...screen];
    screen.splice(
      0,
      screen.length,
      ...whole.filter(({ fieldId }) => !/^(?:labels|description)$/.test(fieldId)),
    );
    try {
      const [request] = requestsFor(await macro.get('previewRaise'));
      const fields = await macro.get('getProjectFields', { projectKey: 'OPS', issueTypeId: null });
      const [result] = await macro.get('raiseActions', { rows: request ? [request] : [] });

      expect(fields).toMatchObject({ hasDescription: false, hasLabels: false });
      expect(result).toMatchObject({ outcome: 'raised', linkedOnPage: true });
      const issue = (await read(`/rest/api/3/issue/${result?.issue?.key ?? ''}`)) as JiraIssue;
      expect(issue.fields).toMatchObject({ labels: [], description: null });
    } finally {
      screen.splice(0, screen.length, ...whole);
    }
  });
});
