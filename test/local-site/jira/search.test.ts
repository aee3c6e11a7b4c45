import { bigIncident } from '../../../local-site/seed/big-incident';
import { cast } from '../../../local-site/seed/people';
import { aTask, jiraSite, text } from './jira-site';

const search = '/rest/api/3/search/jql';

describe('searching', () => {
  it('sees a write only when the lag has passed, or at once when reconciled', async () => {
    const { call, clock } = jiraSite({ searchLagMs: 800 });
    const created = await call('POST', '/rest/api/3/issue', aTask({ labels: ['postmortem'] }));
    const jql = 'labels = postmortem';
    const found = async (body: object) =>
      (await call('POST', search, { jql, ...body })).body['issues']?.map(({ id }) => id);

    expect(await found({})).toEqual([]);
    expect(await found({ reconcileIssues: [Number(text(created.body['id']))] })).toEqual([
      created.body['id'],
    ]);
    clock.advance(799);
    expect(await found({})).toEqual([]);
    clock.advance(1);
    expect(await found({})).toEqual([created.body['id']]);
  });

  it('matches an edited issue as it was until the lag has passed', async () => {
    const { call, clock } = jiraSite({ searchLagMs: 800 });
    await call('PUT', '/rest/api/3/issue/OPS-3', { fields: { summary: 'Renamed' } });

    const stale = await call('POST', search, { jql: 'summary ~ shipper', fields: ['summary'] });
    clock.advance(800);
    const fresh = await call('POST', search, { jql: 'summary ~ shipper', fields: ['summary'] });

    expect(stale.body['issues']).toHaveLength(1);
    expect(fresh.body['issues']).toHaveLength(0);
  });

  it('gives ids alone unless fields are asked for', async () => {
    const { call } = jiraSite();

    const bare = await call('GET', `${search}?jql=${encodeURIComponent('key = INC-1')}`);
    const named = await call('POST', search, {
      jql: 'key = INC-1',
      fields: ['summary'],
      expand: 'changelog',
    });
    const keyed = await call('POST', search, { jql: 'key = INC-1', fields: ['key'] });

    expect(bare.body).toEqual({ issues: [{ id: '10101' }], isLast: true });
    expect(named.body['issues']?.[0]).toMatchObject({
      key: 'INC-1',
      fields: { summary: '结算接口大面积 5xx' },
      changelog: { total: 7 },
    });
    expect(keyed.body['issues']?.[0]?.['key']).toBe('INC-1');
    expect(keyed.body['issues']?.[0]).not.toHaveProperty('fields');
  });

  it('brings the properties that are asked for', async () => {
    const { call } = jiraSite();
    await call('PUT', '/rest/api/3/issue/INC-1/properties/postmortem', { state: 'review' });

    const { body } = await call('POST', search, {
      jql: 'postmortemState = review',
      properties: ['postmortem', 'other'],
    });

    expect(body['issues']).toEqual([{ id: '10101', properties: { postmortem: { state: 'review' } } }]);
    expect(
      (await call('POST', search, { jql: 'key = INC-1', properties: ['a', 'b', 'c', 'd', 'e', 'f'] })).status,
    ).toBe(400);
  });

  it('pages by token, a hundred issues at most with fields and more without', async () => {
    const { call } = jiraSite({ seed: 'empty' });
    for (let index = 0; index < 3; index += 1)
      await call('POST', '/rest/api/3/issue/bulk', {
        issueUpdates: Array.from({ length: 50 }, () => aTask()),
      });
    const asked = { jql: 'project = OPS order by key', fields: ['summary'], maxResults: 5000 };

    const first = await call('POST', search, asked);
    const second = await call('POST', search, { ...asked, nextPageToken: first.body['nextPageToken'] });
    const ids = await call('POST', search, { jql: asked.jql, maxResults: 5000 });

    expect(first.body['issues']).toHaveLength(100);
    expect(first.body['isLast']).toBe(false);
    expect(second.body['issues']).toHaveLength(50);
    expect(second.body).toMatchObject({ isLast: true });
    expect(second.body).not.toHaveProperty('nextPageToken');
    expect(second.body['issues']?.[0]?.['key']).toBe('OPS-101');
    expect(ids.body['issues']).toHaveLength(150);
  });

  it('refuses a token of another query and one that is older than a week', async () => {
    const { call, clock } = jiraSite();
    const asked = { jql: 'project = INC', maxResults: 1 };
    const { body } = await call('POST', search, asked);
    const nextPageToken = body['nextPageToken'];

    expect((await call('POST', search, { ...asked, nextPageToken })).status).toBe(200);
    expect((await call('POST', search, { jql: 'project = OPS', nextPageToken })).status).toBe(400);
    expect((await call('POST', search, { ...asked, nextPageToken: 'made-up' })).status).toBe(400);
    clock.advance(7 * 24 * 60 * 60 * 1000);
    expect((await call('POST', search, { ...asked, nextPageToken })).status).toBe(400);
  });

  it.each([
    ['nothing at all', ''],
    ['only an order', 'order by created desc'],
  ])('refuses a query that restricts %s', async (_what, jql) => {
    const { call } = jiraSite();

    const { status, body } = await call('POST', search, { jql });

    expect(status).toBe(400);
    expect(body['errorMessages']).toEqual([
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ]);
  });

  it.each([
    ['startAt, as the old search took it', { startAt: 0 }],
    ['a list of expansions', { expand: ['changelog'] }],
    ['ids to reconcile as strings', { reconcileIssues: ['10101'] }],
  ])('refuses %s', async (_what, extra) => {
    const { call } = jiraSite();

    expect((await call('POST', search, { jql: 'project = INC', ...extra })).status).toBe(400);
  });

  it('reconciles by id, and orders by seven fields at most', async () => {
    const { call } = jiraSite();
    const order = 'key, key, key, key, key, key, key';

    expect((await call('GET', `${search}?jql=project=INC&reconcileIssues=INC-1`)).status).toBe(400);
    expect((await call('POST', search, { jql: `project = INC ORDER BY ${order}` })).status).toBe(200);
    expect((await call('POST', search, { jql: `project = INC ORDER BY ${order}, key` })).status).toBe(400);
  });

  it('reconciles fifty issues at most', async () => {
    const { call } = jiraSite();
    const reconcileIssues = Array.from({ length: 51 }, (_, index) => index);

    expect((await call('POST', search, { jql: 'project = INC', reconcileIssues })).status).toBe(400);
  });

  it('leaves out issues that the user may not see', async () => {
    const { call } = jiraSite();
    const jql = 'project = INC';

    expect((await call('POST', '/rest/api/3/search/approximate-count', { jql })).body).toEqual({ count: 4 });
    expect((await call('POST', '/rest/api/3/search/approximate-count', { jql }, cast.reader)).body).toEqual({
      count: 3,
    });
    expect((await call('POST', search, { jql: 'key = INC-3' }, cast.reader)).status).toBe(400);
  });

  it('leaves out an issue as soon as it is hidden, lag or not', async () => {
    const { call } = jiraSite({ searchLagMs: 800 });

    await call('PUT', '/rest/api/3/issue/INC-4', { fields: { security: { id: '10200' } } });
    const { body } = await call('POST', search, { jql: 'summary ~ 运营后台' }, cast.reader);

    expect(body['issues']).toEqual([]);
  });

  it('leaves out an issue as soon as it is removed', async () => {
    const { call } = jiraSite({ searchLagMs: 800 });

    await call('DELETE', '/rest/api/3/issue/OPS-3', undefined, cast.administrator);

    expect((await call('POST', search, { jql: 'summary ~ shipper' })).body['issues']).toEqual([]);
  });
});

