import fc from 'fast-check';
import { clausesIn, condensed, sentencesOf } from '../../src/drafting/quote';

describe('condensed', () => {
  it.each([
    ['回滚版本没能完全恢复服务,进一步定位问题。', 40, '回滚版本没能完全恢复服务,进一步定位问题'],
    ['回滚版本没能完全恢复服务,进一步定位问题。', 30, '回滚版本没能完全恢复服务…'],
    ['[20:12 UTC] Restarted the web server.', 80, 'Restarted the web server'],
    ['Restarted the web server and then waited for the caches', 30, 'Restarted the web server and…'],
    ['see https://example.test/a,b for details', 80, 'see https://example.test/a,b for details'],
    ['The release of 16:05 keeps every rendered attachment', 22, 'The release of 16:05…'],
    ['流量权重从 8:2 调成 1:9 之后又调回来', 26, '流量权重从 8:2 调成 1:9 之…'],
    ['20:05 左右，队列开始变长', 80, '队列开始变长'],
    ['20:05前后客服收到电话', 80, '客服收到电话'],
    ['At about 20:05 UTC the queue grew', 80, 'the queue grew'],
    ['左侧菜单打不开', 80, '左侧菜单打不开'],
    ['(The rollback was blocked.)', 80, 'The rollback was blocked'],
  ])('shortens %j to %d columns', (text, limit, short) => {
    expect(condensed(text, limit)).toBe(short);
  });

  it.each([
    ['A user opened a report, telling the team of a malicious version of the package', /malicious/, 60],
    ['昨天晚上值班的时候先看了面板，后来又看了日志，最后发现缓存集群的连接数打满了，于是扩容', /打满/, 40],
  ])('keeps what %j is quoted for', (text, about, limit) => {
    const short = condensed(text, limit, about);

    expect(short).toMatch(about);
    expect(short.startsWith('…')).toBe(true);
    expect(text).toContain(short.replace(/^…|…$/g, ''));
    expect(condensed(text, limit)).not.toMatch(about);
    expect(condensed(text, 200, about)).toBe(text);
  });

  it('begins what it cuts at a word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 12, maxLength: 40 }), (words) => {
        const short = condensed(`${words.join(' ')} needle here`, 40, /needle/);
        const first = short.replace(/^…/, '').split(' ')[0];
        return short.includes('needle') && [...words, 'needle'].includes(first ?? '');
      }),
    );
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
