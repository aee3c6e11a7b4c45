import { cast } from '../../../local-site/seed/people';
import { aTask, jiraSite, listAt } from './jira-site';

describe('issue properties', () => {
  const path = '/rest/api/3/issue/INC-1/properties';

  it('are 201 when new, 200 when replaced, and gone when removed', async () => {
    const { call } = jiraSite();

    const created = await call('PUT', `${path}/postmortem`, { pageId: '42' });
    const replaced = await call('PUT', `${path}/postmortem`, { pageId: '43' });
    const read = await call('GET', `${path}/postmortem`);
    const listed = await call('GET', path);
    const removed = await call('DELETE', `${path}/postmortem`);

    expect([created.status, replaced.status, removed.status]).toEqual([201, 200, 204]);
    expect(read.body).toEqual({ key: 'postmortem', value: { pageId: '43' } });
    expect(listAt(listed.body, 'keys').map(({ key }) => key)).toEqual(['postmortem']);
    expect((await call('GET', `${path}/postmortem`)).status).toBe(404);
    expect((await call('DELETE', `${path}/postmortem`)).status).toBe(404);
  });

  it('hold 32,768 bytes under a key of 255', async () => {
    const { call } = jiraSite();

    expect((await call('PUT', `${path}/a`, 'x'.repeat(32_766))).status).toBe(201);
    expect((await call('PUT', `${path}/b`, 'x'.repeat(32_767))).status).toBe(400);
    expect((await call('PUT', `${path}/b`, '复'.repeat(11_000))).status).toBe(400);
    expect((await call('PUT', `${path}/${'k'.repeat(256)}`, 1)).status).toBe(400);
    expect((await call('PUT', `${path}/c`)).status).toBe(400);
  });

  it('are checked before an issue is created with them', async () => {
    const { call } = jiraSite();
    const properties = [{ key: 'a', value: 'x'.repeat(40_000) }];

    expect((await call('POST', '/rest/api/3/issue', { ...aTask(), properties })).status).toBe(400);
    expect((await call('GET', '/rest/api/3/issue/OPS-4')).status).toBe(404);
  });

  it('leave the history and the time of the update alone', async () => {
    const { call, clock } = jiraSite();
    const before = await call('GET', '/rest/api/3/issue/INC-1?fields=updated&expand=changelog');
    clock.advance(1000);

    await call('PUT', `${path}/postmortem`, {});

    expect((await call('GET', '/rest/api/3/issue/INC-1?fields=updated&expand=changelog')).body).toEqual(
      before.body,
    );
  });

  it('need the permission to edit, and sight of the issue', async () => {
    const { call } = jiraSite();

    expect((await call('PUT', `${path}/postmortem`, {}, cast.reader)).status).toBe(403);
    expect((await call('GET', '/rest/api/3/issue/INC-3/properties', undefined, cast.reader)).status).toBe(
      404,
    );
  });
});
