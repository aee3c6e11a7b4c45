import { PlannedFailures } from '../../local-site/products/planned-failures';
import type { ProductRequest } from '../../local-site/products/product-http';
import { aConfluence, adfBody, spaceId, text } from './confluence/confluence-site';
import { aTask, jiraSite } from './jira/jira-site';

describe('planned failures', () => {
  const request = (method: ProductRequest['method'], path: string): ProductRequest => ({
    method,
    path,
    query: new URLSearchParams(),
    body: undefined,
    actor: { kind: 'anonymous' },
  });
  const served = () => ({ status: 200 });

  it('answer the requests that match, as often as ordered, and no others', () => {
    const failures = new PlannedFailures(() => 'error');
    failures.plan({ match: /^GET .*\/spaces$/, status: 429, headers: { 'Retry-After': '3' }, times: 2 });
    const ask = (method: ProductRequest['method'], path: string) =>
      failures.around(request(method, path), served).status;

    expect(ask('GET', '/spaces/1')).toBe(200);
    expect(ask('POST', '/v2/spaces')).toBe(200);
    expect(failures.around(request('GET', '/v2/spaces'), served)).toEqual({
      status: 429,
      headers: { 'Retry-After': '3' },
      body: 'error',
    });
    expect(ask('GET', '/v2/spaces')).toBe(429);
    expect(ask('GET', '/v2/spaces')).toBe(200);
  });

  it('come in the order in which they were planned', () => {
    const failures = new PlannedFailures((status, path) => `${status} of ${path}`);
    failures.plan({ match: 'GET /a', status: 500 });
    failures.plan({ match: /\/a$/, status: 503, body: 'own words' });
    const ask = () => failures.around(request('GET', '/a'), served);

    expect([ask(), ask(), ask()]).toEqual([
      { status: 500, body: '500 of /a' },
      { status: 503, body: 'own words' },
      { status: 200 },
    ]);
  });
});

describe('Jira, when a test plans a failure', () => {
  it('does nothing when it comes before the request is served, and says so in its own shape', async () => {
    const { call, jira } = jiraSite();
    jira.failNext({ match: 'POST /rest/api/3/issue', status: 500 });

    expect(await call('POST', '/rest/api/3/issue', aTask())).toMatchObject({
      status: 500,
      body: { errorMessages: [expect.any(String)], errors: {} },
    });
    expect((await call('GET', '/rest/api/3/issue/OPS-4')).status).toBe(404);
  });

  it('can lose the answer of a request that was carried out', async () => {
    const { call, jira } = jiraSite();
    const body = { message: 'gateway' };
    jira.failNext({ match: 'POST /rest/api/3/issue', status: 503, when: 'after', body });

    expect(await call('POST', '/rest/api/3/issue', aTask())).toEqual({ status: 503, body });
    expect((await call('GET', '/rest/api/3/issue/OPS-4')).status).toBe(200);
  });
});

describe('Confluence, when a test plans a failure', () => {
  const newPage = async (when: 'before' | 'after') => {
    const site = aConfluence();
    const commander = site.as('commander');
    const page = { spaceId: await spaceId(commander, 'SRE'), title: 'Planned', body: adfBody(text('x')) };
    site.confluence.failNext({ match: 'POST /wiki/api/v2/pages', status: 503, when });
    const answer = await commander.post('/wiki/api/v2/pages', page);
    const found = await commander.get('/wiki/api/v2/pages?title=Planned');
    return { answer, found: found.body['results'] };
  };

  it('does nothing when it comes before the request is served, and says so in its own shape', async () => {
    const { answer, found } = await newPage('before');

    expect(answer).toMatchObject({ status: 503, body: { errors: [{ status: 503 }] } });
    expect(found).toEqual([]);
  });

  it('can lose the answer of a request that was carried out', async () => {
    const { answer, found } = await newPage('after');

    expect(answer.status).toBe(503);
    expect(found).toHaveLength(1);
  });
});
