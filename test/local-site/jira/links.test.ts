import { cast } from '../../../local-site/seed/people';
import { aTask, adf, jiraSite, text } from './jira-site';

const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'OPS-2' }, outwardIssue: { key: 'OPS-3' } };

describe('issue links', () => {
  it('show on both issues, each from its own side', async () => {
    const { call } = jiraSite();

    const created = await call('POST', '/rest/api/3/issueLink', link);
    const blocker = await call('GET', '/rest/api/3/issue/OPS-2?fields=issuelinks');
    const blocked = await call('GET', '/rest/api/3/issue/OPS-3?fields=issuelinks');

    expect(created).toEqual({ status: 201, body: undefined });
    expect(blocker.body['fields']?.['issuelinks']).toMatchObject([
      { type: { outward: 'blocks' }, outwardIssue: { key: 'OPS-3' } },
    ]);
    expect(blocked.body['fields']?.['issuelinks']).toMatchObject([
      { type: { inward: 'is blocked by' }, inwardIssue: { key: 'OPS-2' } },
    ]);
  });

  it('made twice are one link and still 201', async () => {
    const { call } = jiraSite();

    await call('POST', '/rest/api/3/issueLink', link);
    const again = await call('POST', '/rest/api/3/issueLink', link);
    const { body } = await call('GET', '/rest/api/3/issue/OPS-2?fields=issuelinks');

    expect(again.status).toBe(201);
    expect(body['fields']?.['issuelinks']).toHaveLength(1);
  });

  it('made by an edit read from the edited issue', async () => {
    const { call } = jiraSite();
    const add = { type: { name: 'Problem/Incident' }, inwardIssue: { key: 'INC-1' } };

    await call('PUT', '/rest/api/3/issue/OPS-3', { update: { issuelinks: [{ add }] } });
    const { body } = await call('GET', '/rest/api/3/issue/OPS-3?fields=issuelinks');

    expect(body['fields']?.['issuelinks']).toMatchObject([
      { type: { inward: 'is caused by' }, inwardIssue: { key: 'INC-1' } },
    ]);
  });

  it('carry their comment to the outward issue', async () => {
    const { call } = jiraSite();

    await call('POST', '/rest/api/3/issueLink', { ...link, comment: { body: adf('先等证书') } });

    expect((await call('GET', '/rest/api/3/issue/OPS-3/comment')).body['total']).toBe(1);
  });

  it('are read and removed by id', async () => {
    const { call } = jiraSite();
    await call('POST', '/rest/api/3/issueLink', link);
    const { body } = await call('GET', '/rest/api/3/issue/OPS-2?fields=issuelinks');
    const one = `/rest/api/3/issueLink/${text(body['fields']?.['issuelinks']?.[0]?.['id'])}`;

    const read = await call('GET', one);
    const removed = await call('DELETE', one);

    expect(read.body).toMatchObject({ inwardIssue: { key: 'OPS-2' }, outwardIssue: { key: 'OPS-3' } });
    expect(removed.status).toBe(204);
    expect((await call('GET', one)).status).toBe(404);
  });

  it.each([
    ['an unknown type', { ...link, type: { name: 'Hinders' } }, 404],
    ['an issue that is not there', { ...link, outwardIssue: { key: 'OPS-99' } }, 404],
    ['only one issue', { type: link.type, outwardIssue: link.outwardIssue }, 400],
    ['an issue and itself', { ...link, outwardIssue: { key: 'OPS-2' } }, 400],
  ])('refuse %s', async (_what, body, status) => {
    const { call } = jiraSite();

    expect((await call('POST', '/rest/api/3/issueLink', body)).status).toBe(status);
  });

  it('are two thousand at most on one issue', async () => {
    const { call, jira } = jiraSite();
    const issuelinks = Array.from({ length: 2000 }, (_, index) => ({
      type: { name: 'Relates' },
      outwardIssue: { key: `FAR-${index}` },
    }));
    jira.loadIncident({ key: 'INC-50', fields: { summary: 'x', issuelinks } });

    const refused = await call('POST', '/rest/api/3/issueLink', { ...link, inwardIssue: { key: 'INC-50' } });

    expect(refused.status).toBe(413);
    const add = { type: { name: 'Relates' }, outwardIssue: { key: 'INC-50' } };
    const task = { ...aTask(), update: { issuelinks: [{ add }] } };
    expect(await call('POST', '/rest/api/3/issue', task)).toMatchObject({
      status: 400,
      body: { errors: { issuelinks: expect.stringContaining('2000 issue links') as string } },
    });
    expect((await call('GET', '/rest/api/3/issue/OPS-4')).status).toBe(404);
  });

  it('need the permission to link', async () => {
    const { call } = jiraSite();

    expect((await call('POST', '/rest/api/3/issueLink', link, cast.reader)).status).toBe(404);
  });
});

describe('remote links', () => {
  const path = '/rest/api/3/issue/INC-1/remotelink';
  const page = {
    globalId: 'appId=1&pageId=42',
    relationship: '复盘',
    object: { title: '复盘：结算接口', url: 'https://example.com/42' },
  };

  it('with the same global id are one link that is written anew', async () => {
    const { call } = jiraSite();

    const created = await call('POST', path, page);
    const updated = await call('POST', path, {
      globalId: page.globalId,
      object: { title: '复盘', url: 'https://example.com/43' },
    });
    const { body } = await call('GET', path);

    expect([created.status, updated.status]).toEqual([201, 200]);
    expect(updated.body['id']).toBe(created.body['id']);
    expect(body).toHaveLength(1);
    expect(body[0]?.['object']).toMatchObject({ title: '复盘', url: 'https://example.com/43' });
    expect(body[0]).not.toHaveProperty('relationship');
  });

  it('are one object when asked for by global id, else a list', async () => {
    const { call } = jiraSite();
    await call('POST', path, page);

    const one = await call('GET', `${path}?globalId=${encodeURIComponent(page.globalId)}`);
    const none = await call('GET', `${path}?globalId=other`);

    expect(one.body['globalId']).toBe(page.globalId);
    expect(none.status).toBe(404);
    expect(Array.isArray((await call('GET', path)).body)).toBe(true);
  });

  it('without a global id are added each time', async () => {
    const { call } = jiraSite();

    await call('POST', path, { object: page.object });
    await call('POST', path, { object: page.object });

    expect((await call('GET', path)).body).toHaveLength(2);
  });

  it('need a title, an address and a global id of 255 characters at most', async () => {
    const { call } = jiraSite();

    const { status, body } = await call('POST', path, { globalId: 'x'.repeat(256), object: {} });

    expect(status).toBe(400);
    expect(Object.keys(body['errors'] ?? {})).toEqual(['title', 'url', 'globalId']);
  });

  it('are changed and removed by id and by global id', async () => {
    const { call } = jiraSite();
    const { body } = await call('POST', path, page);
    const one = `${path}/${text(body['id'])}`;

    expect((await call('PUT', one, { ...page, relationship: '报告' })).status).toBe(204);
    expect((await call('GET', one)).body['relationship']).toBe('报告');
    expect((await call('DELETE', one)).status).toBe(204);
    await call('POST', path, page);
    expect((await call('DELETE', `${path}?globalId=${encodeURIComponent(page.globalId)}`)).status).toBe(204);
    expect((await call('GET', path)).body).toEqual([]);
  });

  it('need the permission to link', async () => {
    const { call } = jiraSite();

    expect((await call('POST', path, page, cast.reader)).status).toBe(403);
  });
});
