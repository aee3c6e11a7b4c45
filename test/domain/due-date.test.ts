import { findDay, findDueDay, windowEnd } from '../../src/domain/due-date';

describe('findDay', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['2026/12/1', '2026-12-01'],
    ['2026.12.1', '2026-12-01'],
    ['2026年12月1日', '2026-12-01'],
    ['２０２６年１２月１日前', '2026-12-01'],
    ['12月1日', '2026-12-01'],
    ['12月1号前完成', '2026-12-01'],
    ['Dec 1', '2026-12-01'],
    ['December 1st, 2026', '2026-12-01'],
    ['by 1 Dec 2026', '2026-12-01'],
    ['12/1', '2026-12-01'],
    ['1月5日', '2027-01-05'],
    ['11月1日', '2026-11-01'],
  ])('reads %s', (text, day) => {
    expect(findDay(text, '2026-11-22')).toBe(day);
  });

  it.each(['2026-13-01', '2月30日', '尽快', 'v1.2.3', '', '99/99'])('finds none in %j', (text) => {
    expect(findDay(text, '2026-11-22')).toBeUndefined();
  });
});

describe('findDueDay', () => {
  // 2026-11-18 is a Wednesday.
  it.each([
    ['下周五前完成', '2026-11-27'],
    ['周五前', '2026-11-20'],
    ['周一前', '2026-11-23'],
    ['本周五', '2026-11-20'],
    ['by Friday', '2026-11-20'],
    ['before next Monday', '2026-11-23'],
    ['12 月底前', '2026-12-31'],
    ['12月初', '2026-12-10'],
    ['1 月中旬前', '2027-01-20'],
    ['by the end of December', '2026-12-31'],
    ['by mid-January', '2027-01-20'],
    ['两周内', '2026-12-02'],
    ['within 10 days', '2026-11-28'],
    ['一个月内', '2026-12-18'],
    ['月底前', '2026-11-30'],
    ['by the end of next month', '2026-12-31'],
    ['明天', '2026-11-19'],
    ['下周', '2026-11-27'],
  ])('reads %s', (text, day) => {
    expect(findDueDay(text, '2026-11-18')).toBe(day);
  });

  it('finds none where none is said', () => {
    expect(findDueDay('补充连接池告警', '2026-11-18')).toBeUndefined();
  });
});

describe('windowEnd', () => {
  it('counts the window of the level', () => {
    expect([
      windowEnd('P0', '2026-11-20'),
      windowEnd('P1', '2026-11-20'),
      windowEnd('P2', '2026-11-20'),
    ]).toEqual(['2026-11-27', '2026-12-20', '2027-02-18']);
    expect(windowEnd('P0', '2026-11-20', { P0: 3, P1: 14, P2: 60 })).toBe('2026-11-23');
  });
});
