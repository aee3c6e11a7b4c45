import { cast } from '../../../local-site/seed/people';
import { aConfluence, errorOf, pageUpdate, publishedPage } from './confluence-site';

describe('changing pages of the local Confluence', () => {
  it('keeps the title of an archived page and frees that of a trashed one', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const archived = await publishedPage(commander, '已归档');
    const trashed = await publishedPage(commander, '已删除');

    site.confluence.archivePage(archived);
    const deleted = await commander.delete(`/wiki/api/v2/pages/${trashed}`);

    expect(deleted.status).toBe(204);
    await expect(publishedPage(commander, '已删除')).resolves.not.toBe(trashed);
    await expect(publishedPage(commander, '已归档')).rejects.toThrow('already exists');
  });

  it('publishes the next version and keeps the old one readable', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const id = await publishedPage(commander, '版本', { words: '第一版' });
    site.clock.advance(60_000);

    const updated = await site
      .as('paymentEngineer')
      .put(`/wiki/api/v2/pages/${id}`, pageUpdate(id, '版本', 2, '第二版'));
    const old = await commander.get(`/wiki/api/v2/pages/${id}?version=1&body-format=atlas_doc_format`);
    const versions = await commander.get(`/wiki/api/v2/pages/${id}/versions`);
    const detail = await commander.get(`/wiki/api/v2/pages/${id}/versions/2`);

    expect(updated.body['version']).toMatchObject({ number: 2, createdAt: '2026-11-20T12:01:00.000Z' });
    expect(old.body['body']?.['atlas_doc_format']?.['value']).toContain('第一版');
    expect((versions.body['results'] as unknown as { number: number }[]).map((one) => one.number)).toEqual([
      2, 1,
    ]);
    expect(detail.body).toMatchObject({ number: 2, prevVersion: 1 });
  });

  it.each([1, 3])('refuses version %i after version 1 and changes nothing', async (number) => {
    const commander = aConfluence().as('commander');
    const id = await publishedPage(commander, '冲突');

    const stale = await commander.put(`/wiki/api/v2/pages/${id}`, pageUpdate(id, '改名', number));

    expect(stale.status).toBe(409);
    expect(errorOf(stale)?.['title']).toBe('Version must be incremented on update. Current version is: 1');
    expect((await commander.get(`/wiki/api/v2/pages/${id}`)).body['title']).toBe('冲突');
  });

  it('lets one of two writers with the same version win', async () => {
    const site = aConfluence();
    const id = await publishedPage(site.as('commander'), '同时');

    const answers = await Promise.all([
      site.as('commander').put(`/wiki/api/v2/pages/${id}`, pageUpdate(id, '同时', 2)),
      site.as('paymentEngineer').put(`/wiki/api/v2/pages/${id}`, pageUpdate(id, '同时', 2)),
    ]);

    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('refuses to rename a page to a title that is taken', async () => {
    const commander = aConfluence().as('commander');
    await publishedPage(commander, '甲');
    const id = await publishedPage(commander, '乙');

    const byUpdate = await commander.put(`/wiki/api/v2/pages/${id}`, pageUpdate(id, '甲', 2));
    const byTitle = await commander.put(`/wiki/api/v2/pages/${id}/title`, { status: 'current', title: '甲' });
    const free = await commander.put(`/wiki/api/v2/pages/${id}/title`, { status: 'current', title: '丙' });

    expect([byUpdate.status, byTitle.status, free.status]).toEqual([400, 400, 200]);
    expect(free.body['version']?.['number']).toBe(2);
  });

  it('moves a page, but not below itself', async () => {
    const commander = aConfluence().as('commander');
    const parent = await publishedPage(commander, '上级');
    const child = await publishedPage(commander, '下级', { parentId: parent });

    const loop = await commander.put(`/wiki/api/v2/pages/${parent}`, {
      ...(pageUpdate(parent, '上级', 2) as object),
      parentId: child,
    });

    expect(loop.status).toBe(400);
  });

  it('answers 404 to a move below a page that is not there or not seen, and 400 to one into another space', async () => {
    const site = aConfluence();
    const [commander, engineer] = [site.as('commander'), site.as('paymentEngineer')];
    const id = await publishedPage(commander, '要移动的');
    const hidden = await publishedPage(commander, '看不见的');
    const user = [{ type: 'known', accountId: cast.commander.accountId }];
    await commander.post(`/wiki/rest/api/content/${hidden}/restriction`, [
      { operation: 'read', restrictions: { user } },
    ]);
    const elsewhere = (await commander.get('/wiki/api/v2/spaces?keys=ENG')).body['results']?.[0]?.[
      'homepageId'
    ];
    const move = async (parentId: unknown) =>
      (
        await engineer.put(`/wiki/api/v2/pages/${id}`, {
          ...(pageUpdate(id, '要移动的', 2) as object),
          parentId,
        })
      ).status;

    expect(await move('999')).toBe(404);
    expect(await move(hidden)).toBe(404);
    expect(await move(elsewhere)).toBe(400);
  });

  it('changes nothing when the new owner is nobody', async () => {
    const commander = aConfluence().as('commander');
    const parentId = await publishedPage(commander, '新上级');
    const id = await publishedPage(commander, '原处');
    const before = (await commander.get(`/wiki/api/v2/pages/${id}`)).body['parentId'];

    const answer = await commander.put(`/wiki/api/v2/pages/${id}`, {
      ...(pageUpdate(id, '原处', 2) as object),
      parentId,
      ownerId: 'nobody',
    });

    expect(answer.status).toBe(400);
    expect((await commander.get(`/wiki/api/v2/pages/${id}`)).body['parentId']).toBe(before);
  });

  it('moves the children of a trashed page up and brings the page back on request', async () => {
    const commander = aConfluence().as('commander');
    const parent = await publishedPage(commander, '上级');
    const child = await publishedPage(commander, '下级', { parentId: parent });
    const top = (await commander.get(`/wiki/api/v2/pages/${parent}`)).body['parentId'];
    await commander.delete(`/wiki/api/v2/pages/${parent}`);

    const moved = await commander.get(`/wiki/api/v2/pages/${child}`);
    const restored = await commander.put(`/wiki/api/v2/pages/${parent}`, pageUpdate(parent, '上级', 2));

    expect(moved.body['parentId']).toBe(top);
    expect(restored.body['status']).toBe('current');
  });
});
