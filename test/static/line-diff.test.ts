import fc from 'fast-check';
import { lineDiff } from '../../static/compare/line-diff';

const show = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('lineDiff', () => {
  it('keeps equal texts as they are', () => {
    expect(show('a\nb', 'a\nb')).toEqual([' a', ' b']);
  });

  it('shows one changed line as removed and added', () => {
    expect(show('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  });

  it('finds an inserted line without touching its neighbours', () => {
    expect(show('a\nc', 'a\nb\nc')).toEqual([' a', '+b', ' c']);
  });

  it('keeps lines that stay between two changes', () => {
    expect(show('a\nb\nc\nd', 'x\nb\nc\ny')).toEqual(['-a', '+x', ' b', ' c', '-d', '+y']);
  });

  it('always leads from one text to the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = lineDiff(before.join('\n'), after.join('\n'));
        expect(diff.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(before);
        expect(diff.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(after);
      }),
    );
  });

  it('shows texts too large to be compared as a whole', () => {
    const many = (mark: string) => Array.from({ length: 1200 }, (_, index) => `${mark}${index}`).join('\n');
    const diff = lineDiff(many('a'), many('b'));

    expect(diff).toHaveLength(2400);
    expect(diff[0]).toEqual({ kind: 'removed', text: 'a0' });
  });
});
