import { redactorFor } from '../../../src/drafting/redaction/redactor';
import type { RedactionContext } from '../../../src/drafting/redaction/redactor';
import { base62, base64, capitals, card, idNumber, pieces } from './synthetic';

const everything = { ipAddresses: true, names: true };
const people = ['王磊', '王磊磊', '高峰', 'Priya Shah', 'Priya Nair', 'Infrastructure team', '支付组'];
const aRedactor = (options = everything, context: RedactionContext = {}) =>
  redactorFor(
    people.map((name) => ({ name })),
    options,
    context,
  );

const secret = pieces('Tr0ub', '4dor', '&3');

describe('secrets that nothing names', () => {
  it('go beside the id that they belong to', () => {
    const [id, key] = [`${pieces('AK', 'IA')}${capitals(16, 121)}`, base64(40, 122)];

    expect(aRedactor().redact(`aws ${id} / ${key} is revoked`)).toBe(
      'aws [SECRET_1] / [SECRET_2] is revoked',
    );
    expect(aRedactor().redact(`commit ${key} is fine`)).toContain(key);
  });

  it('go with a private key that lost its first line', () => {
    const lines = [`${pieces('MI', 'IE')}${base64(60, 124)}`, base64(64, 125), base64(40, 126)];

    expect(aRedactor().redact(`found:\n${lines.join('\n')}\nremoved`)).toBe('found:\n[SECRET_1]\nremoved');
  });
});

describe('placeholders', () => {
  it('are the same for the same value in every text of a report, and differ for different values', () => {
    const redactor = aRedactor();

    expect(redactor.redact('王磊 pinged 10.0.0.1')).toBe('[PERSON_1] pinged [IP_1]');
    expect(redactor.redact('10.0.0.2, then 10.0.0.1 by 王磊')).toBe('[IP_2], then [IP_1] by [PERSON_1]');
  });

  it('share a number among the written forms of one person, and each form comes back as it was', () => {
    const redactor = aRedactor();
    const text = 'Priya Shah paged priya.shah, then Shah left';

    const redacted = redactor.redact(text);

    expect(redacted).toBe('[PERSON_1] paged [PERSON_1B], then [PERSON_1C] left');
    expect(redactor.restore(redacted)).toBe(text);
    expect(redactor.counts.person).toBe(1);
  });

  it('make nobody of two people out of a given name that both have', () => {
    expect(aRedactor().redact('Priya Shah and Priya Nair: which Priya?')).toBe(
      '[PERSON_1] and [PERSON_2]: which [PERSON_3]?',
    );
  });

  it('stay as they are when a text is redacted again, alone or inside a longer one', () => {
    const redactor = aRedactor();
    const redacted = redactor.redact(`password=${secret} from 10.0.0.1 by 王磊`);

    expect(redactor.redact(redacted)).toBe(redacted);
    expect(redactor.redact(`E1: ${redacted}\nE2: 王磊`)).toBe(`E1: ${redacted}\nE2: [PERSON_1]`);
  });

  it('avoid what a text says itself', () => {
    const redactor = aRedactor();
    const text = '[PERSON_1] and PERSON_2 and [person 3] are variables; 王磊 set them';

    const redacted = redactor.redact(text);

    expect(redacted).toBe('[PERSON_1] and PERSON_2 and [person 3] are variables; [PERSON_4] set them');
    expect(redactor.restore(redacted)).toBe(text);
  });

  it('avoid what a later text says, if that text is known from the start', () => {
    const later = 'the variable [PERSON_1] was empty';
    const redactor = aRedactor(everything, { texts: ['王磊 deployed', later] });

    expect(redactor.redact('王磊 deployed')).toBe('[PERSON_2] deployed');
    expect(redactor.restore(redactor.redact(later))).toBe(later);
  });
});

