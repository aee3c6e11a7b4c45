import { hasContracts, loadContract } from './contract';
import { cast } from '../../../local-site/seed/people';
import type { Method } from './jira-site';
import { adf, aTask, jiraSite } from './jira-site';

const invalid = {
  errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
  errors: {},
};
const issue = '/rest/api/3/issue';
const link = { type: { name: 'Relates' }, inwardIssue: { key: 'INC-1' }, outwardIssue: { key: 'INC-2' } };
const page = { title: '复盘', url: 'https://example.com/1' };

type Wrong = readonly [what: string, method: Method, template: string, body: unknown];

/** Bodies that the OpenAPI document itself refuses. */
const againstContract: readonly Wrong[] = [
  ['properties in an object', 'POST', issue, { ...aTask(), properties: { 'postmortem-action': {} } }],
  ['a property with another member', 'POST', issue, { ...aTask(), properties: [{ key: 'a', val: 1 }] }],
  ['fields in a list', 'POST', issue, { fields: [] }],
  ['an update that is no list', 'POST', issue, { ...aTask(), update: { labels: { add: 'a' } } }],
  ['an update with another verb', 'POST', issue, { ...aTask(), update: { labels: [{ append: 'a' }] } }],
  ['history metadata in a text', 'POST', issue, { ...aTask(), historyMetadata: 'x' }],
  ['properties in an object', 'PUT', `${issue}/{issueIdOrKey}`, { properties: { a: 1 } }],
  ['one issue outside a list', 'POST', `${issue}/bulk`, { issueUpdates: aTask() }],
  [
    'a comment for neither group nor role',
    'POST',
    `${issue}/{issueIdOrKey}/comment`,
    {
      body: adf('x'),
      visibility: { type: 'user', value: 'x' },
    },
  ],
  ['a link without its other end', 'POST', '/rest/api/3/issueLink', { ...link, outwardIssue: undefined }],
  ['a link with another member', 'POST', '/rest/api/3/issueLink', { ...link, direction: 'inward' }],
  ['a link to a key in itself', 'POST', '/rest/api/3/issueLink', { ...link, inwardIssue: 'INC-1' }],
  ['a remote link without an object', 'POST', `${issue}/{issueIdOrKey}/remotelink`, { globalId: 'a' }],
  [
    'a global id that is a number',
    'POST',
    `${issue}/{issueIdOrKey}/remotelink`,
    {
      globalId: 1,
      object: page,
    },
  ],
  ['a search with startAt', 'POST', '/rest/api/3/search/jql', { jql: 'project = INC', startAt: 0 }],
  ['fields in a text', 'POST', '/rest/api/3/search/jql', { jql: 'project = INC', fields: 'summary' }],
  ['expand in a list', 'POST', '/rest/api/3/search/jql', { jql: 'project = INC', expand: ['names'] }],
  ['half an issue', 'POST', '/rest/api/3/search/jql', { jql: 'project = INC', maxResults: 0.5 }],
  ['ids in texts', 'POST', '/rest/api/3/search/jql', { jql: 'project = INC', reconcileIssues: ['10101'] }],
  ['a count with fields', 'POST', '/rest/api/3/search/approximate-count', { jql: 'key = A-1', fields: [] }],
  ['a match without queries', 'POST', '/rest/api/3/jql/match', { issueIds: [10101] }],
  ['a fetch without issues', 'POST', `${issue}/bulkfetch`, { fields: ['summary'] }],
  ['expand in a text', 'POST', `${issue}/bulkfetch`, { issueIdsOrKeys: ['INC-1'], expand: 'changelog' }],
  ['no issues', 'POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [] }],
  [
    'eleven fields',
    'POST',
    '/rest/api/3/changelog/bulkfetch',
    {
      issueIdsOrKeys: ['INC-1'],
      fieldIds: Array.from({ length: 11 }, (_, at) => `f${at}`),
    },
  ],
  ['ids of comments in texts', 'POST', '/rest/api/3/comment/list', { ids: ['50001'] }],
  [
    'projects in texts',
    'POST',
    '/rest/api/3/permissions/check',
    {
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: ['10001'] }],
    },
  ],
  [
    'projects without permissions',
    'POST',
    '/rest/api/3/permissions/check',
    {
      projectPermissions: [{ projects: [10001] }],
    },
  ],
  ['a name that is too long', 'PUT', `${issue}/{issueIdOrKey}/assignee`, { accountId: 'x'.repeat(129) }],
];

/** Slips that the document leaves open; here they are told at once. */
const stricter: readonly Wrong[] = [
  ['a misspelt member', 'POST', issue, { ...aTask(), feilds: {} }],
  ['a misspelt member', 'PUT', `${issue}/{issueIdOrKey}`, { feilds: {} }],
  ['a misspelt global id', 'POST', `${issue}/{issueIdOrKey}/remotelink`, { globalID: 'a', object: page }],
  [
    'a comment for a group without a name',
    'POST',
    `${issue}/{issueIdOrKey}/comment`,
    {
      body: adf('x'),
      visibility: { type: 'group' },
    },
  ],
  ['nobody named', 'PUT', `${issue}/{issueIdOrKey}/assignee`, {}],
];

describe('a body of another shape than its operation takes', () => {
  it.each([...againstContract, ...stricter])(
    'is refused: %s in %s %s',
    async (_what, method, template, body) => {
      const { call } = jiraSite();
      const path = template.replace('{issueIdOrKey}', 'INC-1');

      expect(await call(method, path, body, cast.administrator)).toEqual({ status: 400, body: invalid });
    },
  );

  it('changes nothing', async () => {
    const { call } = jiraSite();

    await call('POST', issue, { ...aTask(), properties: { a: 1 } });

    expect((await call('GET', `${issue}/OPS-4`)).status).toBe(404);
  });

  const whereContracts = hasContracts ? it : it.skip;

  whereContracts('is what the OpenAPI document refuses too', () => {
    const contract = loadContract('jira-platform-v3.2026-07-21.json');
    // What JSON would not carry is not sent.
    const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));

    const accepted = againstContract.filter(
      ([, method, template, body]) => contract.findRequest(method, template)?.(sent(body)) !== false,
    );

    expect(accepted).toEqual([]);
  });
});

describe('what a body may hold on a real site', () => {
  it.each([
    ['metadata of history', 'POST', issue, { ...aTask(), historyMetadata: { type: 'x' } }],
    [
      'properties of a comment',
      'POST',
      `${issue}/INC-1/comment`,
      {
        body: adf('x'),
        properties: [{ key: 'a', value: 1 }],
      },
    ],
    [
      'properties with a transition',
      'POST',
      `${issue}/INC-4/transitions`,
      {
        transition: { id: '11' },
        properties: [{ key: 'a', value: 1 }],
      },
    ],
  ] as const)('and is not emulated is 501: %s', async (_what, method, path, body) => {
    const { call } = jiraSite();

    expect((await call(method, path, body)).status).toBe(501);
  });

  it('is done in full: two verbs of one operation are two changes', async () => {
    const { call } = jiraSite();

    await call('PUT', `${issue}/INC-3`, { update: { labels: [{ add: 'new', remove: 'security' }] } });
    const { body } = await call('GET', `${issue}/INC-3?fields=labels`);

    expect(body['fields']?.['labels']).toEqual(['new']);
  });
});
