import { productRequest } from '../../../src/adapters/forge/product-request';
import { createPage, updatePage } from '../../../src/adapters/confluence/write-page';
import { restrictPage } from '../../../src/adapters/confluence/restrict-page';
import { installForge } from '../forge/forge-seam';
import type { ForgeSeam } from '../forge/forge-seam';

const doc = { type: 'doc', version: 1, content: [] };
const site = 'https://site.example';
const request = productRequest('user');
const refusal = (status: number, title: string) => ({
  status,
  body: { errors: [{ status, code: 'X', title, detail: null }] },
});
const taken =
  'A page with this title already exists: A page already exists with the same TITLE in this space';

let forge: ForgeSeam;
beforeEach(() => {
  forge = installForge();
});

describe('createPage', () => {
  const create = () => createPage(request, site, { spaceId: '1', parentId: null, title: '复盘', doc });

  it('sends the document as text and gives an address for people', async () => {
    const body = {
      id: '7',
      status: 'current',
      title: '复盘',
      spaceId: '1',
      version: { number: 1 },
      _links: { webui: '/spaces/SRE/pages/7' },
    };
    forge.answerWith({ status: 200, body });

    expect(await create()).toMatchObject({
      id: '7',
      version: 1,
      url: 'https://site.example/wiki/spaces/SRE/pages/7',
    });
    expect(forge.sent[0]?.body).toEqual({
      spaceId: '1',
      status: 'current',
      title: '复盘',
      body: { representation: 'atlas_doc_format', value: JSON.stringify(doc) },
    });
  });

  it.each([
    ['a title that is taken', refusal(400, taken), 'TITLE_TAKEN'],
    ['a space that is gone, hidden or closed', refusal(404, 'Not Found'), 'SPACE_NOT_FOUND'],
    ['a missing permission', refusal(403, 'Forbidden'), 'SPACE_NOT_FOUND'],
    ['a page over the limit', { status: 413 }, 'PAGE_TOO_LARGE'],
  ])('knows %s', async (_what, answer, code) => {
    forge.answerWith(answer);

    await expect(create()).rejects.toMatchObject({ code });
  });
});

describe('updatePage', () => {
  const page = { id: '7', title: '复盘', url: '', spaceId: '1', version: 3, doc };
  const update = () => updatePage(request, site, page, doc, '建单');

  it('writes the next version', async () => {
    forge.answerWith({ status: 200, body: { id: '7', title: '复盘', spaceId: '1', version: { number: 4 } } });

    expect((await update()).version).toBe(4);
    expect(forge.sent[0]?.body).toMatchObject({ version: { number: 4, message: '建单' } });
  });

  it.each([
    [
      'a change in between, told as 409',
      refusal(409, 'Version must be incremented on update'),
      'PAGE_CHANGED',
    ],
    [
      'a change in between, told as 400',
      refusal(400, 'Version must be incremented on update'),
      'PAGE_CHANGED',
    ],
    ['a title that is taken, told as 400', refusal(400, taken), 'TITLE_TAKEN'],
    ['a title that is taken, told as 409', refusal(409, taken), 'TITLE_TAKEN'],
    ['a page that may not be edited', refusal(404, 'Not Found'), 'NOT_ALLOWED'],
  ])('knows %s', async (_what, answer, code) => {
    forge.answerWith(answer);

    await expect(update()).rejects.toMatchObject({ code });
  });
});

describe('restrictPage', () => {
  it('closes the page by its first reader before it lets in the others', async () => {
    forge.answerWith(...Array.from({ length: 6 }, () => ({ status: 200 })));

    await restrictPage(request, '7', ['712020:me', 'b', 'c']);

    expect(forge.sent.slice(0, 2).map(({ target }) => target)).toEqual([
      '/wiki/rest/api/content/7/restriction/byOperation/read/user?accountId=712020%3Ame',
      '/wiki/rest/api/content/7/restriction/byOperation/update/user?accountId=712020%3Ame',
    ]);
    expect(forge.sent).toHaveLength(6);
  });

  it('says when it cannot be closed', async () => {
    forge.answerWith({ status: 403 });

    await expect(restrictPage(request, '7', ['me'])).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      detail: { permission: 'restrict' },
    });
  });

  it('lets in everybody it can', async () => {
    forge.answerWith(
      { status: 200 },
      { status: 200 },
      { status: 400 },
      { status: 400 },
      { status: 200 },
      { status: 200 },
    );

    await expect(restrictPage(request, '7', ['me', 'without-confluence', 'c'])).resolves.toBeUndefined();
  });
});
