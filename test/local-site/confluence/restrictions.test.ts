import { cast } from '../../../local-site/seed/people';
import { aConfluence, pageUpdate, publishedPage, type ConfluenceSite } from './confluence-site';

const users = (...people: (keyof typeof cast)[]) =>
  people.map((person) => ({ type: 'known', accountId: cast[person].accountId }));

const restrict = (operation: 'read' | 'update', ...people: (keyof typeof cast)[]) => ({
  operation,
  restrictions: { user: users(...people) },
});

const statusFor = async (site: ConfluenceSite, person: keyof typeof cast, id: string) =>
  (await site.as(person).get(`/wiki/api/v2/pages/${id}`)).status;

describe('restrictions of the local Confluence', () => {
  it('hides a page that is restricted for reading, and everything below it', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const id = await publishedPage(commander, '受限');
    const child = await publishedPage(commander, '受限的下级', { parentId: id });

    const answer = await commander.put(`/wiki/rest/api/content/${id}/restriction`, {
      results: [restrict('read', 'commander')],
    });

    expect(answer.status).toBe(200);
    expect(await statusFor(site, 'commander', id)).toBe(200);
    expect(await statusFor(site, 'reader', id)).toBe(404);
    expect(await statusFor(site, 'reader', child)).toBe(404);
    const listed = await site.as('reader').get(`/wiki/api/v2/pages?id=${id}`);
    expect(listed.body['results']).toEqual([]);
    const found = await site.as('reader').get(`/wiki/rest/api/search?cql=id=${id}`);
    expect(found.body['results']).toEqual([]);
  });

  it('keeps a page readable but refuses an edit when updating is restricted', async () => {
    const site = aConfluence();
    const id = await publishedPage(site.as('commander'), '只读');
    await site
      .as('commander')
      .post(`/wiki/rest/api/content/${id}/restriction`, [restrict('update', 'commander')]);

    const edit = await site.as('paymentEngineer').put(`/wiki/api/v2/pages/${id}`, pageUpdate(id, '只读', 2));

    expect(await statusFor(site, 'paymentEngineer', id)).toBe(200);
    expect(edit.status).toBe(404);
    const operations = await site.as('paymentEngineer').get(`/wiki/api/v2/pages/${id}/operations`);
    expect(operations.body['operations']).not.toContainEqual({ operation: 'update', targetType: 'page' });
  });

  it('adds with POST, replaces with PUT and lifts with DELETE', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const id = await publishedPage(commander, '多人');
    const path = `/wiki/rest/api/content/${id}/restriction`;
    const readers = async () => {
      const answer = await commander.get(`${path}/byOperation/read`);
      const listed = answer.body['restrictions']?.['user']?.['results'] as unknown as {
        displayName: string;
      }[];
      return listed.map((user) => user.displayName);
    };

    await commander.post(path, [restrict('read', 'commander')]);
    await commander.post(path, [restrict('read', 'paymentEngineer')]);
    expect(await readers()).toEqual(['林晓', '陈博']);
    await commander.put(path, [restrict('read', 'commander', 'reader')]);
    expect(await readers()).toEqual(['林晓', '王蕾']);
    await commander.delete(path);
    expect(await readers()).toEqual([]);
  });

  it('restricts to a group', async () => {
    const site = aConfluence();
    const id = await publishedPage(site.as('commander'), '组内');

    await site
      .as('commander')
      .put(`/wiki/rest/api/content/${id}/restriction`, [
        { operation: 'read', restrictions: { group: [{ type: 'group', id: 'incident-responders' }] } },
      ]);

    expect(await statusFor(site, 'supportLead', id)).toBe(200);
    expect(await statusFor(site, 'reader', id)).toBe(404);
  });

  it('adds, finds and removes a single user by operation', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const id = await publishedPage(commander, '单人');
    const user = (person: keyof typeof cast) =>
      `/wiki/rest/api/content/${id}/restriction/byOperation/read/user?accountId=${cast[person].accountId}`;

    expect((await commander.get(user('commander'))).status).toBe(404);
    expect((await commander.put(user('commander'))).status).toBe(200);
    expect((await commander.get(user('commander'))).status).toBe(200);
    expect(await statusFor(site, 'reader', id)).toBe(404);
    expect((await commander.delete(user('commander'))).status).toBe(200);
    expect(await statusFor(site, 'reader', id)).toBe(200);
  });

  it('answers 404 to a caller who may not change restrictions', async () => {
    const site = aConfluence();
    const id = await publishedPage(site.as('commander'), '他人');

    const answer = await site
      .as('reader')
      .put(`/wiki/rest/api/content/${id}/restriction`, [restrict('read', 'reader')]);

    expect(answer.status).toBe(404);
    expect(await statusFor(site, 'commander', id)).toBe(200);
  });

  it('refuses unknown users, operations and fields without changing anything', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const id = await publishedPage(commander, '校验');
    const put = async (body: unknown) =>
      (await commander.put(`/wiki/rest/api/content/${id}/restriction`, body)).status;

    expect(
      await put([
        restrict('read', 'commander'),
        { operation: 'read', restrictions: { user: [{ type: 'known', accountId: 'nobody' }] } },
      ]),
    ).toBe(400);
    expect(await put([{ operation: 'export', restrictions: {} }])).toBe(400);
    expect(await put([{ operation: 'read', restrictions: {}, extra: 1 }])).toBe(400);
    const byOperation = `/wiki/rest/api/content/${id}/restriction/byOperation/export/user`;
    expect(
      (await commander.put(`${byOperation}?accountId=${cast.commander.accountId}`, undefined)).status,
    ).toBe(404);
    expect(await statusFor(site, 'reader', id)).toBe(200);
  });

  it('answers a permission check for somebody else', async () => {
    const site = aConfluence();
    const commander = site.as('commander');
    const id = await publishedPage(commander, '检查');
    const check = async (person: keyof typeof cast, operation: string) => {
      const answer = await commander.post(`/wiki/rest/api/content/${id}/permission/check`, {
        subject: { type: 'user', identifier: cast[person].accountId },
        operation,
      });
      return answer.body['hasPermission'];
    };

    expect(await check('reader', 'read')).toBe(true);
    expect(await check('reader', 'update')).toBe(false);
    expect(await check('paymentEngineer', 'update')).toBe(true);
  });
});
