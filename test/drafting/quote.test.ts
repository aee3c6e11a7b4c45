import fc from 'fast-check';
import { clausesIn, condensed, sentencesOf } from '../../src/drafting/quote';

describe('condensed', () => {
  it.each([
    ['回滚版本没能完全恢复服务,进一步定位问题。', 40, '回滚版本没能完全恢复服务,进一步定位问题'],
    ['回滚版本没能完全恢复服务,进一步定位问题。', 30, '回滚版本没能完全恢复服务…'],
    ['[20:12 UTC] Restarted the web server.', 80, 'Restarted the web server'],
    ['Restarted the web server and then waited for the caches', 30, 'Restarted the web server and…'],
    ['see https://example.test/a,b for details', 80, 'see https://example.test/a,b for details'],
    ['(The rollback was blocked.)', 80, 'The rollback was blocked'],
  ])('shortens %j to %d columns', (text, limit, short) => {
    expect(condensed(text, limit)).toBe(short);
  });

  it('leaves words out at the end and changes none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z一-龥，, ]{1,200}$/), (text) => {
        const short = condensed(text, 40);
        return text.replace(/\s+/g, ' ').includes(short.replace(/…$/, ''));
      }),
    );
  });
});

describe('sentencesOf', () => {
  it('parts text at stops and lines, without list markers', () => {
    expect(sentencesOf('- 已重启。仍然超时！\n1. v1.2.3 deployed. See T338193. Users wait; retry')).toEqual([
      '已重启。',
      '仍然超时！',
      'v1.2.3 deployed.',
      'See T338193.',
      'Users wait;',
      'retry',
    ]);
  });
});

describe('clausesIn', () => {
  it('parts at commas outside brackets and figures', () => {
    expect(clausesIn('redis 异常(CPU 占满,无响应),开始关停, 影响 1,200 人')).toEqual([
      'redis 异常(CPU 占满,无响应),',
      '开始关停,',
      ' 影响 1,200 人',
    ]);
  });
});
