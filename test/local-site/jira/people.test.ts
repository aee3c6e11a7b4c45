import { cast, people } from '../../../local-site/seed/people';
import type { Loose } from './jira-site';
import { jiraSite, text, listAt } from './jira-site';

const names = (users: Loose | undefined) => users?.map(({ displayName }) => text(displayName));

describe('users', () => {
  it('see themselves with address and groups, and others without', async () => {
    const { call } = jiraSite();

    const self = await call('GET', '/rest/api/3/myself');
    const other = await call(
      'GET',
      `/rest/api/3/user?accountId=${encodeURIComponent(cast.reader.accountId)}`,
    );

    expect(self.body).toMatchObject({
      emailAddress: 'lin.xiao@example.com',
      timeZone: 'Asia/Shanghai',
      locale: 'zh_CN',
    });
    expect(other.body).toMatchObject({ displayName: '王蕾', timeZone: 'Asia/Shanghai' });
    expect(other.body).not.toHaveProperty('emailAddress');
  });

  it('who are not there are 404, and nobody in particular is 400', async () => {
    const { call } = jiraSite();

    expect((await call('GET', '/rest/api/3/user?accountId=nobody')).status).toBe(404);
    expect((await call('GET', '/rest/api/3/user')).status).toBe(400);
    expect((await call('GET', '/rest/api/3/user/bulk')).status).toBe(400);
  });

  it('come in bulk ten to a page', async () => {
    const { call } = jiraSite();
    const ids = people.map(({ accountId }) => `accountId=${encodeURIComponent(accountId)}`).join('&');

    const all = await call('GET', `/rest/api/3/user/bulk?${ids}&accountId=nobody`);
    const second = await call('GET', `/rest/api/3/user/bulk?${ids}&maxResults=5&startAt=5`);

    expect(all.body).toMatchObject({ maxResults: 10, total: people.length, isLast: true });
    expect(listAt(second.body, 'values')).toHaveLength(people.length - 5);
  });

  it('are found by the beginning of a name, by address, and by any part of a Chinese name', async () => {
    const { call } = jiraSite();
    const search = async (query: string) =>
      names((await call('GET', `/rest/api/3/user/search?query=${query}`)).body);

    expect(await search('hoff')).toEqual(['Lena Hoffmann']);
    expect(await search('marcus.reed')).toEqual(['Marcus Reed']);
    expect(await search('晓')).toEqual(['林晓']);
    expect(await search('offmann')).toEqual([]);
  });

  it('are picked with the match marked', async () => {
    const { call } = jiraSite();
    const path = '/rest/api/3/user/picker';

    const { body } = await call('GET', `${path}?query=lena`);
    const without = await call(
      'GET',
      `${path}?query=lena&excludeAccountIds=${cast.reliabilityEngineer.accountId}`,
    );

    expect(body).toMatchObject({ total: 1, users: [{ html: '<strong>Lena</strong> Hoffmann' }] });
    expect(without.body['users']).toEqual([]);
    expect((await call('GET', path)).status).toBe(400);
  });
});

describe('assignable users', () => {
  const path = '/rest/api/3/user/assignable/search';

  it('are those of the project, not everybody who can be found', async () => {
    const { call } = jiraSite();

    const inOperations = await call('GET', `${path}?project=OPS&query=`);
    const inIncidents = await call('GET', `${path}?issueKey=INC-1&query=priya`);

    expect(names(inOperations.body)).toEqual([
      '林晓',
      '陈博',
      '周宁',
      'Lena Hoffmann',
      'Marcus Reed',
      '赵磊',
    ]);
    expect(names(inIncidents.body)).toEqual(['Priya Nair']);
  });

  it('tell for one account whether it is among them', async () => {
    const { call } = jiraSite();
    const ask = async (user: { accountId: string }) =>
      (await call('GET', `${path}?project=OPS&accountId=${encodeURIComponent(user.accountId)}`)).body;

    expect(await ask(cast.databaseEngineer)).toHaveLength(1);
    expect(await ask(cast.supportLead)).toHaveLength(0);
    expect(await ask(cast.reader)).toHaveLength(0);
  });

  it('are looked for in the range of all users, so a page can be short before the end', async () => {
    const { call } = jiraSite();

    const first = await call('GET', `${path}?project=OPS&query=&maxResults=6`);
    const second = await call('GET', `${path}?project=OPS&query=&maxResults=6&startAt=6`);

    expect(names(first.body)).toHaveLength(5);
    expect(names(second.body)).toEqual(['赵磊']);
  });

  it('need a project or an issue that the user can see', async () => {
    const { call } = jiraSite();

    expect((await call('GET', `${path}?query=`)).status).toBe(400);
    expect((await call('GET', `${path}?project=NONE&query=`)).status).toBe(404);
    expect((await call('GET', `${path}?issueKey=INC-3&query=`, undefined, cast.reader)).status).toBe(404);
  });
});

