import { NeedsAuthenticationError } from '@forge/api';
import * as z from 'zod';
import { answering } from '../../src/resolvers/answer';
import { PostmortemError } from '../../src/usecases/errors';
import type { Ports } from '../../src/usecases/ports';

const context = { accountId: 'a-lin', siteUrl: 'https://site.example', extension: { issue: { id: '1' } } };
const ports = {} as Ports;

describe('answering', () => {
  const sites: (string | undefined)[] = [];
  const answer = answering((site) => {
    sites.push(site);
    return ports;
  });
  const ask = (work: () => Promise<unknown>, payload: unknown = { name: 'x' }) =>
    answer('test', z.object({ name: z.string() }), work)({ payload, context });
  const logged: string[] = [];
  const { warn, error } = console;

  beforeEach(() => {
    logged.splice(0);
    console.warn = console.error = (line: string) => void logged.push(line);
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
  });

  it('gives the value of the use case, for the site that called', async () => {
    expect(await ask(() => Promise.resolve([1]))).toEqual({ ok: true, value: [1] });
    expect(sites).toEqual(['https://site.example']);
  });

  it('gives code and detail of a known failure, and keeps its message for the log', async () => {
    const failure = new PostmortemError('TITLE_TAKEN', { title: 'x' }, { message: 'create page → 400' });

    expect(await ask(() => Promise.reject(failure))).toEqual({
      ok: false,
      failure: { code: 'TITLE_TAKEN', detail: { title: 'x' } },
    });
    expect(logged).toEqual([
      JSON.stringify({ event: 'test', code: 'TITLE_TAKEN', message: 'create page → 400' }),
    ]);
  });

  it('gives of anything else only a reference, by which the log is searched', async () => {
    const outcome = await ask(() => Promise.reject(new RangeError('the secret')));

    expect(outcome).toMatchObject({ ok: false, failure: { code: 'INTERNAL' } });
    expect(JSON.stringify(outcome)).not.toContain('secret');
    const reference = outcome.ok ? '' : String(outcome.failure.detail?.reference);
    expect(reference).toMatch(/^[0-9a-f]{8}$/);
    expect(logged[0]).toContain(reference);
  });

  it('does not run the use case for a payload of another shape, and does not log what was sent', async () => {
    const outcome = await ask(() => Promise.reject(new Error('must not run')), { name: ['secret'] });

    expect(outcome).toEqual({ ok: false, failure: { code: 'BAD_REQUEST' } });
    expect(logged.join()).not.toContain('secret');
  });

  it('leaves to the platform to ask the person for consent', async () => {
    const consent = new NeedsAuthenticationError('consent', 'jira');

    await expect(ask(() => Promise.reject(consent))).rejects.toBe(consent);
  });
});
