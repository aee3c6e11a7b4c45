import { findFreeTitle, maxTitleLength, neutralTitle, pageTitle } from '../../src/usecases/page-title';
import type { PageStore } from '../../src/usecases/ports/page-store';

const incident = { key: 'INC-42', title: '结算接口\n大面积  5xx' };

describe('pageTitle', () => {
  it('names the incident in the language of the report', () => {
    expect(pageTitle(incident, 'zh-CN')).toBe('复盘：INC-42 结算接口 大面积 5xx');
    expect(pageTitle(incident, 'en-US')).toBe('Postmortem: INC-42 结算接口 大面积 5xx');
  });

  it('fits into Confluence without halving a character', () => {
    for (const length of [240, 241, 242, 243, 244, 245, 246, 247, 248]) {
      const title = pageTitle({ key: 'INC-42', title: `${'x'.repeat(length)}😀😀😀😀😀` }, 'zh-CN');

      expect(title.length).toBeLessThanOrEqual(maxTitleLength);
      expect(Buffer.from(title).toString()).toBe(title);
    }
  });

  it('keeps nothing of a title that Confluence refuses or that turns the rest around', () => {
    expect(pageTitle({ key: 'INC-42', title: '结\uD83D算\u0007接\u202E口' }, 'zh-CN')).toBe(
      '复盘：INC-42 结算接口',
    );
  });

  it('can do without the incident’s own words', () => {
    expect(neutralTitle('INC-42', 'zh-CN')).toBe('复盘：INC-42');
  });
});

describe('findFreeTitle', () => {
  const taking = (taken: (title: string) => boolean) =>
    ({
      findByTitle: (_space: string, title: string) =>
        Promise.resolve(taken(title) ? { id: '1', title, url: '' } : undefined),
    }) as unknown as PageStore;

  it('counts on until a title is free', async () => {
    const taken = ['x (2)', 'x (3)'];

    expect(
      await findFreeTitle(
        taking((title) => taken.includes(title)),
        '1',
        'x',
      ),
    ).toBe('x (4)');
  });

  it('makes room for the number', async () => {
    const title = await findFreeTitle(
      taking(() => false),
      '1',
      'x'.repeat(255),
    );

    expect(title).toHaveLength(255);
    expect(title?.endsWith('… (2)')).toBe(true);
  });

  it('gives up when many are taken', async () => {
    expect(
      await findFreeTitle(
        taking(() => true),
        '1',
        'x',
      ),
    ).toBeUndefined();
  });
});
