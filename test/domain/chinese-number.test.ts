import { chineseNumber } from '../../src/domain/chinese-number';

describe('chineseNumber', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三十七', 37],
    ['一百', 100],
    ['一百零二', 102],
    ['一百二', 120],
    ['一百二十', 120],
    ['二百三十四', 234],
    ['三千五', 3500],
    ['三千零五十', 3050],
    ['九千九百九十九', 9999],
    ['〇五', 5],
    ['二三', 23],
    ['二〇二六', 2026],
    ['二三十', 30],
  ])('reads %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  it.each(['', '半', '12', '三万', '几十', 'ten'])('is no number in %j', (text) => {
    expect(chineseNumber(text)).toBeNaN();
  });
});