describe('restoring', () => {
  it.each([
    '[PERSON_1]',
    '[person_1]',
    '[Person 1]',
    '[ PERSON_1 ]',
    '[PERSON-1]',
    String.raw`[PERSON\_1]`,
    '［PERSON_1］',
    '【PERSON_1】',
    '［ＰＥＲＳＯＮ＿１］',
    'PERSON_1',
    '[PERSON_1',
  ])('knows %s, as a model may write it', (written) => {
    const redactor = aRedactor();
    redactor.redact('王磊');

    expect(redactor.restore(`由${written}处理`).replace('[', '')).toBe('由王磊处理');
  });

  it.each([
    '[PERSON_2]',
    '[PERSON_1B]',
    '[IP_1]',
    'person 1',
    'person_1',
    'XPERSON_1',
    'PERSON_12',
    '[PERSON_]',
  ])('leaves %s alone, which was not handed out', (written) => {
    const redactor = aRedactor();
    redactor.redact('王磊');

    expect(redactor.restore(`by ${written}`)).toBe(`by ${written}`);
  });

  it('gives back persons, mail addresses, phone numbers and IP addresses', () => {
    const redactor = aRedactor();
    const text = '王磊 (wang@example.com, 13800138000) restarted 10.0.0.1:80';

    const redacted = redactor.redact(text);

    expect(redacted).toBe('[PERSON_1] ([MAIL_1], [PHONE_1]) restarted [IP_1]:80');
    expect(redactor.restore(redacted)).toBe(text);
  });

  it.each([
    ['zh-CN', '[密钥已移除], [证件号已移除], [卡号已移除]'],
    ['en-US', '[secret removed], [ID number removed], [card number removed]'],
  ] as const)('never gives back secrets, ID and card numbers, and says so in %s', (language, said) => {
    const redactor = aRedactor(everything, { language });
    const values = [
      pieces('AK', 'IA', 'Q7'.repeat(8)),
      idNumber('110101', '19900307', '123'),
      card('4', 16, 1),
    ];

    const restored = redactor.restore(redactor.redact(values.join(', ')));

    expect(restored).toBe(said);
    for (const value of values) expect(restored).not.toContain(value);
  });
});

describe('secrets', () => {
  it('are found behind a label that holds signs without width', () => {
    expect(
      redactorFor([], { names: false, ipAddresses: false }).redact(`pass\u200bwo\u00adrd: ${secret}`),
    ).toBe('password: [SECRET_1]');
  });

  it('are known everywhere once a text has named them, also inside addresses', () => {
    const redactor = aRedactor();
    redactor.redact(`password=${secret}`);

    expect(redactor.redact(`then ${secret} worked`)).toBe('then [SECRET_1] worked');
    expect(redactor.redact(`/login/${encodeURIComponent(secret)}/`)).toBe('/login/[SECRET_2]/');
  });

  it('are known in earlier texts too, if all texts are known from the start', () => {
    const first = `somebody typed ${secret} into the channel`;
    const redactor = aRedactor(everything, { texts: [first, `password=${secret}`] });

    expect(redactor.redact(first)).toBe('somebody typed [SECRET_1] into the channel');
  });

  it('are no secret elsewhere if they are an ordinary word', () => {
    const redactor = aRedactor();

    expect(redactor.redact(`password=${pieces('produ', 'ction')}`)).toBe('password=[SECRET_1]');
    expect(redactor.redact('production is down')).toBe('production is down');
  });

  it('leave label, user and host readable', () => {
    expect(aRedactor().redact(`mysql://app:${secret}@db01:3306/pay?ssl=1`)).toBe(
      'mysql://app:[SECRET_1]@db01:3306/pay?ssl=1',
    );
    expect(aRedactor().redact(`密码：${secret}，请修改`)).toBe('密码：[SECRET_1]，请修改');
  });

  it('do not hide behind a placeholder that stands inside them', () => {
    const redactor = aRedactor();
    redactor.redact('10.0.0.1');

    expect(redactor.redact(`password=[IP_1]${secret}`)).not.toContain(secret.slice(0, 6));
  });

  it('take the mail address and the name inside them along', () => {
    expect(aRedactor().redact(`ftp://王磊:${secret}@ftp.example.com`)).toBe(
      'ftp://[PERSON_1]:[SECRET_1]@ftp.example.com',
    );
    expect(aRedactor().redact('password=Priya.Shah@example.com1')).toBe('password=[SECRET_1]');
  });
});

