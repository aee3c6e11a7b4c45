import { cast } from '../../../local-site/seed/people';
import { jiraSite } from './jira-site';

describe('reading an issue', () => {
  it('gives every field, and names and history when asked for', async () => {
    const { call } = jiraSite();

    const { status, body } = await call('GET', '/rest/api/3/issue/INC-1?expand=changelog,names');

    expect(status).toBe(200);
    expect(body['fields']?.['summary']).toBe('结算接口大面积 5xx');
    expect(body['fields']?.['assignee']?.['displayName']).toBe('陈博');
    expect(body['names']?.['customfield_10060']).toBe('Severity');
    expect(body['fields']?.['customfield_10060']?.['value']).toBe('P1');
    expect(body['changelog']?.['total']).toBe(7);
  });

  it('gives only the fields that were asked for', async () => {
    const { call } = jiraSite();

    const some = await call('GET', '/rest/api/3/issue/INC-1?fields=summary,status');
    const without = await call('GET', '/rest/api/3/issue/INC-1?fields=*all,-comment');
    const navigable = await call('GET', '/rest/api/3/issue/INC-1?fields=*navigable');

    expect(Object.keys(some.body['fields'] ?? {})).toEqual(['summary', 'status']);
    expect(Object.keys(without.body['fields'] ?? {})).toContain('description');
    expect(Object.keys(without.body['fields'] ?? {})).not.toContain('comment');
    expect(Object.keys(navigable.body['fields'] ?? {})).not.toContain('comment');
  });

  it('finds an issue by id and by key in any case', async () => {
    const { call } = jiraSite();

    expect((await call('GET', '/rest/api/3/issue/10101')).body['key']).toBe('INC-1');
    expect((await call('GET', '/rest/api/3/issue/inc-1')).body['key']).toBe('INC-1');
  });

  it('does not tell a hidden issue from a missing one', async () => {
    const { call } = jiraSite();

    const hidden = await call('GET', '/rest/api/3/issue/INC-3', undefined, cast.reader);
    const missing = await call('GET', '/rest/api/3/issue/INC-999', undefined, cast.reader);

    expect(hidden).toEqual(missing);
    expect(hidden.status).toBe(404);
    expect(hidden.body['errorMessages']).toEqual([
      'Issue does not exist or you do not have permission to see it.',
    ]);
    expect((await call('GET', '/rest/api/3/issue/INC-3')).status).toBe(200);
  });

  it('hides a restricted issue from apps as well', async () => {
    const { call } = jiraSite();
    const app = { ...cast.alertBot, accountId: 'app', groups: [] };

    expect((await call('GET', '/rest/api/3/issue/INC-1', undefined, app)).status).toBe(200);
    expect((await call('GET', '/rest/api/3/issue/INC-3', undefined, app)).status).toBe(404);
  });

  it('leaves out links to issues that the reader may not see', async () => {
    const { call } = jiraSite();
    const link = { type: { name: 'Relates' }, inwardIssue: { key: 'INC-3' }, outwardIssue: { key: 'OPS-3' } };
    await call('POST', '/rest/api/3/issueLink', link);

    const seen = await call('GET', '/rest/api/3/issue/OPS-3?fields=issuelinks');
    const unseen = await call('GET', '/rest/api/3/issue/OPS-3?fields=issuelinks', undefined, cast.reader);

    expect(seen.body['fields']?.['issuelinks']).toHaveLength(1);
    expect(unseen.body['fields']?.['issuelinks']).toHaveLength(0);
  });
});
