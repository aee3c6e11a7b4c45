import { actionFingerprint, hashOf } from '../../src/domain/fingerprint';

describe('actionFingerprint', () => {
  it.each(['补充 连接池 告警', '补充连接池告警。', '「补充连接池告警」', '补充连接池告警　', 'ＰＯＯＬ'])(
    'does not mind how %j is written',
    (measure) => {
      const plain = measure
        .normalize('NFKC')
        .replace(/[\s。「」]/g, '')
        .toLowerCase();

      expect(actionFingerprint('P1', measure)).toBe(actionFingerprint('P1', plain));
    },
  );

  it('tells levels and measures apart', () => {
    const prints = [
      actionFingerprint('P0', '补充告警'),
      actionFingerprint('P1', '补充告警'),
      actionFingerprint('P1', '补充告警和看板'),
      actionFingerprint('P1', ''),
    ];

    expect(new Set(prints).size).toBe(4);
  });
});

describe('hashOf', () => {
  it('is short, stable and spread', () => {
    expect(hashOf('a')).toMatch(/^[0-9a-f]{14}$/);
    expect(hashOf('a')).toBe(hashOf('a'));
    expect(new Set(Array.from({ length: 5_000 }, (_, index) => hashOf(`row ${index}`))).size).toBe(5_000);
  });
});
