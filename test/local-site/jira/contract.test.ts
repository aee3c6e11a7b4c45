import { jiraRoutes } from '../../../local-site/products/jira/routes/route-table';
import { cast } from '../../../local-site/seed/people';
import type { Contract } from './contract';
import { hasContracts, loadContract } from './contract';
import type { Method } from './jira-site';
import { adf, aTask, jiraSite } from './jira-site';

const person = (user: { accountId: string }) => `accountId=${encodeURIComponent(user.accountId)}`;
const bulk = { issueUpdates: [aTask(), aTask({ summary: '' })] };
const issueLink = {
  type: { name: 'Relates' },
  inwardIssue: { key: 'OPS-2' },
  outwardIssue: { key: 'OPS-3' },
};
const remoteLink = { globalId: 'page-1', object: { title: '复盘', url: 'https://example.com/1' } };
const raised = {
  ...aTask({ description: adf('x'), assignee: { accountId: cast.commander.accountId } }),
  update: { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'INC-1' } } }] },
  properties: [{ key: 'postmortem-action', value: { incident: 'INC-1' } }],
};

type Call = readonly [method: Method, path: string, body?: unknown, status?: number];

/** At least one call of every route, in an order in which they work; the last number is the status when it is not 2xx. */
const calls: readonly Call[] = [
  ['GET', '/rest/api/3/issue/INC-1?expand=changelog,names,schema,transitions,editmeta,renderedFields'],
  ['GET', '/rest/api/3/issue/INC-3?expand=changelog'],
  ['GET', '/rest/api/3/issue/NONE-1', undefined, 404],
  ['POST', '/rest/api/3/issue', raised],
  ['POST', '/rest/api/3/issue', aTask({ labels: ['a b'] }), 400],
  ['POST', '/rest/api/3/issue/bulk', bulk],
  ['POST', '/rest/api/3/issue/bulk', { issueUpdates: [aTask({ summary: '' })] }, 400],
  ['PUT', '/rest/api/3/issue/OPS-4', { fields: { summary: 'x' } }],
  ['PUT', '/rest/api/3/issue/OPS-4?returnIssue=true', { fields: { summary: 'y' } }],
  ['PUT', '/rest/api/3/issue/OPS-4/assignee', { accountId: cast.commander.accountId }],
  ['GET', '/rest/api/3/issue/INC-1/comment'],
  [
    'POST',
    '/rest/api/3/issue/INC-4/comment',
    { body: adf('x'), visibility: { type: 'group', value: 'jira-users' } },
  ],
  ['GET', '/rest/api/3/issue/INC-4/comment/50001'],
  ['PUT', '/rest/api/3/issue/INC-4/comment/50001', { body: adf('y') }],
  ['POST', '/rest/api/3/comment/list', { ids: [50001] }],
  ['DELETE', '/rest/api/3/issue/INC-4/comment/50001'],
  ['GET', '/rest/api/3/issue/INC-1/changelog?maxResults=2'],
  ['POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['INC-1'] }],
  ['GET', '/rest/api/3/issue/INC-4/transitions'],
  ['POST', '/rest/api/3/issue/INC-4/transitions', { transition: { id: '11' } }],
  ['POST', '/rest/api/3/issueLink', issueLink],
  ['GET', '/rest/api/3/issueLink/30002'],
  ['DELETE', '/rest/api/3/issueLink/30002'],
  ['GET', '/rest/api/3/issueLinkType'],
  ['POST', '/rest/api/3/issue/INC-1/remotelink', remoteLink],
  ['POST', '/rest/api/3/issue/INC-1/remotelink', remoteLink],
  ['GET', '/rest/api/3/issue/INC-1/remotelink/10001'],
  ['GET', '/rest/api/3/issue/INC-1/remotelink?globalId=page-1'],
  ['PUT', '/rest/api/3/issue/INC-1/remotelink/10001', remoteLink],
  ['DELETE', '/rest/api/3/issue/INC-1/remotelink/10001'],
  ['POST', '/rest/api/3/issue/INC-1/remotelink', remoteLink],
  ['DELETE', '/rest/api/3/issue/INC-1/remotelink?globalId=page-1'],
  ['PUT', '/rest/api/3/issue/INC-1/properties/postmortem', { pageId: '1' }],
  ['GET', '/rest/api/3/issue/INC-1/properties'],
  ['GET', '/rest/api/3/issue/INC-1/properties/postmortem'],
  ['DELETE', '/rest/api/3/issue/INC-1/properties/postmortem'],
  ['GET', '/rest/api/3/myself'],
  ['GET', `/rest/api/3/user?${person(cast.reader)}`],
  ['GET', `/rest/api/3/user/bulk?${person(cast.reader)}`],
  ['GET', '/rest/api/3/user/search?query=lena'],
  ['GET', '/rest/api/3/user/assignable/search?project=OPS&query='],
  ['GET', '/rest/api/3/user/viewissue/search?issueKey=INC-3&query='],
  ['GET', '/rest/api/3/user/picker?query=lena&showAvatar=true'],
  ['GET', '/rest/api/3/mypermissions?permissions=CREATE_ISSUES,ADMINISTER'],
  [
    'POST',
    '/rest/api/3/permissions/check',
    { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10001] }] },
  ],
  ['GET', '/rest/api/3/project/search'],
  ['GET', '/rest/api/3/project/OPS'],
  ['GET', '/rest/api/3/project/OPS/statuses'],
  ['GET', '/rest/api/3/project/INC/securitylevel'],
  ['GET', '/rest/api/3/issue/createmeta/PAY/issuetypes'],
  ['GET', '/rest/api/3/issue/createmeta/PAY/issuetypes/10101'],
  ['GET', '/rest/api/3/field'],
  ['GET', '/rest/api/3/status'],
  ['GET', '/rest/api/3/issuetype'],
  ['GET', '/rest/api/3/priority'],
  ['GET', '/rest/api/3/priority/search?projectId=10002'],
  ['GET', '/rest/api/3/serverInfo'],
  ['GET', '/rest/api/3/search/jql?jql=project%20%3D%20INC&maxResults=1'],
  [
    'POST',
    '/rest/api/3/search/jql',
    { jql: 'project = INC', fields: ['*all'], expand: 'changelog', maxResults: 2, reconcileIssues: [10101] },
  ],
  ['POST', '/rest/api/3/search/approximate-count', { jql: 'project = INC' }],
  ['POST', '/rest/api/3/jql/match', { issueIds: [10101], jqls: ['project = INC'] }],
  ['POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['INC-1'], expand: ['changelog'] }],
  ['GET', '/rest/api/3/attachment/1010100'],
  ['GET', '/rest/agile/1.0/board'],
  ['GET', '/rest/agile/1.0/board/1'],
  ['GET', '/rest/agile/1.0/board/1/configuration'],
  ['GET', '/rest/agile/1.0/board/1/issue?fields=summary,status'],
  ['DELETE', '/rest/api/3/issue/OPS-4'],
];

