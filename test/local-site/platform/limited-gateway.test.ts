import { manualClock } from '../../../local-site/clock';
import { limitRates } from '../../../local-site/platform/limited-gateway';
import { actorOf, createProductGateway } from '../../../local-site/platform/product-gateway';
import type { ProductGateway } from '../../../local-site/platform/product-gateway';
import type { Product, ProductResponse } from '../../../local-site/products/product-http';
import { user } from '../../support/fixture-forge';

/** A product of these operations, `METHOD template`, that answers with `body` and counts. */
function countingProduct(name: Product['name'], body: unknown, ...operations: string[]) {
  const routes = operations.map((operation) => {
    const [method = '', template = ''] = operation.split(' ');
    return { method, template, scopes: [] };
  });
  const served: string[] = [];
  const product: Product = {
    name,
    owns: (path) => path.startsWith('/wiki/') === (name === 'confluence'),
    findRoute: (method, path) =>
      routes.find(
        (route) =>
          route.method === method &&
          new RegExp(`^${route.template.replace(/\{[\w-]+\}/g, '[^/]+')}$`).test(path),
      ),
    handle({ method, path }) {
      served.push(`${method} ${path}`);
      return Promise.resolve({ status: 200, body });
    },
  };
  return { product, served };
}

describe('the products as an app may use them', () => {
  const clock = manualClock('2026-11-22T08:59:00Z');
  const limited = (...products: Product[]): ProductGateway =>
    limitRates(
      createProductGateway(products, () => undefined),
      clock,
    );
  async function repeat(
    gateway: ProductGateway,
    times: number,
    operation: string,
  ): Promise<ProductResponse[]> {
    const [method = '', target = ''] = operation.split(' ');
    const answers = [];
    for (let time = 0; time < times; time++)
      answers.push(await gateway.request({ method, target, body: undefined, actor: actorOf(user) }));
    return answers;
  }
  const refused = (answers: ProductResponse[]): ProductResponse[] =>
    answers.filter(({ status }) => status === 429);

  it('lets an operation be called so often a second, and again a little later', async () => {
    const jira = countingProduct(
      'jira',
      {},
      'GET /rest/api/3/issue/{issueIdOrKey}/comment',
      'GET /rest/api/3/issue/{issueIdOrKey}',
    );
    const gateway = limited(jira.product);
    const comments = 'GET /rest/api/3/issue/INC-1/comment';

    const answers = await repeat(gateway, 101, comments);

    expect(refused(answers)).toEqual([answers[100]]);
    expect(answers[100]?.headers).toEqual({ 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based' });
    expect(jira.served).toHaveLength(100);
    expect(refused(await repeat(gateway, 151, 'GET /rest/api/3/issue/INC-1'))).toHaveLength(1);
    clock.advance(500);
    expect(refused(await repeat(gateway, 51, comments))).toHaveLength(1);
  });

  it('lets one issue be written 20 times in two seconds and 100 times in thirty', async () => {
    const property = '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';
    const jira = countingProduct('jira', {}, `PUT ${property}`, `GET ${property}`);
    const gateway = limited(jira.product);
    const write = 'PUT /rest/api/3/issue/INC-1/properties/a';

    const answers = await repeat(gateway, 21, write);

    expect(refused(answers)).toEqual([answers[20]]);
    expect(answers[20]?.headers).toEqual({
      'retry-after': '2',
      'ratelimit-reason': 'jira-per-issue-on-write',
    });
    expect(refused(await repeat(gateway, 1, 'PUT /rest/api/3/issue/INC-2/properties/a'))).toEqual([]);
    expect(refused(await repeat(gateway, 1, 'GET /rest/api/3/issue/INC-1/properties/a'))).toEqual([]);
    for (let round = 1; round < 5; round++) {
      clock.advance(2_000);
      expect(refused(await repeat(gateway, 20, write))).toEqual([]);
    }
    clock.advance(2_000);
    const [last] = await repeat(gateway, 1, write);
    expect(last?.headers?.['retry-after']).toBe('20');
    clock.advance(20_000);
    expect(refused(await repeat(gateway, 1, write))).toEqual([]);
  });

  it('counts points for the hour: one a request and one an object, two a person', async () => {
    const people = countingProduct('jira', Array(999).fill({}), 'GET /rest/api/3/users/search');
    const pages = countingProduct('confluence', { results: Array(249).fill({}) }, 'GET /wiki/api/v2/pages');
    const gateway = limited(people.product, pages.product);
    clock.advance(3_600_000);

    // 32 × 1999 = 63,968; 4 × 250 = 1,000 more leave 32.
    expect(refused(await repeat(gateway, 32, 'GET /rest/api/3/users/search'))).toEqual([]);
    expect(refused(await repeat(gateway, 5, 'GET /wiki/api/v2/pages'))).toEqual([]);
    const [page] = await repeat(gateway, 1, 'GET /wiki/api/v2/pages');

    const left = 3600 - ((clock.now().getTime() / 1000) % 3600);
    expect(page).toMatchObject({
      status: 429,
      headers: {
        'retry-after': String(Math.ceil(left)),
        'ratelimit-reason': 'confluence-quota-global-based',
      },
    });
    clock.advance(left * 1000);
    expect(refused(await repeat(gateway, 1, 'GET /wiki/api/v2/pages'))).toEqual([]);
  });

  it('leaves what is not emulated to the products', async () => {
    expect(await repeat(limited(), 1, 'GET /rest/api/3/nothing')).toMatchObject([{ status: 501 }]);
  });
});