describe('names', () => {
  it('win by length', () => {
    expect(aRedactor().redact('王磊磊找王磊')).toBe('[PERSON_1]找[PERSON_2]');
  });

  it('of teams stay readable', () => {
    const text = 'Infrastructure team 与支付组一起处理';

    expect(aRedactor().redact(text)).toBe(text);
  });

  it('that are ordinary words count only where the text marks a person', () => {
    const redactor = aRedactor();

    expect(redactor.redact('晚高峰流量上涨')).toBe('晚高峰流量上涨');
    expect(redactor.redact('@高峰 已扩容，负责人：高峰，高峰同学确认')).toBe(
      '@[PERSON_1] 已扩容，负责人：[PERSON_1]，[PERSON_1]同学确认',
    );
    expect(redactor.redact('参与人：王磊、高峰')).toBe('参与人：[PERSON_2]、[PERSON_1]');
  });

  it('do not match inside of other words', () => {
    expect(aRedactor().redact('Shahrukh, priyanka and unshah')).toBe('Shahrukh, priyanka and unshah');
  });

  it('of one Chinese character count only after a mention', () => {
    const redactor = redactorFor([{ name: '磊' }], everything);

    expect(redactor.redact('光明磊落，@磊 看一下')).toBe('光明磊落，@[PERSON_1] 看一下');
  });
});

describe('people without an account of the incident', () => {
  const redacted = (text: string) =>
    redactorFor([{ name: '林月' }], everything, { texts: [text] }).redact(text);

  it.each([
    [
      'in a pasted chat',
      '沈一鸣 14:05\n重启了网关，沈一鸣继续看\n14:07 柳青(DBA)：主库正常',
      '[PERSON_1] 14:05\n重启了网关，[PERSON_1]继续看\n14:07 [PERSON_2](DBA)：主库正常',
    ],
    ['as owners', '负责人：沈一鸣、柳青', '负责人：[PERSON_1]、[PERSON_2]'],
    ['called', '@沈一鸣 请看一下；@shen.yiming 已确认', '@[PERSON_1] 请看一下；@[PERSON_2] 已确认'],
    ['by a form of address', '已联系柳青老师，王工在 21:10 切流', '已联系柳青老师，[PERSON_1]在 21:10 切流'],
    [
      'in English',
      '14:05 Mara Linden: restarted it\nOn-call Bo Strand paged Mara.',
      '14:05 [PERSON_1]: restarted it\nOn-call [PERSON_2] paged [PERSON_1B].',
    ],
  ])('are taken out where a text marks them: %s', (_, text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  it.each([
    '方案：14:05 扩容\n时间：14:07\n任务：重跑\n程序：回退',
    '范围 14:05 起扩大\n高峰 14:06 结束',
    '@支付组 @值班团队 @here @channel 请看',
    '14:05 Traffic Rerouted: to the second region\nService Restored 14:20\n14:30 Root Cause: a rule',
    '@example.com @Transactional import @forge/api',
  ])('are not made of other words: %s', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('are the same person as the account of that name', () => {
    const text = '14:05 林月：重启了\n负责人：林月';

    expect(redacted(text)).toBe('14:05 [PERSON_1]：重启了\n负责人：[PERSON_1]');
  });
});

describe('options', () => {
  const text = `王磊 on 10.0.0.1 with password=${secret}, wang@example.com`;

  it('leave IP addresses and names readable where they are chosen so, and nothing else', () => {
    const redactor = aRedactor({ ipAddresses: false, names: false });

    expect(redactor.redact(text)).toBe('王磊 on 10.0.0.1 with password=[SECRET_1], [MAIL_1]');
  });
});

describe('counts', () => {
  it('count distinct values', () => {
    const redactor = aRedactor();
    redactor.redact(`10.0.0.1 10.0.0.1 10.0.0.2 a@example.com 王磊 token=${base62(30, 1)}`);

    expect(redactor.counts).toEqual({
      secret: 1,
      mail: 1,
      phone: 0,
      idNumber: 0,
      cardNumber: 0,
      ipAddress: 2,
      person: 1,
    });
  });
});
