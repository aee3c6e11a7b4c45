import { bigIncident } from '../../local-site/seed/big-incident';
import { cast } from '../../local-site/seed/people';
import { describeActions } from './actions.contract';
import { describeIncidents } from './incidents.contract';
import { describePages } from './pages.contract';
import { describeRecords } from './records.contract';
import { startSiteWorld } from './site-world';
import type { SiteWorld } from './site-world';

const dayMs = 24 * 3_600_000;

let world: SiteWorld;
afterEach(() => {
  expect(world.unknownRoutes).toEqual([]);
});

describeRecords('Forge storage', () => {
  world = startSiteWorld();
  const { clock } = world;
  return { records: world.portsFor('commander').records, advance: (days) => clock.advance(days * dayMs) };
});

describePages('Confluence', () => {
  world = startSiteWorld();
  return {
    author: world.portsFor('commander').pages,
    authorId: cast.commander.accountId,
    colleague: world.portsFor('paymentEngineer').pages,
    colleagueId: cast.paymentEngineer.accountId,
    reader: world.portsFor('reader').pages,
    space: { id: '1001', key: 'SRE', name: '稳定性工程' },
    otherSpaceId: '1002',
  };
});

describeIncidents('Jira', () => {
  world = startSiteWorld();
  const { jira, clock, request, portsFor } = world;
  return {
    incidents: portsFor('commander').incidents,
    asker: { accountId: cast.commander.accountId, locale: 'zh-CN', zone: 'Asia/Shanghai' },
    load: (json) => {
      const { key } = jira.loadIncident(json);
      return { key, id: (json as { id: string }).id };
    },
    async comment(key, text) {
      const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
      await request('POST', `/rest/api/3/issue/${key}/comment`, {
        body: { type: 'doc', version: 1, content },
      });
      return Math.floor(clock.now().getTime() / 60_000);
    },
    async linkedPages(issueId) {
      const links = await request<{ object: { url: string } }[]>(
        'GET',
        `/rest/api/3/issue/${issueId}/remotelink`,
      );
      return links.map(({ object }) => object.url);
    },
    settle: () => clock.advance(1000),
  };
});

describeActions('Jira', () => {
  world = startSiteWorld();
  const { jira, clock, request, portsFor } = world;
  const [incident, otherIncident] = ['INC-1', 'INC-2'].map((key) => {
    const story = bigIncident(2, key) as { id: string };
    jira.loadIncident(story);
    return { key, id: story.id };
  });
  if (!incident || !otherIncident) throw new Error('The site has no incidents.');
  return {
    actions: portsFor('commander').actions,
    reader: portsFor('reader').actions,
    incident,
    otherIncident,
    project: { key: 'OPS', name: '平台工程', issueTypeId: '10101' },
    strict: { key: 'PAY', issueTypeId: '10101', fieldId: 'customfield_10050' },
    assignable: { accountId: cast.databaseEngineer.accountId, name: cast.databaseEngineer.displayName },
    unassignable: cast.reader.accountId,
    async link(key, other) {
      await request('POST', '/rest/api/3/issueLink', {
        type: { name: 'Relates' },
        inwardIssue: { key },
        outwardIssue: { key: other },
      });
    },
    async unlink(key) {
      const { fields } = await request<{ fields: { issuelinks: { id: string }[] } }>(
        'GET',
        `/rest/api/3/issue/${key}?fields=issuelinks`,
      );
      for (const { id } of fields.issuelinks) await request('DELETE', `/rest/api/3/issueLink/${id}`);
    },
    async finish(key) {
      await request('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '41' } });
    },
    settle: () => clock.advance(1000),
  };
});