describe('users who may see an issue', () => {
  const path = '/rest/api/3/user/viewissue/search';

  it('are fewer for a restricted one', async () => {
    const { call } = jiraSite();

    const open = await call('GET', `${path}?issueKey=INC-1&query=&maxResults=1000`);
    const restricted = await call('GET', `${path}?issueKey=INC-3&query=&maxResults=1000`);

    expect(names(open.body)).toContain('王蕾');
    expect(names(restricted.body)).not.toContain('王蕾');
    expect(names(restricted.body)).toContain('林晓');
  });

  it('are asked for by an issue or a project that the user can see', async () => {
    const { call } = jiraSite();

    expect((await call('GET', `${path}?query=`)).status).toBe(400);
    expect((await call('GET', `${path}?issueKey=INC-3&query=`, undefined, cast.reader)).status).toBe(404);
    expect(names((await call('GET', `${path}?projectKey=OPS&query=lena`)).body)).toEqual(['Lena Hoffmann']);
  });
});

describe('a search for people', () => {
  it.each([
    '/rest/api/3/user/search?',
    '/rest/api/3/user/assignable/search?project=OPS',
    '/rest/api/3/user/viewissue/search?issueKey=INC-1',
  ])('%s names words or an id, and not both', async (path) => {
    const { call } = jiraSite();

    expect((await call('GET', path)).status).toBe(400);
    expect((await call('GET', `${path}&query=lena&accountId=x`)).status).toBe(400);
    expect((await call('GET', `${path}&query=lena`)).status).toBe(200);
  });
});

describe('permissions', () => {
  const path = '/rest/api/3/mypermissions';

  it('must be named', async () => {
    const { call } = jiraSite();

    expect((await call('GET', path)).status).toBe(400);
    expect((await call('GET', `${path}?permissions=FLY`)).status).toBe(400);
  });

  it('are told for a project', async () => {
    const { call } = jiraSite();
    const ask = async (user = cast.commander) =>
      (
        await call(
          'GET',
          `${path}?permissions=CREATE_ISSUES,BROWSE_PROJECTS,ADMINISTER&projectKey=OPS`,
          undefined,
          user,
        )
      ).body['permissions'];

    expect(await ask()).toMatchObject({
      CREATE_ISSUES: { havePermission: true, type: 'PROJECT' },
      ADMINISTER: { havePermission: false },
    });
    expect(await ask(cast.reader)).toMatchObject({
      CREATE_ISSUES: { havePermission: false },
      BROWSE_PROJECTS: { havePermission: true },
    });
    expect(await ask(cast.administrator)).toMatchObject({ ADMINISTER: { havePermission: true } });
  });

  it('in an issue need sight of it', async () => {
    const { call } = jiraSite();

    expect(
      (await call('GET', `${path}?permissions=EDIT_ISSUES&issueKey=INC-3`)).body['permissions'],
    ).toMatchObject({ EDIT_ISSUES: { havePermission: true } });
    expect(
      (await call('GET', `${path}?permissions=EDIT_ISSUES&issueKey=INC-3`, undefined, cast.reader)).status,
    ).toBe(404);
  });

  it('are checked in bulk, and only what is granted is told', async () => {
    const { call } = jiraSite();
    const body = {
      globalPermissions: ['ADMINISTER', 'USER_PICKER'],
      projectPermissions: [
        { permissions: ['EDIT_ISSUES'], projects: [10000, 10001, 1], issues: [10101, 10103] },
      ],
    };

    const commander = await call('POST', '/rest/api/3/permissions/check', body);
    const reader = await call('POST', '/rest/api/3/permissions/check', body, cast.reader);

    expect(commander.body).toEqual({
      globalPermissions: ['USER_PICKER'],
      projectPermissions: [{ permission: 'EDIT_ISSUES', projects: [10000, 10001], issues: [10101, 10103] }],
    });
    expect(reader.body['projectPermissions']).toEqual([
      { permission: 'EDIT_ISSUES', projects: [], issues: [] },
    ]);
  });

  it('of somebody else are told to administrators only', async () => {
    const { call } = jiraSite();
    const body = { accountId: cast.reader.accountId, globalPermissions: ['USER_PICKER'] };

    expect((await call('POST', '/rest/api/3/permissions/check', body)).status).toBe(403);
    expect((await call('POST', '/rest/api/3/permissions/check', body, cast.administrator)).status).toBe(200);
  });
});
