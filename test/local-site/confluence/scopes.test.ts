import { aConfluence } from './confluence-site';

describe('documented scopes of the local Confluence', () => {
  it.each([
    ['GET', '/wiki/api/v2/spaces', [['read:space:confluence']]],
    ['POST', '/wiki/api/v2/pages', [['write:page:confluence']]],
    ['POST', '/wiki/api/v2/pages/1/properties', [['read:page:confluence', 'write:page:confluence']]],
    [
      'POST',
      '/wiki/rest/api/content/1/label',
      [['write:confluence-content'], ['read:label:confluence', 'write:label:confluence']],
    ],
    [
      'PUT',
      '/wiki/rest/api/content/1/restriction',
      [
        ['write:confluence-content'],
        ['read:content-details:confluence', 'write:content.restriction:confluence'],
      ],
    ],
    ['GET', '/wiki/rest/api/search', [['search:confluence'], ['read:content-details:confluence']]],
  ])('%s %s', (method, path, scopes) => {
    expect(aConfluence().confluence.findRoute(method, path)?.scopes).toEqual(scopes);
  });

  it('knows no route for what is not emulated', () => {
    const { confluence } = aConfluence();

    expect(confluence.findRoute('GET', '/wiki/api/v2/tasks')).toBeUndefined();
    expect(confluence.owns('/wiki/api/v2/tasks')).toBe(true);
    expect(confluence.owns('/rest/api/3/issue')).toBe(false);
  });
});
