import { aConfluence, asText, adfBody, publishedPage, text } from './confluence-site';

describe('content properties of the local Confluence', () => {
  it('creates, finds by key, updates with the next version and deletes', async () => {
    const commander = aConfluence().as('commander');
    const path = `/wiki/api/v2/pages/${await publishedPage(commander, '属性')}/properties`;

    const created = await commander.post(path, { key: 'postmortem', value: { incident: 'INC-1' } });
    const one = `${path}/${asText(created.body['id'])}`;
    const updated = await commander.put(one, {
      key: 'postmortem',
      value: { incident: 'INC-2' },
      version: { number: 2 },
    });
    const found = await commander.get(`${path}?key=postmortem`);
    const other = await commander.get(`${path}?key=other`);
    const deleted = await commander.delete(one);

    expect([created.status, updated.status, deleted.status]).toEqual([200, 200, 204]);
    expect(found.body['results']).toMatchObject([{ value: { incident: 'INC-2' }, version: { number: 2 } }]);
    expect(other.body['results']).toEqual([]);
    expect((await commander.get(one)).status).toBe(404);
  });

  it('refuses a stale version, a second property of the same key and a new key on update', async () => {
    const commander = aConfluence().as('commander');
    const path = `/wiki/api/v2/pages/${await publishedPage(commander, '属性')}/properties`;
    const created = await commander.post(path, { key: 'postmortem', value: 1 });
    const one = `${path}/${asText(created.body['id'])}`;

    const stale = await commander.put(one, { key: 'postmortem', value: 2, version: { number: 1 } });
    const again = await commander.post(path, { key: 'postmortem', value: 3 });
    const renamed = await commander.put(one, { key: 'other', value: 2, version: { number: 2 } });

    expect([stale.status, again.status, renamed.status]).toEqual([409, 409, 400]);
    expect((await commander.get(one)).body['value']).toBe(1);
  });

  it('refuses a value over 32 KB and a caller who may only read', async () => {
    const site = aConfluence();
    const path = `/wiki/api/v2/pages/${await publishedPage(site.as('commander'), '属性')}/properties`;

    const large = await site.as('commander').post(path, { key: 'k', value: 'x'.repeat(33_000) });
    const reader = await site.as('reader').post(path, { key: 'k', value: 1 });

    expect([large.status, reader.status]).toEqual([400, 404]);
  });
});

describe('labels of the local Confluence', () => {
  it('adds labels once, in lower case, and shows them in v2', async () => {
    const commander = aConfluence().as('commander');
    const id = await publishedPage(commander, '标签');

    await commander.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'Postmortem' }]);
    const again = await commander.post(`/wiki/rest/api/content/${id}/label`, {
      prefix: 'global',
      name: 'postmortem',
    });
    const read = await commander.get(`/wiki/api/v2/pages/${id}/labels`);

    expect(again.body).toMatchObject({ size: 1, results: [{ name: 'postmortem', label: 'postmortem' }] });
    expect(read.body['results']).toMatchObject([{ prefix: 'global', name: 'postmortem' }]);
  });

  it('removes a label by name', async () => {
    const commander = aConfluence().as('commander');
    const id = await publishedPage(commander, '标签');
    await commander.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'p1' }]);

    const removed = await commander.delete(`/wiki/rest/api/content/${id}/label?name=p1`);

    expect(removed.status).toBe(204);
    expect((await commander.get(`/wiki/api/v2/pages/${id}/labels`)).body['results']).toEqual([]);
  });

  it('tells a reader (403) from a page that is not there (404), and refuses white space', async () => {
    const site = aConfluence();
    const id = await publishedPage(site.as('commander'), '标签');
    const add = async (person: 'commander' | 'reader', page: string, name: string) =>
      (await site.as(person).post(`/wiki/rest/api/content/${page}/label`, [{ prefix: 'global', name }]))
        .status;

    expect(await add('reader', id, 'x')).toBe(403);
    expect(await add('commander', '1', 'x')).toBe(404);
    expect(await add('commander', id, 'two words')).toBe(400);
  });

  it('adds none of several labels when one is refused', async () => {
    const commander = aConfluence().as('commander');
    const id = await publishedPage(commander, '标签');
    const labels = ['fine', 'not fine'].map((name) => ({ prefix: 'global', name }));

    expect((await commander.post(`/wiki/rest/api/content/${id}/label`, labels)).status).toBe(400);
    expect((await commander.get(`/wiki/api/v2/pages/${id}/labels`)).body['results']).toEqual([]);
  });
});

describe('footer comments of the local Confluence', () => {
  it('takes a comment and a reply and lists the roots', async () => {
    const commander = aConfluence().as('commander');
    const pageId = await publishedPage(commander, '评论');

    const comment = await commander.post('/wiki/api/v2/footer-comments', {
      pageId,
      body: adfBody(text('请补时间')),
    });
    const parentCommentId = asText(comment.body['id']);
    await commander.post('/wiki/api/v2/footer-comments', { parentCommentId, body: adfBody(text('已补')) });
    const roots = await commander.get(
      `/wiki/api/v2/pages/${pageId}/footer-comments?body-format=atlas_doc_format`,
    );
    const replies = await commander.get(`/wiki/api/v2/footer-comments/${parentCommentId}/children`);

    expect(comment.status).toBe(201);
    expect(roots.body['results']).toHaveLength(1);
    expect(replies.body['results']).toHaveLength(1);
  });
});

describe('users of the local Confluence', () => {
  it('shows the caller and somebody else', async () => {
    const commander = aConfluence().as('commander');

    const current = await commander.get('/wiki/rest/api/user/current');
    const other = await commander.get(`/wiki/rest/api/user?accountId=${asText(current.body['accountId'])}`);

    expect(current.body['displayName']).toBe('林晓');
    expect(other.body).toEqual(current.body);
    expect((await commander.get('/wiki/rest/api/user?accountId=nobody')).status).toBe(404);
  });
});
