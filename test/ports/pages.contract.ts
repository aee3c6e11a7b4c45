import type { PageStore } from '../../src/usecases/ports/page-store';
import { aPageRecord } from '../support/stored-records';

/** A space in which two people write and one reads; a second space; nothing in either that a test has made. */
export interface PagesWorld {
  readonly author: PageStore;
  readonly authorId: string;
  readonly colleague: PageStore;
  readonly colleagueId: string;
  readonly reader: PageStore;
  readonly space: { readonly id: string; readonly key: string; readonly name: string };
  readonly otherSpaceId: string;
}

const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const record = (incidentId: string) => aPageRecord({ incidentId });

/** What every `PageStore` does, wherever the pages are. */
export function describePages(where: string, begin: () => PagesWorld): void {
  describe(`pages in ${where}`, () => {
    let world: PagesWorld;
    let pages: PageStore;

    beforeEach(() => {
      world = begin();
      pages = world.author;
    });

    const create = (title = '复盘', text = '一') =>
      pages.createPage({ spaceId: world.space.id, parentId: null, title, doc: doc(text) });

    it('knows its spaces by id, by key and by words', async () => {
      const { id, key, name } = world.space;

      expect(await pages.isAvailable()).toBe(true);
      expect(await pages.findSpace(id)).toMatchObject({ id, key, name });
      expect(await pages.findSpace(key)).toMatchObject({ id, key, name });
      expect(await pages.findSpace('NOWHERE')).toBeUndefined();
      expect((await pages.listSpaces()).map((space) => space.id)).toEqual(
        expect.arrayContaining([id, world.otherSpaceId]),
      );
    });

    it('offers the spaces in which this person may create pages', async () => {
      const { id, key, name } = world.space;
      const offered = async (store: PageStore, query: string) =>
        (await store.listWritableSpaces(query)).spaces.map((space) => space.id);

      expect(await offered(pages, key.toLowerCase())).toEqual([id]);
      expect(await offered(pages, name.slice(1, 3))).toEqual([id]);
      expect(await offered(pages, 'no such words')).toEqual([]);
      expect(await offered(pages, '')).toContain(world.otherSpaceId);
      expect(await offered(world.reader, '')).toEqual([]);
    });

    it('has a page from the moment it was made', async () => {
      const page = await create();

      expect(page).toMatchObject({ title: '复盘', spaceId: world.space.id, version: 1 });
      expect(page.url).toContain(page.id);
      expect(await pages.findPage(page.id)).toEqual({ ...page, doc: doc('一') });
      expect(await pages.findByTitle(world.space.id, '复盘')).toMatchObject({
        id: page.id,
        title: '复盘',
        url: page.url,
      });
      expect(await pages.listByTitle('复盘')).toEqual([
        { id: page.id, title: '复盘', spaceId: world.space.id },
      ]);
      expect(await pages.findStanding(page.id)).toBe('current');
      expect((await pages.listParentPages(world.space.id, '')).map(({ id }) => id)).toContain(page.id);
    });

    it('offers a page as parent by any part of its title, from the moment it was made', async () => {
      const page = await create('支付超时 INC-7 复盘');
      const offers = async (query: string) =>
        (await pages.listParentPages(world.space.id, query)).map(({ id }) => id);

      expect(await offers(' inc-7 ')).toEqual([page.id]);
      expect(await offers('付超')).toEqual([page.id]);
      expect(await offers('不存在的标题')).toEqual([]);
    });

    it('reads the documents of many pages, and leaves out what is hidden or gone', async () => {
      const page = await create();
      const hidden = await create('仅处理人员', '秘密');
      await pages.restrict(hidden.id, [world.authorId]);

      expect(await pages.listDocs([page.id, hidden.id, '999999'])).toEqual(
        new Map([
          [page.id, doc('一')],
          [hidden.id, doc('秘密')],
        ]),
      );
      expect(await world.reader.listDocs([page.id, hidden.id])).toEqual(new Map([[page.id, doc('一')]]));
      expect(await pages.listDocs([])).toEqual(new Map());
    });

    it('knows nothing of a page that is not there', async () => {
      for (const id of ['999999', 'not-an-id']) {
        expect(await pages.findPage(id)).toBeUndefined();
        expect(await pages.findStanding(id)).toBe('unseen');
        expect(await pages.findRecord('999999')).toBeUndefined();
        expect(await pages.mayEdit('999999')).toBe(false);
      }
      expect(await pages.findByTitle(world.space.id, '没有')).toBeUndefined();
      expect(await pages.listByTitle('没有')).toEqual([]);
    });

    it('takes a title once in a space, whatever its capitals', async () => {
      await create('Postmortem INC-1');

      await expect(create('Postmortem INC-1')).rejects.toMatchObject({
        code: 'TITLE_TAKEN',
        detail: { title: 'Postmortem INC-1' },
      });
      await expect(create('postmortem inc-1')).rejects.toMatchObject({ code: 'TITLE_TAKEN' });
      const elsewhere = await pages.createPage({
        spaceId: world.otherSpaceId,
        parentId: null,
        title: 'Postmortem INC-1',
        doc: doc('一'),
      });
      expect(elsewhere.version).toBe(1);
      expect(await pages.listByTitle('Postmortem INC-1')).toHaveLength(2);
    });

    it('makes one page of two at once with the same title', async () => {
      const made = await Promise.allSettled([create(), create()]);

      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await pages.listByTitle('复盘')).toHaveLength(1);
    });

    it('takes no page for a space that is not there or not open to this person', async () => {
      const at = (store: PageStore, spaceId: string) =>
        store.createPage({ spaceId, parentId: null, title: '复盘', doc: doc('一') });

      await expect(at(pages, '999999')).rejects.toMatchObject({ code: 'SPACE_NOT_FOUND' });
      await expect(at(world.reader, world.space.id)).rejects.toMatchObject({ code: 'SPACE_NOT_FOUND' });
      expect(await pages.mayCreateIn(world.space.id)).toBe(true);
      expect(await world.reader.mayCreateIn(world.space.id)).toBe(false);
      expect(await pages.mayCreateIn('999999')).toBe(false);
    });

    it('writes the next version, with the title that is given', async () => {
      const page = await create();

      const next = await pages.updatePage({ ...page, title: '复盘：二' }, doc('二'), '第二版');

      expect(next).toMatchObject({ id: page.id, title: '复盘：二', version: 2 });
      expect(await pages.findPage(page.id)).toMatchObject({
        title: '复盘：二',
        version: 2,
        doc: doc('二'),
      });
      expect(await pages.findByTitle(world.space.id, '复盘')).toBeUndefined();
    });

    it('overwrites nothing that somebody else has written meanwhile', async () => {
      const page = await create();
      await world.colleague.updatePage(page, doc('人写的'), '');

      await expect(pages.updatePage(page, doc('机器写的'), '')).rejects.toMatchObject({
        code: 'PAGE_CHANGED',
      });
      expect(await pages.findPage(page.id)).toMatchObject({ version: 2, doc: doc('人写的') });
    });

    it('lets one of two writers at once win', async () => {
      const page = await create();

      const written = await Promise.allSettled([
        pages.updatePage(page, doc('a'), ''),
        world.colleague.updatePage(page, doc('b'), ''),
      ]);

      expect(written.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await pages.findPage(page.id))?.version).toBe(2);
    });

    it('gives no page the title of another', async () => {
      await create('复盘：一');
      const page = await create('复盘：二');

      await expect(pages.updatePage({ ...page, title: '复盘：一' }, doc('x'), '')).rejects.toMatchObject({
        code: 'TITLE_TAKEN',
      });
      expect(await pages.findPage(page.id)).toMatchObject({ title: '复盘：二', version: 1 });
    });

    it('lets nobody write who may only read', async () => {
      const page = await create();

      expect(await pages.mayEdit(page.id)).toBe(true);
      expect(await world.reader.mayEdit(page.id)).toBe(false);
      expect(await world.reader.findPage(page.id)).toMatchObject({ title: '复盘' });
      const refused = { code: 'NOT_ALLOWED' };
      await expect(world.reader.updatePage(page, doc('x'), '')).rejects.toMatchObject(refused);
      await expect(world.reader.saveRecord(page.id, record('10001'))).rejects.toMatchObject(refused);
      expect(await pages.findRecord(page.id)).toBeUndefined();
    });

    it('keeps the record of a page, the last one', async () => {
      const page = await create();
      expect(await pages.findRecord(page.id)).toBeUndefined();

      await pages.saveRecord(page.id, record('10001'));
      await world.colleague.saveRecord(page.id, record('10002'));

      expect(await pages.findRecord(page.id)).toEqual(record('10002'));
      expect(await world.reader.findRecord(page.id)).toEqual(record('10002'));
      // A record is no version of the page.
      expect((await pages.findPage(page.id))?.version).toBe(1);
    });

    it.each([
      ['the first record', false],
      ['the next record', true],
    ])('keeps %s of a page when two save at once', async (_which, known) => {
      const page = await create();
      if (known) await pages.saveRecord(page.id, record('10000'));

      await Promise.all([
        pages.saveRecord(page.id, record('10001')),
        world.colleague.saveRecord(page.id, record('10002')),
      ]);

      expect(['10001', '10002']).toContain((await pages.findRecord(page.id))?.incidentId);
    });

    it('takes the same label twice', async () => {
      const page = await create();

      await pages.addLabel(page.id, 'postmortem');

      await expect(pages.addLabel(page.id, 'postmortem')).resolves.toBeUndefined();
    });

    it('shows a restricted page to those who are named, and to nobody else that it is there', async () => {
      const page = await create();
      await pages.saveRecord(page.id, record('10001'));

      await pages.restrict(page.id, [world.authorId, world.colleagueId]);

      expect(await world.colleague.findPage(page.id)).toMatchObject({ title: '复盘' });
      expect(await world.colleague.mayEdit(page.id)).toBe(true);
      expect(await world.reader.findPage(page.id)).toBeUndefined();
      expect(await world.reader.findByTitle(world.space.id, '复盘')).toBeUndefined();
      expect(await world.reader.listByTitle('复盘')).toEqual([]);
      expect(await world.reader.findRecord(page.id)).toBeUndefined();
      expect(await world.reader.mayEdit(page.id)).toBe(false);
      // Asked as the app, which a restriction shuts out like anybody who is not named.
      expect(await world.reader.findStanding(page.id)).toBe('unseen');
    });

    it('takes the title of a hidden page as well', async () => {
      const page = await create();
      await pages.restrict(page.id, [world.authorId]);

      await expect(
        world.colleague.createPage({
          spaceId: world.space.id,
          parentId: null,
          title: '复盘',
          doc: doc('二'),
        }),
      ).rejects.toMatchObject({ code: 'TITLE_TAKEN' });
      await expect(world.colleague.updatePage(page, doc('x'), '')).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    });

    it('closes a page by nobody who may not write it', async () => {
      const page = await create();

      await expect(world.reader.restrict(page.id, [world.authorId])).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
      expect(await world.reader.findPage(page.id)).toBeDefined();
    });
  });
}
