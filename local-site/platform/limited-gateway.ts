import type { Clock } from '../clock';
import type { ProductResponse, ProductRoute } from '../products/product-http';
import type { ProductGateway } from './product-gateway';

// https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
const requestsPerSecond: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const issueReadsPerSecond = 150;
const issueTemplate = '/rest/api/3/issue/{issueIdOrKey}';
const writesPerIssue = [
  { count: 20, ms: 2_000 },
  { count: 100, ms: 30_000 },
];
const pointsPerHour = 65_000;
const hourMs = 3_600_000;

/**
 * The products as an app may use them: beyond the documented rates each request answers 429 with `Retry-After` in
 * seconds and `RateLimit-Reason`, and reaches no product. Three limits hold at once: points per hour of all requests,
 * requests per second of one operation of Jira, and writes to one issue. Confluence documents the first one only.
 *
 * `clock` is that of the computer: requests take real time, whatever time the site shows.
 */
export function limitRates(gateway: ProductGateway, clock: Clock): ProductGateway {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const writes = new Map<string, number[]>();
  let hour = { start: 0, points: 0 };

  /** Seconds to wait until the operation may be called again; 0 takes one of its requests. */
  function takeRequest({ method, template }: ProductRoute, now: number): number {
    const perSecond =
      method === 'GET' && template === issueTemplate
        ? issueReadsPerSecond
        : (requestsPerSecond[method] ?? 50);
    const name = `${method} ${template}`;
    const { tokens, at } = buckets.get(name) ?? { tokens: perSecond, at: now };
    const left = Math.min(perSecond, tokens + ((now - at) / 1000) * perSecond);
    buckets.set(name, { tokens: left < 1 ? left : left - 1, at: now });
    return left < 1 ? 1 : 0;
  }

  /** Seconds to wait until the issue may be written again; 0 notes the write. */
  function takeWrite(issue: string, now: number): number {
    const recent = (writes.get(issue) ?? []).filter((at) => now - at < 30_000);
    const waitMs = Math.max(
      ...writesPerIssue.map(({ count, ms }) => {
        const oldest = recent.at(-count);
        return oldest === undefined ? 0 : Math.max(0, oldest + ms - now);
      }),
    );
    writes.set(issue, waitMs > 0 ? recent : [...recent, now]);
    return Math.ceil(waitMs / 1000);
  }

  return {
    findRoute: (method, target) => gateway.findRoute(method, target),
    async request(request) {
      const route = gateway.findRoute(request.method, request.target);
      if (!route) return gateway.request(request);
      const product = route.template.startsWith('/wiki/') ? 'confluence' : 'jira';
      const now = clock.now().getTime();
      const start = now - (now % hourMs);
      if (hour.start !== start) hour = { start, points: 0 };
      if (hour.points >= pointsPerHour)
        return refusal(`${product}-quota-global-based`, Math.ceil((start + hourMs - now) / 1000));

      const requestWait = product === 'jira' ? takeRequest(route, now) : 0;
      if (requestWait > 0) return refusal('jira-burst-based', requestWait);
      const issue = request.method === 'GET' ? undefined : issueOf(route.template, request.target);
      const writeWait = issue === undefined ? 0 : takeWrite(issue, now);
      if (writeWait > 0) return refusal('jira-per-issue-on-write', writeWait);

      const response = await gateway.request(request);
      hour.points += request.method === 'GET' ? 1 + pointsOf(route.template, response) : 1;
      return response;
    },
  };
}

/** The issue that the path of an operation names. */
function issueOf(template: string, target: string): string | undefined {
  return template.startsWith(issueTemplate) ? target.split(/[/?]/)[5] : undefined;
}

/** What the objects of an answer cost: one point each, two for people and groups. */
function pointsOf(template: string, { status, body }: ProductResponse): number {
  if (status >= 300 || typeof body !== 'object' || body === null) return 0;
  const list = Array.isArray(body) ? body : Object.values(body).find((value) => Array.isArray(value));
  const isIdentity = /\/(users?|groups?)(\/|$)/.test(template);
  return (Array.isArray(list) ? list.length : 1) * (isIdentity ? 2 : 1);
}

function refusal(reason: string, seconds: number): ProductResponse {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds), 'ratelimit-reason': reason },
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
  };
}