describe('fetching issues in bulk', () => {
  const path = '/rest/api/3/issue/bulkfetch';

  it('gives them by rising id, without those that are missing or hidden', async () => {
    const { call } = jiraSite();
    const issueIdsOrKeys = ['OPS-2', 'INC-3', 'INC-1', '10101', 'NONE-1'];

    const { body } = await call('POST', path, { issueIdsOrKeys, fields: ['summary'] }, cast.reader);

    expect(body['issues']?.map(({ key }) => key)).toEqual(['INC-1', 'OPS-2']);
    expect(body['issueErrors']).toEqual([]);
  });

  it('gives navigable fields by default, and forty history entries at most', async () => {
    const { call, jira } = jiraSite();
    jira.loadIncident(bigIncident(500));

    const { body } = await call('POST', path, { issueIdsOrKeys: ['INC-900'], expand: ['changelog'] });

    expect(body['issues']?.[0]?.['fields']).not.toHaveProperty('comment');
    expect(body['issues']?.[0]?.['fields']).toHaveProperty('summary');
    expect(body['issues']?.[0]?.['changelog']?.['histories']).toHaveLength(40);
  });

  it('takes a hundred at most, and only what it knows', async () => {
    const { call } = jiraSite();
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, index) => `OPS-${index}`);

    expect((await call('POST', path, { issueIdsOrKeys })).status).toBe(400);
    expect((await call('POST', path, { issueIdsOrKeys: ['OPS-1'], startAt: 0 })).status).toBe(400);
    expect((await call('POST', path, {})).status).toBe(400);
  });
});

describe('matching issues against queries', () => {
  it('reports per query what matches and what is wrong', async () => {
    const { call } = jiraSite();
    const body = { issueIds: [10101, 10301, 1], jqls: ['project = INC', 'colour = red'] };

    const answer = await call('POST', '/rest/api/3/jql/match', body);

    expect(answer.body['matches']?.[0]).toEqual({ matchedIssues: [10101], errors: [] });
    expect(answer.body['matches']?.[1]?.['errors']).toHaveLength(1);
  });
});
