import { cast } from '../../../local-site/seed/people';
import { aTask, jiraSite, text } from './jira-site';

async function siteWithActions() {
  const site = jiraSite();
  const action = (due: string, rank: number) => [
    {
      key: 'postmortem-action',
      value: { incident: 'INC-1', due, order: { rank }, acceptance: 'Alert fires at 80 percent' },
    },
  ];
  await site.call('POST', '/rest/api/3/issue', {
    ...aTask({ labels: ['postmortem', 'P0'], duedate: '2026-11-20' }),
    properties: action('2026-11-20', 1),
  });
  await site.call('POST', '/rest/api/3/issue', {
    ...aTask({ labels: ['postmortem'], duedate: '2026-12-01' }),
    properties: action('2026-12-01', 2),
  });
  return site;
}

const found = async (
  site: Awaited<ReturnType<typeof siteWithActions>>,
  jql: string,
  user = cast.commander,
) => {
  const { status, body } = await site.call('POST', '/rest/api/3/search/jql', { jql, fields: ['key'] }, user);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body['issues']?.map(({ key }) => text(key));
};

describe('JQL', () => {
  it.each([
    ['project = INC order by key', ['INC-1', 'INC-2', 'INC-3', 'INC-4']],
    ['project = inc and status = Closed', ['INC-1']],
    ['project = "线上事故" AND statusCategory = Done order by key asc', ['INC-1', 'INC-2']],
    [
      'project in (OPS, PAY) and statusCategory != Done order by key',
      ['OPS-2', 'OPS-3', 'OPS-4', 'OPS-5', 'PAY-1'],
    ],
    ['project not in (INC, OPS)', ['PAY-1']],
    ['key in (INC-1, ops-2) order by key', ['INC-1', 'OPS-2']],
    ['issuekey = 10101', ['INC-1']],
    ['key > INC-2 and project = INC order by key desc', ['INC-4', 'INC-3']],
    ['issuetype = Bug', ['OPS-3']],
    ['type = Incident and resolution is empty order by key', ['INC-3', 'INC-4']],
    ['priority = 中', ['PAY-1']],
    ['priority >= High and project = OPS', ['OPS-2']],
    ['assignee = "陈博" and project = INC', ['INC-1']],
    ['assignee = "marcus.reed@example.com" order by key', ['INC-2', 'OPS-2']],
    ['labels = "order" or labels in ("Select", P0) order by key', ['OPS-4']],
    ['assignee is EMPTY and project = INC', ['INC-4']],
    ['project = INC and assignee != "陈博" order by key', ['INC-2', 'INC-3']],
    ['project = INC and not assignee = "陈博" order by key', ['INC-2', 'INC-3', 'INC-4']],
    ['reporter = currentUser() order by key', ['OPS-4', 'OPS-5']],
    ['labels = postmortem and labels != P0', ['OPS-5']],
    ['labels in (P0, security) order by key', ['INC-3', 'OPS-4']],
    ['labels is not empty and project = OPS order by key', ['OPS-1', 'OPS-4', 'OPS-5']],
    ['level = "仅处理人员"', ['INC-3']],
    ['due < now() and project = OPS', ['OPS-4']],
    ['due = 2026-12-01', ['OPS-5']],
    ['duedate <= 7d and project = OPS order by due', ['OPS-4', 'OPS-2']],
    ['due >= startOfMonth(1)', ['OPS-5']],
    ['created >= -7d and project = INC order by key', ['INC-1', 'INC-3', 'INC-4']],
    ['created >= "2026-11-20 20:15" and created < 2026-11-21', ['INC-1']],
    ['created > startOfDay(-1d) order by key', ['INC-4', 'OPS-4', 'OPS-5']],
    ['updated < "2026/11/13" and project = INC', ['INC-2']],
    ['text ~ 连接池 order by key', ['INC-1', 'OPS-4', 'OPS-5']],
    ['summary ~ "sign*"', ['INC-2']],
    ['summary ~ sign and summary ~ key', ['INC-2']],
    ['comment ~ "HikariPool"', ['INC-1']],
    ['text ~ "\\"rollback complete\\""', ['INC-1']],
    ['summary !~ 结算 and project = INC order by key', ['INC-2', 'INC-3', 'INC-4']],
    ['description is empty and project = INC', ['INC-4']],
    ['Team = 结算', ['PAY-1']],
    ['cf[10060] = P2', ['INC-2']],
    ['issue in linkedIssues(INC-1)', ['OPS-1']],
    ['postmortemIncident = INC-1 order by key', ['OPS-4', 'OPS-5']],
    ['postmortemIncident in ("INC-1", "INC-2") and postmortemDue < now()', ['OPS-4']],
    ['postmortemDue >= 2026-12-01', ['OPS-5']],
    [
      'issue.property[postmortem-action].incident = "INC-1" and status = "To Do" order by key',
      ['OPS-4', 'OPS-5'],
    ],
    ['postmortemRank > 1', ['OPS-5']],
    ['postmortemWords ~ alert order by postmortemRank desc', ['OPS-5', 'OPS-4']],
    ['postmortemIncident is empty and project = PAY', ['PAY-1']],
    [
      'project = INC and (status = Open or (status = Closed and priority = Highest)) order by key',
      ['INC-1', 'INC-4'],
    ],
    ['project = INC && !(status = Open || status = Closed) order by key', ['INC-2', 'INC-3']],
    ['project = OPS order by priority desc, created asc, key', ['OPS-2', 'OPS-1', 'OPS-4', 'OPS-5', 'OPS-3']],
    ['project = OPS order by due, key', ['OPS-4', 'OPS-2', 'OPS-5', 'OPS-1', 'OPS-3']],
  ])('%s', async (jql, keys) => {
    const site = await siteWithActions();

    expect(await found(site, jql)).toEqual(keys);
  });

  it('reads days in the zone of the person who asks', async () => {
    const site = await siteWithActions();

    // 23:55 UTC on the 11th is the 12th in Shanghai and the 11th in Los Angeles.
    expect(await found(site, 'project = INC and created >= 2026-11-12 and created < 2026-11-13')).toEqual([
      'INC-2',
    ]);
    expect(
      await found(
        site,
        'project = INC and created >= 2026-11-11 and created < 2026-11-12',
        cast.platformEngineer,
      ),
    ).toEqual(['INC-2']);
  });

  it('lists the newest first when no order is given', async () => {
    const site = await siteWithActions();

    expect(await found(site, 'project = INC')).toEqual(['INC-4', 'INC-1', 'INC-3', 'INC-2']);
  });

  it.each([
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    [
      'issue.property[postmortem-action].secret = 1',
      "Field 'issue.property[postmortem-action].secret' does not exist or you do not have permission to view it.",
    ],
    ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
    ['status = Sleeping', "The value 'Sleeping' does not exist for the field 'status'."],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['key = INC-999', "An issue with key 'INC-999' does not exist for field 'key'."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['status ~ x', "The operator '~' is not supported by the 'status' field."],
    ['status > Open', "The operator '>' is not supported by the 'status' field."],
    ['status is Open', "The operator 'is' is not supported by the 'status' field."],
    [
      'assignee = membersOf(engineers)',
      "Unable to find JQL function 'membersOf(engineers)' for field 'assignee'.",
    ],
    ['created > lastFriday()', "Unable to find JQL function 'lastFriday()'."],
    ['project = INC order by comment', "Field 'comment' does not support sorting."],
    [
      'project INC',
      "Error in the JQL Query: Expecting operator but got 'INC'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 9)",
    ],
    [
      'project = ',
      'Error in the JQL Query: Expecting either a value, list or function before the end of the query.',
    ],
    [
      'project = INC status = Open',
      "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)",
    ],
    ['(project = INC', "Error in the JQL Query: Expecting ')' before the end of the query."],
    ['project = INC and', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
    [
      'project',
      "Error in the JQL Query: Expecting operator before the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.",
    ],
    [
      'project = AS',
      "Error in the JQL Query: 'AS' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
    ],
    [
      'labels in (P0, it)',
      "Error in the JQL Query: 'it' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 16)",
    ],
    [
      'user = x',
      "Error in the JQL Query: 'user' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 1)",
    ],
    [
      'project = INC order by date',
      "Error in the JQL Query: 'date' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 24)",
    ],
    [
      'issue in linkedIssues(Limit)',
      "Error in the JQL Query: 'Limit' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 23)",
    ],
    [
      'project = OR',
      "Error in the JQL Query: Expecting either a value, list or function but got 'OR'. You must surround 'OR' in quotation marks to use it as a value. (line 1, character 11)",
    ],
    [
      'and project = INC',
      "Error in the JQL Query: Expecting a field name but got 'and'. You must surround 'and' in quotation marks to use it as a field name. (line 1, character 1)",
    ],
    [
      'project = INC order by asc',
      "Error in the JQL Query: Expecting a field name but got 'asc'. You must surround 'asc' in quotation marks to use it as a field name. (line 1, character 24)",
    ],
    [
      'assignee = marcus.reed@example.com',
      "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 23)",
    ],
    [
      'summary ~ sign*',
      "Error in the JQL Query: The character '*' is a reserved JQL character. You must enclose it in a string or use the escape '\\u002a' instead. (line 1, character 15)",
    ],
    [
      'summary ~ "open',
      "Error in the JQL Query: The quoted string 'open' has not been completed. (line 1, character 11)",
    ],
  ])('refuses %s', async (jql, message) => {
    const { call } = jiraSite();

    const { status, body } = await call('POST', '/rest/api/3/search/jql', { jql });

    expect(status).toBe(400);
    expect(body['errorMessages']).toEqual([message]);
  });

  it('refuses a date that it cannot read', async () => {
    const { call } = jiraSite();

    const { status, body } = await call('POST', '/rest/api/3/search/jql', { jql: 'created > yesterday' });

    expect(status).toBe(400);
    expect(body['errorMessages']?.[0]).toContain("Date value 'yesterday' for field 'created' is invalid.");
  });

  it('takes seven sort fields at most', async () => {
    const { call } = jiraSite();
    const order = Array.from({ length: 8 }, () => 'key').join(', ');

    expect(
      (await call('POST', '/rest/api/3/search/jql', { jql: `project = INC order by ${order}` })).status,
    ).toBe(400);
  });

  it.each(['status was Open', 'sprint = 1', 'parent = INC-1'])(
    'says that it does not emulate "%s"',
    async (jql) => {
      const { call } = jiraSite();

      const { status, body } = await call('POST', '/rest/api/3/search/jql', { jql });

      expect(status).toBe(501);
      expect(body['errorMessages']?.[0]).toMatch(/^The local site does not emulate the JQL/);
    },
  );
});
