import { route } from '@forge/api';
import { productRequest } from '../../../src/adapters/forge/product-request';
import { PostmortemError } from '../../../src/usecases/errors';
import { installForge } from './forge-seam';
import type { ForgeSeam } from './forge-seam';

describe('productRequest', () => {
  let forge: ForgeSeam;
  const ask = productRequest('user');
  const read = () => ask({ product: 'jira', path: route`/rest/api/3/issue/${'INC-1'}?fields=summary` });
  const write = () =>
    ask({ product: 'confluence', method: 'POST', path: route`/wiki/api/v2/pages`, body: { title: 'x' } });
  const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
    try {
      await work;
      return undefined;
    } catch (error) {
      return error;
    }
  };

  beforeEach(() => {
    forge = installForge();
  });

  it('asks as the person, or as the app', async () => {
    forge.answerWith({ status: 200, body: { key: 'INC-1' } }, { status: 200, body: {} });

    const answer = await read();
    await productRequest('app')({ product: 'confluence', path: route`/wiki/api/v2/spaces` });

    expect(answer).toEqual({ status: 200, body: { key: 'INC-1' } });
    expect(forge.sent.map(({ provider, remote }) => [provider, remote])).toEqual([
      ['user', 'jira'],
      ['app', 'confluence'],
    ]);
  });

  it.each([
    [401, 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [403, 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [404, 'ISSUE_NOT_FOUND', 'PAGE_NOT_FOUND'],
    [409, 'IN_PROGRESS', 'PAGE_CHANGED'],
    [413, 'PAGE_TOO_LARGE', 'PAGE_TOO_LARGE'],
    [501, 'UNAVAILABLE', 'UNAVAILABLE'],
  ])('turns %d of Jira into %s and of Confluence into %s', async (status, jira, confluence) => {
    forge.answerWith({ status }, { status });

    expect(await failureOf(read())).toMatchObject({ code: jira });
    expect(await failureOf(write())).toMatchObject({ code: confluence });
  });

  it('takes a refusal of its own request for a mistake of the app', async () => {
    forge.answerWith({ status: 400 });

    const error = await failureOf(read());

    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(PostmortemError);
  });

  it('names product, method, path and status, and neither query nor body', async () => {
    forge.answerWith({ status: 403, body: { message: 'secret' } });

    const error = (await failureOf(read())) as PostmortemError;

    expect(error.message).toBe('jira GET /rest/api/3/issue/INC-1 → 403');
    expect(error.detail).toEqual({});
  });

  it('gives the caller the statuses that it expects', async () => {
    forge.answerWith({ status: 404, body: { errorMessages: ['gone'] } });

    const answer = await ask({ product: 'jira', path: route`/rest/api/3/myself`, expect: [404] });

    expect(answer).toEqual({ status: 404, body: { errorMessages: ['gone'] } });
  });

  it('asks again when it was told to wait, also what writes', async () => {
    forge.answerWith({ status: 429, headers: { 'retry-after': '0' } }, { status: 200, body: { id: '1' } });

    expect((await write()).status).toBe(200);
    expect(forge.sent).toHaveLength(2);
  });

  it('asks again for a read that failed, never for a write that may have happened', async () => {
    forge.answerWith({ status: 503 }, { status: 200, body: {} });
    expect((await read()).status).toBe(200);

    forge.answerWith({ status: 503 }, { status: 200, body: {} });
    expect(await failureOf(write())).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('gives up when waiting would take the time that is left', async () => {
    forge.timeLeftMs = 8_000;
    forge.answerWith({ status: 429, headers: { 'retry-after': '20' } });

    expect(await failureOf(read())).toMatchObject({ code: 'BUSY', detail: { seconds: 20 } });
    expect(forge.sent).toHaveLength(1);
  });

  it('gives up after a few attempts', async () => {
    const busy = { status: 429, headers: { 'retry-after': '0' } };
    forge.answerWith(busy, busy, busy, busy, busy, busy);

    expect(await failureOf(read())).toMatchObject({ code: 'BUSY' });
    expect(forge.sent).toHaveLength(4);
  });

  it('takes a page of HTML for no body', async () => {
    forge.answerWith({ status: 200, body: '<html>gateway</html>' });

    expect(await read()).toEqual({ status: 200, body: undefined });
  });
});
