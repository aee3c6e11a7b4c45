import { bigIncident } from '../../../local-site/seed/big-incident';
import { cast } from '../../../local-site/seed/people';
import { adf, jiraSite, text, listAt } from './jira-site';

const comments = '/rest/api/3/issue/INC-900/comment';

function siteWithBigIncident(entries: number) {
  const site = jiraSite();
  site.jira.loadIncident(bigIncident(entries));
  return site;
}

describe('comments', () => {
  it('come a hundred at a time, however many are asked for', async () => {
    const { call } = siteWithBigIncident(250);

    const first = await call('GET', `${comments}?maxResults=5000`);
    const last = await call('GET', `${comments}?startAt=200&maxResults=5000`);

    expect(first.body).toMatchObject({ startAt: 0, maxResults: 100, total: 250 });
    expect(first.body['comments']).toHaveLength(100);
    expect(last.body['comments']).toHaveLength(50);
  });

  it('are a hundred at most inside the issue, with the true total', async () => {
    const { call } = siteWithBigIncident(250);

    const { body } = await call('GET', '/rest/api/3/issue/INC-900?fields=comment');

    expect(body['fields']?.['comment']?.['comments']).toHaveLength(100);
    expect(body['fields']?.['comment']?.['total']).toBe(250);
  });

  it('come oldest first, or newest first when asked', async () => {
    const { call } = siteWithBigIncident(3);

    const oldest = await call('GET', `${comments}?orderBy=created`);
    const newest = await call('GET', `${comments}?orderBy=-created`);
    const wrong = await call('GET', `${comments}?orderBy=author`);

    const ids = (answer: typeof oldest) => answer.body['comments']?.map(({ id }) => id);
    expect(ids(newest)).toEqual(ids(oldest)?.toReversed());
    expect(wrong.status).toBe(400);
  });

  it('are added, changed and removed by their author', async () => {
    const { call } = jiraSite();
    const path = '/rest/api/3/issue/INC-4/comment';

    const added = await call('POST', path, { body: adf('又慢了') });
    const one = `${path}/${text(added.body['id'])}`;
    const changed = await call('PUT', one, { body: adf('又慢了，20:03 起') });
    const removed = await call('DELETE', one);

    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      author: { displayName: '林晓' },
      created: '2026-11-22T06:00:00.000+0000',
    });
    expect(changed.body['body']?.['content']?.[0]?.['content']?.[0]?.['text']).toBe('又慢了，20:03 起');
    expect(removed.status).toBe(204);
    expect((await call('GET', one)).status).toBe(404);
  });

  it('of others are changed by administrators only', async () => {
    const { call } = jiraSite();
    const { body } = await call('GET', '/rest/api/3/issue/INC-4/comment');
    const one = `/rest/api/3/issue/INC-4/comment/${text(body['comments']?.[0]?.['id'])}`;

    expect((await call('PUT', one, { body: adf('x') })).status).toBe(400);
    expect((await call('DELETE', one)).status).toBe(400);
    expect((await call('PUT', one, { body: adf('x') }, cast.administrator)).status).toBe(200);
  });

  it('must be ADF and not empty', async () => {
    const { call } = jiraSite();

    const plain = await call('POST', '/rest/api/3/issue/INC-4/comment', { body: '又慢了' });
    const empty = await call('POST', '/rest/api/3/issue/INC-4/comment', {});

    expect(plain).toMatchObject({ status: 400, body: { errors: { comment: 'Comment body is not valid!' } } });
    expect(empty).toMatchObject({
      status: 400,
      body: { errors: { comment: 'Comment body can not be empty!' } },
    });
  });

  it('are refused when they are too long, or hold what ADF does not allow', async () => {
    const { call } = jiraSite();
    const path = '/rest/api/3/issue/INC-4/comment';

    const long = await call('POST', path, { body: adf('x'.repeat(32_767)) });
    const wrong = await call('POST', path, {
      body: { type: 'doc', version: 1, content: [{ type: 'taskList', content: [] }] },
    });

    expect(long).toMatchObject({
      status: 400,
      body: { errors: { comment: expect.stringContaining('too long') as string } },
    });
    expect(wrong).toMatchObject({ status: 400, body: { errorMessages: ['INVALID_INPUT'] } });
  });

  it('are five thousand at most', async () => {
    const { call } = siteWithBigIncident(5000);

    expect((await call('POST', comments, { body: adf('x') })).status).toBe(413);
  });

  it('are forbidden to who may only read', async () => {
    const { call } = jiraSite();

    expect(
      (await call('POST', '/rest/api/3/issue/INC-4/comment', { body: adf('x') }, cast.reader)).status,
    ).toBe(403);
  });

  it('for a group are seen by that group only, and not counted for others', async () => {
    const { call } = jiraSite();
    const visibility = { type: 'group', value: 'incident-responders' };
    await call('POST', '/rest/api/3/issue/INC-4/comment', { body: adf('内部'), visibility });

    const inside = await call('GET', '/rest/api/3/issue/INC-4/comment');
    const outside = await call('GET', '/rest/api/3/issue/INC-4/comment', undefined, cast.reader);

    expect(inside.body['total']).toBe(2);
    expect(outside.body['total']).toBe(1);
  });

  it('are found by id across issues, but not those of hidden ones', async () => {
    const { call } = jiraSite();
    const read = async (key: string) =>
      (await call('GET', `/rest/api/3/issue/${key}/comment`)).body['comments']?.[0]?.['id'];
    const ids = [Number(text(await read('INC-3'))), Number(text(await read('INC-4')))];

    expect(listAt((await call('POST', '/rest/api/3/comment/list', { ids })).body, 'values')).toHaveLength(2);
    expect(
      listAt((await call('POST', '/rest/api/3/comment/list', { ids }, cast.reader)).body, 'values'),
    ).toHaveLength(1);
  });
});

