import { cast } from '../../../local-site/seed/people';
import { aConfluence, asText, pageUpdate, publishedPage, type Caller } from './confluence-site';

async function search(caller: Caller, cql: string): Promise<string[]> {
  const answer = await caller.get(`/wiki/rest/api/search?cql=${encodeURIComponent(cql)}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return (answer.body['results'] as unknown as { content: { title: string } }[]).map(
    (hit) => hit.content.title,
  );
}

describe('CQL search of the local Confluence', () => {
  it('sees a write only after the lag', async () => {
    const site = aConfluence({ searchLagMs: 800 });
    const commander = site.as('commander');
    await publishedPage(commander, '新页面');

    site.clock.advance(799);
    expect(await search(commander, 'title = "新页面"')).toEqual([]);
    site.clock.advance(1);
    expect(await search(commander, 'title = "新页面"')).toEqual(['新页面']);
  });

  it('shows the old words of a page until the lag has passed', async () => {
    const site = aConfluence({ searchLagMs: 800 });
    const commander = site.as('commander');
    const id = await publishedPage(commander, '旧名');
    site.clock.advance(800);
    await commander.put(`/wiki/api/v2/pages/${id}`, pageUpdate(id, '新名', 2));

    expect(await search(commander, `id = ${id}`)).toEqual(['旧名']);
    site.clock.advance(800);
    expect(await search(commander, `id = ${id}`)).toEqual(['新名']);
  });

  it.each([
    ['type=page and space=SRE and title ~ "复盘" order by title', ['复盘会怎么开', '复盘术语', '事故复盘']],
    [
      'space in (ENG, "POLICY") and title !~ checklist and title != "制度与流程" and title != Engineering order by title',
      ['Architecture notes', '信息分级'],
    ],
    ['text ~ "payment pool"', ['Architecture notes']],
    ['text ~ "pay*" and space = ENG', ['Architecture notes']],
    ['text ~ "pay" and space = ENG', []],
    ['type = blogpost', []],
    ['space = NOWHERE', []],
    [
      'type = page and not space = SRE and (title = "信息分级" or title = "本周笔记") order by title desc',
      ['信息分级', '本周笔记'],
    ],
    ['creator = currentUser() and space = POLICY', ['信息分级']],
  ])('answers %s', async (cql, expected) => {
    const titles = await search(aConfluence().as('commander'), cql);

    expect([...titles].sort()).toEqual([...expected].sort());
  });

  it('finds pages by label, parent, ancestor and day', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const parent = await publishedPage(commander, '父');
    const child = await publishedPage(commander, '子', { parentId: parent });
    await publishedPage(commander, '孙', { parentId: child });
    await commander.post(`/wiki/rest/api/content/${child}/label`, [{ prefix: 'global', name: 'postmortem' }]);

    expect(await search(commander, 'label = postmortem')).toEqual(['子']);
    expect(await search(commander, `parent = ${parent}`)).toEqual(['子']);
    expect(await search(commander, `ancestor = ${parent} order by id`)).toEqual(['子', '孙']);
    expect(await search(commander, 'lastmodified >= "2026-11-21"')).toEqual([]);
    expect(await search(commander, 'title = 子 and created > now("-1d")')).toEqual(['子']);
  });

  it('orders by the latest change and pages with a cursor whose path lacks /wiki', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    for (const title of ['一', '二', '三']) {
      site.clock.advance(1000);
      await publishedPage(commander, title);
    }

    const first = await commander.get(
      `/wiki/rest/api/search?limit=2&cql=${encodeURIComponent('space = SRE order by lastmodified desc')}`,
    );
    const next = asText(first.body['_links']?.['next']);
    const second = await commander.get(`/wiki${next}`);

    expect(first.body['results']).toMatchObject([{ title: '三' }, { title: '二' }]);
    expect(next.startsWith('/rest/api/search?')).toBe(true);
    expect(second.body['results']?.[0]).toMatchObject({ title: '一' });
  });

  it('checks permission after it has searched, so that a page of hits can be short before the end', async () => {
    const site = aConfluence();
    const [commander, reader] = [site.as('commander'), site.as('reader')];
    for (const title of ['可见页甲', '隐藏页', '可见页乙']) {
      site.clock.advance(1000);
      const id = await publishedPage(commander, title);
      if (title !== '隐藏页') continue;
      const user = [{ type: 'known', accountId: cast.commander.accountId }];
      const restrictions = [{ operation: 'read', restrictions: { user } }];
      await commander.post(`/wiki/rest/api/content/${id}/restriction`, restrictions);
    }
    const cql = encodeURIComponent('title ~ 可见页 or title ~ 隐藏页');

    const first = await reader.get(`/wiki/rest/api/search?limit=2&cql=${cql}`);
    const second = await reader.get(`/wiki${asText(first.body['_links']?.['next'])}`);

    expect(first.body).toMatchObject({
      results: [{ content: { title: '可见页乙' } }],
      size: 1,
      limit: 2,
      totalSize: 2,
    });
    expect(second.body['results']).toMatchObject([{ content: { title: '可见页甲' } }]);
  });

  it('marks what it found', async () => {
    const commander = aConfluence().as('commander');

    const answer = await commander.get(`/wiki/rest/api/search?cql=${encodeURIComponent('text ~ "jitter"')}`);

    expect(answer.body['results']?.[0]?.['excerpt']).toContain('@@@hl@@@jitter@@@endhl@@@');
  });

  it('takes quotes and backslashes that are escaped', async () => {
    const commander = aConfluence().as('commander');
    await publishedPage(commander, 'a "b" \\ c');

    expect(await search(commander, 'title = "a \\"b\\" \\\\ c"')).toEqual(['a "b" \\ c']);
  });

  it.each([
    'title ~',
    'status = current',
    'type = page and',
    'text = "x"',
    'space ~ SRE',
    'type=page order by colour',
    '(type=page',
    'title = if',
    'title = Limit and type = page',
    'space in (SRE, from)',
    'order = 1',
    'type = page order by count',
    'not space = SRE and type = page',
    'space != SRE',
    '(space not in (SRE) and type = page) or type = page',
  ])('refuses %s with 400', async (cql) => {
    const answer = await aConfluence()
      .as('commander')
      .get(`/wiki/rest/api/search?cql=${encodeURIComponent(cql)}`);

    expect(answer.status).toBe(400);
    expect(asText(answer.body['message'])).toContain('Could not parse cql');
  });

  it('takes reserved words in quotation marks', async () => {
    const commander = aConfluence().as('commander');
    await publishedPage(commander, 'If');

    expect(await search(commander, 'title = "if"')).toEqual(['If']);
  });

  it('does not find archived and trashed pages', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const archived = await publishedPage(commander, '归档页');
    const trashed = await publishedPage(commander, '回收页');
    site.confluence.archivePage(archived);
    await commander.delete(`/wiki/api/v2/pages/${trashed}`);

    expect(await search(commander, 'title ~ 归档页 or title ~ 回收页')).toEqual([]);
  });
});
