import { aConfluence, spaceId } from './confluence-site';

const keysOf = (results: unknown): string[] => (results as { key: string }[]).map((space) => space.key);

describe('spaces of the local Confluence', () => {
  it('lists the spaces that the caller may see, by id', async () => {
    const site = aConfluence();

    const all = await site.as('commander').get('/wiki/api/v2/spaces');
    const seen = await site.as('reader').get('/wiki/api/v2/spaces');

    expect(keysOf(all.body['results'])).toEqual(['SRE', 'ENG', 'POLICY', '~linxiao']);
    expect(keysOf(seen.body['results'])).toEqual(['SRE', 'ENG', 'POLICY']);
  });

  it('answers 404 for a space that the caller may not see', async () => {
    const site = aConfluence();
    const hidden = await spaceId(site.as('commander'), '~linxiao');

    expect((await site.as('commander').get(`/wiki/api/v2/spaces/${hidden}`)).status).toBe(200);
    expect((await site.as('reader').get(`/wiki/api/v2/spaces/${hidden}`)).status).toBe(404);
    expect((await site.as('reader').get(`/wiki/api/v2/spaces/${hidden}/operations`)).status).toBe(404);
  });

  it('filters by keys and by ids, each as a list', async () => {
    const commander = aConfluence().as('commander');
    const sre = await spaceId(commander, 'SRE');

    const byKeys = await commander.get('/wiki/api/v2/spaces?keys=ENG,SRE&keys=NOPE');
    const byIds = await commander.get(`/wiki/api/v2/spaces?ids=${sre}`);

    expect(keysOf(byKeys.body['results'])).toEqual(['SRE', 'ENG']);
    expect(keysOf(byIds.body['results'])).toEqual(['SRE']);
  });

  it('pages with a cursor in the Link header and in _links.next until the end', async () => {
    const commander = aConfluence().as('commander');
    const seen: string[] = [];
    let path: string | undefined = '/wiki/api/v2/spaces?limit=3';

    while (path !== undefined) {
      const answer = await commander.get(path);
      seen.push(...keysOf(answer.body['results']));
      const next = answer.body['_links']?.['next'] as string | undefined;
      expect(answer.headers['Link']?.startsWith(`<${String(next)}>; rel="next"`)).toBe(
        next === undefined ? undefined : true,
      );
      path = next;
    }

    expect(seen).toEqual(['SRE', 'ENG', 'POLICY', '~linxiao']);
  });

  it.each([
    'limit=0',
    'limit=251',
    'limit=x',
    'cursor=made-up',
    'ids=x',
    'type=team',
    'status=trashed',
    'sort=colour',
  ])('refuses %s', async (parameter) => {
    const answer = await aConfluence().as('commander').get(`/wiki/api/v2/spaces?${parameter}`);

    expect(answer.status).toBe(400);
  });

  it('takes 250 ids and 250 keys at most', async () => {
    const commander = aConfluence().as('commander');
    const list = (length: number) => Array.from({ length }, (_, at) => String(at + 1)).join(',');
    const ask = async (query: string) => (await commander.get(`/wiki/api/v2/spaces?${query}`)).status;

    expect([await ask(`ids=${list(250)}`), await ask(`ids=${list(251)}`)]).toEqual([200, 400]);
    expect([await ask(`keys=${list(250)}`), await ask(`keys=${list(250)}&keys=SRE`)]).toEqual([200, 400]);
  });

  it('tells what the caller may do', async () => {
    const site = aConfluence();
    const sre = await spaceId(site.as('commander'), 'SRE');
    const may = async (person: 'commander' | 'reader') => {
      const answer = await site.as(person).get(`/wiki/api/v2/spaces/${sre}/operations`);
      return (answer.body['operations'] as unknown as { operation: string; targetType: string }[]).map(
        (one) => `${one.operation} ${one.targetType}`,
      );
    };

    expect(await may('commander')).toContain('create page');
    expect(await may('reader')).toEqual(['read space', 'create comment']);
  });

  it('lists the pages of a space', async () => {
    const commander = aConfluence().as('commander');

    const roots = await commander.get(
      `/wiki/api/v2/spaces/${await spaceId(commander, 'SRE')}/pages?depth=root`,
    );

    expect(roots.body['results']).toMatchObject([{ title: '稳定性工程' }]);
  });

  it('starts with homepages alone when the seed is empty', async () => {
    const commander = aConfluence({ seed: 'empty' }).as('commander');

    const pages = await commander.get('/wiki/api/v2/pages');

    expect(pages.body['results']).toHaveLength(4);
  });
});
