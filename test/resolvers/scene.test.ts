import { issueOf, pageOf, placeOf, sceneOf } from '../../src/resolvers/scene';

const context = (extension: unknown, rest: Record<string, unknown> = {}) => ({
  accountId: 'a-lin',
  locale: 'zh-CN',
  timezone: 'Asia/Shanghai',
  siteUrl: 'https://site.example/',
  extension,
  ...rest,
});

describe('sceneOf', () => {
  it('tells who calls, from where, in what language and zone', () => {
    const scene = sceneOf(context({ type: 'jira:issueAction', issue: { id: '10042', key: 'INC-42' } }));

    expect(scene).toEqual({
      asker: { accountId: 'a-lin', locale: 'zh-CN', zone: 'Asia/Shanghai' },
      siteUrl: 'https://site.example',
      issueId: '10042',
      pageId: undefined,
      configuredIncident: null,
    });
  });

  it.each([
    ['zh_CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-US', 'en-US'],
    ['fr-FR', 'en-US'],
    [undefined, 'zh-CN'],
  ])('speaks to %s in %s', (locale, spoken) => {
    expect(sceneOf(context({}, { locale })).asker.locale).toBe(spoken);
  });

  it('falls back to UTC for a zone that nobody knows', () => {
    expect(sceneOf(context({}, { timezone: 'Mars/Base' })).asker.zone).toBe('Etc/UTC');
  });

  it('takes of a macro its page and the incident that it is set to show', () => {
    const scene = sceneOf(context({ content: { id: 100014 }, config: { incidentKey: ' INC-42 ' } }));

    expect([scene.pageId, scene.configuredIncident]).toEqual(['100014', 'INC-42']);
  });

  it('takes no incident from a setting that names none', () => {
    expect(sceneOf(context({ config: { incidentKey: '../admin' } })).configuredIncident).toBeNull();
  });

  it.each([undefined, null, '', 7])('lets nobody in who is not signed in (%p)', (accountId) => {
    expect(() => sceneOf(context({}, { accountId }))).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED' }) as Error,
    );
  });
});

describe('the place of a call', () => {
  const onIssue = sceneOf(context({ issue: { id: '10042' } }));
  const onPage = sceneOf(context({ content: { id: '100014' } }));
  const nowhere = sceneOf(context(undefined));

  it('is an incident or a page', () => {
    expect(placeOf(onIssue)).toEqual({ incidentId: '10042' });
    expect(placeOf(onPage)).toEqual({ pageId: '100014' });
  });

  it('is refused when it is the other, or none', () => {
    const refused = expect.objectContaining({ code: 'BAD_REQUEST' }) as Error;

    expect(() => issueOf(onPage)).toThrow(refused);
    expect(() => pageOf(onIssue)).toThrow(refused);
    expect(() => placeOf(nowhere)).toThrow(refused);
  });
});
