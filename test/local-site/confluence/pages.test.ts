import { aConfluence, asText, adfBody, errorOf, publishedPage, spaceId, text } from './confluence-site';

describe('pages of the local Confluence', () => {
  it('publishes a page under the homepage and gives its ADF back as it was posted', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const space = (await commander.get('/wiki/api/v2/spaces?keys=SRE')).body['results']?.[0];
    const doc = text('触发于 20:12');

    const created = await commander.post('/wiki/api/v2/pages', {
      spaceId: space?.['id'],
      status: 'current',
      title: 'INC-1 复盘',
      body: adfBody(doc),
    });
    const read = await commander.get(
      `/wiki/api/v2/pages/${asText(created.body['id'])}?body-format=atlas_doc_format`,
    );

    expect(created.status).toBe(200);
    expect(created.body['parentId']).toBe(space?.['homepageId']);
    expect(JSON.parse(asText(read.body['body']?.['atlas_doc_format']?.['value']))).toEqual(doc);
    expect(read.body['version']?.['number']).toBe(1);
    expect(read.body['_links']?.['base']).toBe('http://localhost:4000/wiki');
  });

  it('takes a parent in the same space and refuses one that is not there', async () => {
    const commander = aConfluence().as('commander');
    const parentId = await publishedPage(commander, '父页面');

    const childId = await publishedPage(commander, '子页面', { parentId });
    const refused = await commander.post('/wiki/api/v2/pages', {
      spaceId: await spaceId(commander, 'SRE'),
      title: '孤儿',
      parentId: '999',
    });

    const child = await commander.get(`/wiki/api/v2/pages/${childId}`);
    expect(child.body['parentId']).toBe(parentId);
    expect(refused.status).toBe(400);
  });

  it('puts a page beside the homepage with root-level, which takes no parent', async () => {
    const commander = aConfluence().as('commander');
    const body = { spaceId: await spaceId(commander, 'SRE'), title: '顶层' };

    const both = await commander.post('/wiki/api/v2/pages?root-level=true', { ...body, parentId: '100001' });
    const root = await commander.post('/wiki/api/v2/pages?root-level=true', body);

    expect([both.status, root.status]).toEqual([400, 200]);
    expect(root.body['parentId']).toBeUndefined();
  });

  it('refuses a title that the space already holds, whatever its case', async () => {
    const commander = aConfluence().as('commander');
    await publishedPage(commander, 'Checkout Outage');

    const again = await commander.post('/wiki/api/v2/pages', {
      spaceId: await spaceId(commander, 'SRE'),
      title: 'checkout outage',
      body: adfBody(text('x')),
    });

    expect(again.status).toBe(400);
    expect(errorOf(again)).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
      title: 'A page with this title already exists: A page already exists with the same TITLE in this space',
      detail: null,
    });
  });

  it('lets another space use the same title', async () => {
    const commander = aConfluence().as('commander');
    await publishedPage(commander, '同名');

    const elsewhere = await commander.post('/wiki/api/v2/pages', {
      spaceId: await spaceId(commander, 'ENG'),
      title: '同名',
    });

    expect(elsewhere.status).toBe(200);
  });

  it('answers 404 to somebody who may read the space but not create in it', async () => {
    const site = aConfluence();
    const request = async (person: 'reader' | 'commander', key: string) =>
      site
        .as(person)
        .post('/wiki/api/v2/pages', { spaceId: await spaceId(site.as(person), key), title: 'x' });

    expect((await request('reader', 'SRE')).status).toBe(404);
    expect((await request('commander', 'POLICY')).status).toBe(404);
  });

  it('refuses a body over 5 MB with 413', async () => {
    const commander = aConfluence().as('commander');

    const answer = await commander.post('/wiki/api/v2/pages', {
      spaceId: await spaceId(commander, 'SRE'),
      title: '太大',
      body: adfBody(text('长'.repeat(2_000_000))),
    });

    expect(answer.status).toBe(413);
  });

  it.each([
    [
      'a numeric timestamp',
      { type: 'paragraph', content: [{ type: 'date', attrs: { timestamp: 1700000000000 } }] },
    ],
    [
      'an expand in an expand',
      { type: 'expand', attrs: {}, content: [{ type: 'expand', attrs: {}, content: [] }] },
    ],
    ['an unknown node', { type: 'chart' }],
  ])('refuses a document with %s', async (_, node) => {
    const commander = aConfluence().as('commander');

    const answer = await commander.post('/wiki/api/v2/pages', {
      spaceId: await spaceId(commander, 'SRE'),
      title: '无效',
      body: adfBody({ type: 'doc', version: 1, content: [node] }),
    });

    expect(answer.status).toBe(400);
    expect(errorOf(answer)?.['title']).toBe('Error parsing body: not a valid ADF document');
    expect(asText(errorOf(answer)?.['detail'])).toContain('/content/0');
  });

  it('refuses ADF that is not a string of JSON', async () => {
    const commander = aConfluence().as('commander');
    const id = await spaceId(commander, 'SRE');
    const post = (value: unknown) =>
      commander.post('/wiki/api/v2/pages', {
        spaceId: id,
        title: 't',
        body: { representation: 'atlas_doc_format', value },
      });

    expect((await post(text('object'))).status).toBe(400);
    expect((await post('{')).status).toBe(400);
  });

  it('refuses fields and parameters that it does not know', async () => {
    const commander = aConfluence().as('commander');
    const id = await spaceId(commander, 'SRE');

    const typo = await commander.post('/wiki/api/v2/pages', { spaceId: id, titel: 'x', title: 'x' });
    const numeric = await commander.post('/wiki/api/v2/pages', { spaceId: Number(id), title: 'x' });
    const parameter = await commander.get('/wiki/api/v2/pages?titel=x');

    expect(typo.status).toBe(400);
    expect(errorOf(typo)?.['detail']).toContain('titel');
    expect(numeric.status).toBe(400);
    expect(parameter.status).toBe(501);
  });

  it('refuses bodies that it does not keep instead of answering without them', async () => {
    const commander = aConfluence().as('commander');
    const id = await publishedPage(commander, '页面');

    const storage = await commander.get(`/wiki/api/v2/pages/${id}?body-format=storage`);

    expect(storage.status).toBe(501);
  });

  it('finds a page by its exact title at once, and a trashed one only when asked for', async () => {
    const commander = aConfluence({ searchLagMs: 5000 }).as('commander');
    const space = await spaceId(commander, 'SRE');
    const id = await publishedPage(commander, 'INC-7 复盘');
    const find = async (status: string) => {
      const title = encodeURIComponent('inc-7 复盘');
      const answer = await commander.get(`/wiki/api/v2/pages?space-id=${space}&title=${title}${status}`);
      return (answer.body['results'] as unknown as { id: string }[]).map((page) => page.id);
    };

    expect(await find('&status=current&status=archived')).toEqual([id]);
    await commander.delete(`/wiki/api/v2/pages/${id}`);
    expect(await find('')).toEqual([]);
    expect(await find('&status=trashed')).toEqual([id]);
  });

  it('takes 250 ids of pages and 100 of spaces at most', async () => {
    const commander = aConfluence().as('commander');
    const list = (length: number) => Array.from({ length }, (_, at) => at + 1).join(',');
    const ask = async (query: string) => (await commander.get(`/wiki/api/v2/pages?${query}`)).status;

    expect([await ask(`id=${list(250)}`), await ask(`id=${list(251)}`)]).toEqual([200, 400]);
    expect([await ask(`space-id=${list(100)}`), await ask(`space-id=${list(101)}`)]).toEqual([200, 400]);
  });

  it.each([
    ['/wiki/api/v2/pages?status=live', 400],
    ['/wiki/api/v2/pages?sort=colour', 400],
    ['/wiki/api/v2/pages/{id}?status=live', 400],
    ['/wiki/api/v2/pages/{id}?version=first', 400],
    ['/wiki/api/v2/pages/{id}/labels?prefix=ours', 400],
    ['/wiki/api/v2/spaces/{space}/pages?depth=2', 400],
    // The list of a space is not filtered by ids.
    ['/wiki/api/v2/spaces/{space}/pages?id=1', 501],
    ['/wiki/rest/api/search?cql=type%3Dpage&excerpt=long', 400],
  ])('refuses %s with %d', async (path, status) => {
    const commander = aConfluence().as('commander');
    const id = await publishedPage(commander, '参数');
    const space = asText((await commander.get(`/wiki/api/v2/pages/${id}`)).body['spaceId']);

    const answer = await commander.get(path.replace('{id}', id).replace('{space}', space));

    expect(answer.status).toBe(status);
  });

  it('lists children and ancestors from the top down', async () => {
    const commander = aConfluence().as('commander');
    const parent = await publishedPage(commander, '上级');
    const child = await publishedPage(commander, '下级', { parentId: parent });
    const home = (await commander.get(`/wiki/api/v2/pages/${parent}`)).body['parentId'];

    const children = await commander.get(`/wiki/api/v2/pages/${parent}/children`);
    const direct = await commander.get(`/wiki/api/v2/pages/${parent}/direct-children`);
    const ancestors = await commander.get(`/wiki/api/v2/pages/${child}/ancestors`);

    expect(children.body['results']).toMatchObject([{ id: child, title: '下级' }]);
    expect(direct.body['results']).toMatchObject([{ id: child, type: 'page' }]);
    expect(ancestors.body['results']).toEqual([
      { id: home, type: 'page' },
      { id: parent, type: 'page' },
    ]);
  });

  it('includes labels, properties, operations, versions and children on demand', async () => {
    const commander = aConfluence().as('commander');
    const id = await publishedPage(commander, '全部');
    await commander.post(`/wiki/rest/api/content/${id}/label`, [{ prefix: 'global', name: 'postmortem' }]);

    const answer = await commander.get(
      `/wiki/api/v2/pages/${id}?include-labels=true&include-properties=true&include-operations=true&include-versions=true&include-direct-children=true`,
    );

    expect(answer.body['labels']?.['results']).toMatchObject([{ name: 'postmortem' }]);
    expect(answer.body['operations']?.['results']).toContainEqual({
      operation: 'update',
      targetType: 'page',
    });
    expect(answer.body['versions']?.['meta']).toEqual({ hasMore: false });
  });

  it('answers 401 to nobody, 400 to an id that is no number and 404 to a page that is not there', async () => {
    const site = aConfluence();

    expect((await site.anonymous().get('/wiki/api/v2/pages')).status).toBe(401);
    expect((await site.as('commander').get('/wiki/api/v2/pages/abc')).status).toBe(400);
    expect((await site.as('commander').get('/wiki/api/v2/pages/1')).status).toBe(404);
  });

  it('answers 501 to what it does not emulate', async () => {
    const commander = aConfluence().as('commander');

    expect((await commander.get('/wiki/api/v2/blogposts')).status).toBe(501);
    expect((await commander.post('/wiki/api/v2/pages', { spaceId: '1001', status: 'draft' })).status).toBe(
      501,
    );
  });
});
