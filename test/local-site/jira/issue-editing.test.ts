import { cast } from '../../../local-site/seed/people';
import { jiraSite } from './jira-site';

describe('editing an issue', () => {
  it('writes what changed into the history and moves the time of the update', async () => {
    const { call, clock } = jiraSite();
    clock.advance(60_000);

    const edited = await call('PUT', '/rest/api/3/issue/OPS-3', {
      fields: { priority: { name: 'High' } },
      update: { labels: [{ add: 'logs' }] },
    });
    const { body } = await call('GET', '/rest/api/3/issue/OPS-3?expand=changelog');

    expect(edited).toEqual({ status: 204, body: undefined });
    expect(body['fields']).toMatchObject({
      priority: { name: 'High' },
      labels: ['logs'],
      updated: '2026-11-22T06:01:00.000+0000',
    });
    expect(body['changelog']?.['histories']?.[0]?.['items']).toEqual([
      {
        field: 'priority',
        fieldtype: 'jira',
        fieldId: 'priority',
        from: '4',
        fromString: 'Low',
        to: '2',
        toString: 'High',
      },
      {
        field: 'labels',
        fieldtype: 'jira',
        fieldId: 'labels',
        from: null,
        fromString: '',
        to: null,
        toString: 'logs',
      },
    ]);
  });

  it('sets several custom fields at once', async () => {
    const { call } = jiraSite();
    const fields = { customfield_10050: { value: '风控' }, customfield_10060: { value: 'P2' } };

    await call('PUT', '/rest/api/3/issue/PAY-1', { fields });
    const { body } = await call('GET', '/rest/api/3/issue/PAY-1');

    expect(body['fields']?.['customfield_10050']?.['value']).toBe('风控');
    expect(body['fields']?.['customfield_10060']?.['value']).toBe('P2');
  });

  it('does not let a required field be emptied', async () => {
    const { call } = jiraSite();

    const { status, body } = await call('PUT', '/rest/api/3/issue/PAY-1', {
      fields: { customfield_10050: null },
    });

    expect(status).toBe(400);
    expect(body['errors']).toEqual({ customfield_10050: 'Team is required.' });
  });

  it('refuses a field that is both in fields and in update', async () => {
    const { call } = jiraSite();

    const { status } = await call('PUT', '/rest/api/3/issue/OPS-3', {
      fields: { labels: [] },
      update: { labels: [{ add: 'x' }] },
    });

    expect(status).toBe(400);
  });

  it('answers with the issue when asked to', async () => {
    const { call } = jiraSite();

    const { status, body } = await call('PUT', '/rest/api/3/issue/OPS-3?returnIssue=true', {
      fields: { summary: '改好了' },
    });

    expect(status).toBe(200);
    expect(body['fields']?.['summary']).toBe('改好了');
  });

  it('is forbidden for who may only read', async () => {
    const { call } = jiraSite();

    expect(
      (await call('PUT', '/rest/api/3/issue/OPS-3', { fields: { summary: 'x' } }, cast.reader)).status,
    ).toBe(403);
    expect(
      (await call('PUT', '/rest/api/3/issue/OPS-3/assignee', { accountId: null }, cast.reader)).status,
    ).toBe(403);
    expect((await call('DELETE', '/rest/api/3/issue/OPS-3')).status).toBe(403);
  });

  it('adds properties beside those that are there', async () => {
    const { call } = jiraSite();
    await call('PUT', '/rest/api/3/issue/OPS-3/properties/a', 1);

    await call('PUT', '/rest/api/3/issue/OPS-3', { properties: [{ key: 'b', value: 2 }] });
    const { body } = await call('GET', '/rest/api/3/issue/OPS-3?properties=*all');

    expect(body['properties']).toEqual({ a: 1, b: 2 });
  });

  it('assigns and unassigns', async () => {
    const { call } = jiraSite();

    await call('PUT', '/rest/api/3/issue/OPS-3/assignee', { accountId: cast.commander.accountId });
    const assigned = await call('GET', '/rest/api/3/issue/OPS-3');
    await call('PUT', '/rest/api/3/issue/OPS-3/assignee', { accountId: null });
    const unassigned = await call('GET', '/rest/api/3/issue/OPS-3');

    expect(assigned.body['fields']?.['assignee']?.['displayName']).toBe('林晓');
    expect(unassigned.body['fields']?.['assignee']).toBeNull();
  });

  it('removes an issue for an administrator, links included', async () => {
    const { call } = jiraSite();

    const removed = await call('DELETE', '/rest/api/3/issue/OPS-1', undefined, cast.administrator);
    const incident = await call('GET', '/rest/api/3/issue/INC-1?fields=issuelinks');

    expect(removed.status).toBe(204);
    expect(incident.body['fields']?.['issuelinks']).toEqual([]);
  });
});
