import { isWellByFigures } from '../../src/domain/signals/rates-told';

describe('isWellByFigures', () => {
  it.each([
    'error rate 14% -> 0.3%',
    'error rate went from 14 % to 0.3 %',
    '崩溃率 6.5%→0.2%',
    '下单失败率由 40% 回落到 0.5%',
    '成功率 71% 回升至 99.9%',
    'success rate rose from 71% to 99.9%',
    '超时率已降到 0.1%',
  ])('is well: %s', (text) => {
    expect(isWellByFigures(text)).toBe(true);
  });

  it.each([
    'error rate 14% -> 3%',
    'error rate went from 0.1% to 14%',
    '失败率 1.2%→0.9%',
    '成功率 99.9% 降到 71%',
    '成功率 71% 回升至 92%',
    '失败率降到 3%',
    'cpu 90% -> 0.5%',
  ])('is not: %s', (text) => {
    expect(isWellByFigures(text)).toBe(false);
  });
});
