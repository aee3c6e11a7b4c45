import { startSiteWorld } from '../../ports/site-world';

describe('parent pages of a large space', () => {
  const value = JSON.stringify({ type: 'doc', version: 1, content: [] });

  it('are the latest ones at first, and any other by its title', async () => {
    const { clock, portsFor, request, unknownRoutes } = startSiteWorld(800);
    for (let number = 1; number <= 60; number += 1) {
      const body = { representation: 'atlas_doc_format', value };
      await request('POST', '/wiki/api/v2/pages', { spaceId: '1001', title: `值班手册 ${number} 号`, body });
      clock.advance(1000);
    }
    const { pages } = portsFor('commander');
    const titles = async (query: string) =>
      (await pages.listParentPages('1001', query)).map(({ title }) => title);

    const latest = await titles('');
    expect(latest).toHaveLength(25);
    expect(latest.slice(0, 2)).toEqual(['值班手册 60 号', '值班手册 59 号']);
    expect(await titles('手册 7')).toEqual(['值班手册 7 号']);
    expect(await titles('手册 4')).toEqual(expect.arrayContaining(['值班手册 4 号', '值班手册 49 号']));
    expect(await titles('值班手册')).toHaveLength(25);
    expect(await titles('60')).toEqual(['值班手册 60 号']);
    expect(unknownRoutes).toEqual([]);
  });
});