interface Observed {
  readonly call: Call;
  readonly template: string;
  readonly status: number;
  readonly body: unknown;
}

/** Everything is called as the administrator, one call after the other on one site. */
async function observeAll(): Promise<readonly Observed[]> {
  const { jira, call: send } = jiraSite();
  const observed: Observed[] = [];
  for (const call of calls) {
    const [method, path, body] = call;
    const template = jira.findRoute(method, path.split('?')[0] ?? '')?.template ?? 'none';
    const answer = await send(method, path, body, cast.administrator);
    observed.push({ call, template, status: answer.status, body: answer.body });
  }
  return observed;
}

describe('every route of the local Jira', () => {
  it('is called here at least once and answers as expected', async () => {
    const observed = await observeAll();

    const called = new Set(observed.map(({ call: [method], template }) => `${method} ${template}`));
    expect(
      jiraRoutes.map(({ method, template }) => `${method} ${template}`).filter((route) => !called.has(route)),
    ).toEqual([]);
    const surprises = observed.filter(({ call: [, , , expected], status }) =>
      expected === undefined ? status >= 300 : status !== expected,
    );
    expect(surprises).toEqual([]);
  });

  it('names scopes', () => {
    const unnamed = jiraRoutes.filter(
      ({ scopes, template }) => scopes.length === 0 && template !== '/rest/api/3/serverInfo',
    );

    expect(unnamed).toEqual([]);
  });
});

if (hasContracts)
  describe("Atlassian's contract", () => {
    const platform = loadContract('jira-platform-v3.2026-07-21.json');
    const software = loadContract('jira-software.2025-07.yaml');
    const contractOf = (template: string): Contract =>
      template.startsWith('/rest/agile') ? software : platform;

    it('holds for every answer', async () => {
      const failures = (await observeAll()).flatMap(({ call: [method, path], template, status, body }) => {
        const check = contractOf(template).findResponse(method, template, status);
        if (body === undefined || check === undefined || check(body)) return [];
        return [{ call: `${method} ${path} ${status}`, errors: check.errors?.slice(0, 3) }];
      });

      expect(failures).toEqual([]);
    });

    it('holds for every request of these tests', () => {
      const { jira } = jiraSite();
      const failures = calls.flatMap(([method, path, body]) => {
        const template = jira.findRoute(method, path.split('?')[0] ?? '')?.template ?? '';
        const check = contractOf(template).findRequest(method, template);
        return body === undefined || check === undefined || check(body)
          ? []
          : [{ call: `${method} ${path}`, errors: check.errors?.slice(0, 3) }];
      });

      expect(failures).toEqual([]);
    });

    // The document announces for this one in prose what its list does not say yet.
    const announced = new Map([
      ['/rest/api/3/permissions/check', [['read:jira-work'], ['read:permission:jira']]],
    ]);

    it.each(
      jiraRoutes.map(
        ({ method, template, scopes }) => [`${method} ${template}`, method, template, scopes] as const,
      ),
    )('has %s, with these scopes', (_name, method, template, scopes) => {
      const documented = announced.get(template) ?? contractOf(template).findScopes(method, template);

      const inOrder = (sets: typeof documented) => sets?.map((set) => [...new Set(set)].toSorted());
      expect(inOrder(scopes)).toEqual(inOrder(documented?.filter((set, at) => at === 0 || set.length > 0)));
    });
  });