describe('the history of an issue', () => {
  it('comes oldest first page by page, a hundred at a time', async () => {
    const { call } = siteWithBigIncident(1500);
    const path = '/rest/api/3/issue/INC-900/changelog';

    const first = await call('GET', `${path}?maxResults=1000`);
    const last = await call('GET', `${path}?startAt=100`);

    expect(first.body).toMatchObject({ startAt: 0, maxResults: 100, total: 150, isLast: false });
    expect(last.body).toMatchObject({ startAt: 100, isLast: true });
    const times = [...listAt(first.body, 'values'), ...listAt(last.body, 'values')].map(({ created }) =>
      text(created),
    );
    expect(times).toHaveLength(150);
    expect(times).toEqual(times.toSorted());
  });

  it('comes most recent first with the issue, a hundred at most', async () => {
    const { call } = siteWithBigIncident(1500);

    const { body } = await call('GET', '/rest/api/3/issue/INC-900?expand=changelog&fields=id');

    const times = body['changelog']?.['histories']?.map(({ created }) => text(created)) ?? [];
    expect(times).toHaveLength(100);
    expect(body['changelog']?.['total']).toBe(150);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('of many issues comes oldest first, for chosen fields', async () => {
    const { call } = jiraSite();
    const body = { issueIdsOrKeys: ['INC-1', 'INC-2'], fieldIds: ['status'], maxResults: 3 };

    const first = await call('POST', '/rest/api/3/changelog/bulkfetch', body);
    const next = await call('POST', '/rest/api/3/changelog/bulkfetch', {
      ...body,
      nextPageToken: first.body['nextPageToken'],
    });

    expect(first.body['issueChangeLogs']?.map(({ issueId }) => issueId)).toEqual(['10102', '10101']);
    expect(next.body['issueChangeLogs']?.map(({ issueId }) => issueId)).toEqual(['10101']);
    expect(next.body).not.toHaveProperty('nextPageToken');
  });

  it('takes ten field ids at most', async () => {
    const { call } = jiraSite();
    const fieldIds = Array.from({ length: 11 }, (_, index) => `customfield_${index}`);

    expect(
      (await call('POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: ['INC-1'], fieldIds })).status,
    ).toBe(400);
  });
});
