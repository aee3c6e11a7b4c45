import type { Labelled } from './labelled-set';
import { card, idNumber } from './synthetic';

const one = (kind: Labelled['kind'], before: string, value: string, behind = ''): Labelled => ({
  kind,
  text: before + value + behind,
  values: [value],
});

const mails: readonly Labelled[] = [
  one('mail', 'Reported by ', 'priya.shah@example.com', ' at 09:12'),
  one('mail', '请联系', 'ops@example.com.cn', '处理'),
  one('mail', '发件人：', 'zhang_wei+pager@mail.example.co', '，未送达'),
  one('mail', '<mailto:', 'a.b-c@sub.example.org', '>'),
  one('mail', '{"email":"', 'user123@example.io', '"}'),
  one('mail', 'to=', 'jane%40example.com', '&x=1'),
  one('mail', 'write to ', 'ann [at] example.com', ' please'),
  one('mail', '抄送 ', 'x@example.net', '；'),
  one('mail', '邮箱', '12345678@qq.com', '收到投诉'),
  one('mail', '(', 'o.neil@example.com', ')'),
];

const phones: readonly Labelled[] = [
  one('phone', '联系电话', '13800138000', '，随时可打'),
  one('phone', '手机：', '138-0013-8000'),
  one('phone', '值班 ', '186 0000 1234', ' 未接'),
  one('phone', '拨打', '+86 13800138000', '无人接听'),
  one('phone', 'call ', '+8613900139000', ' first'),
  one('phone', '机房座机 ', '010-62345678'),
  one('phone', '客服 ', '0755-8654321', ' 占线'),
  one('phone', '总机 ', '021-62345678-801', ' 转接'),
  one('phone', '座机', '(010)62345678'),
  one('phone', '热线 ', '400-810-8888', ' 打不通'),
  one('phone', 'PagerDuty called ', '+1 415 555 0132', ' twice'),
  one('phone', 'bridge: ', '(415) 555-0132'),
  one('phone', 'bridge ', '415-555-0132', ' pin follows'),
  one('phone', 'London desk ', '020 7946 0958'),
  one('phone', 'mobile ', '07700 900123'),
  one('phone', 'Paris ', '01 23 45 67 89'),
  one('phone', 'Tokyo ', '03-1234-5678'),
  one('phone', 'Berlin ', '+49 30 901820', ' office'),
  one('phone', 'phone: ', '5550132', ' ext 4'),
  one('phone', 'whatsapp ', '+447700900123'),
  one('phone', '电话是 ', '62345678'),
  ...['，', '/', ' '].map((sign): Labelled => ({
    kind: 'phone',
    text: `13800138000${sign}13900139000 均未接`,
    values: ['13800138000', '13900139000'],
  })),
];

const ids: readonly Labelled[] = [
  one('idNumber', '身份证号', idNumber('110101', '19900307', '123'), '的用户'),
  one('idNumber', '证件：', idNumber('310104', '19851231', '007')),
  one('idNumber', '{"idNo":"', idNumber('440305', '20010615', '252'), '"}'),
  one('idNumber', 'user ', idNumber('510107', '19780909', '889'), ' could not log in'),
  one('idNumber', '日志含', idNumber('330106', '19991010', '031'), '明文'),
  one('idNumber', '护照号 ', 'E81234567', ' 的旅客'),
  one('idNumber', '退款到 ', 'DE89 3704 0044 0532 0130 00', ' 失败'),
  one('idNumber', 'IBAN ', 'GB82WEST12345698765432', ' was rejected'),
];

const spaced = (value: string, sign: string) => value.replace(/(\d{4})(?=\d)/g, `$1${sign}`);
const cards: readonly Labelled[] = [
  one('cardNumber', '卡号', card('4', 16, 1), '被拒'),
  one('cardNumber', 'card ', card('51', 16, 2), ' declined'),
  one('cardNumber', '银联卡 ', card('62', 19, 3), ' 支付失败'),
  one('cardNumber', 'PAN=', card('622', 16, 4)),
  one('cardNumber', 'amex ', card('37', 15, 5)),
  one('cardNumber', 'card ', spaced(card('4', 16, 6), ' '), ' twice charged'),
  one('cardNumber', '卡号：', spaced(card('55', 16, 7), '-'), '。'),
  one('cardNumber', '{"pan":"', card('6011', 16, 8), '"}'),
];

const addresses: readonly Labelled[] = [
  one('ipAddress', 'db01 (', '10.12.3.45', ') stopped answering'),
  one('ipAddress', '节点', '192.168.10.7', '失联'),
  one('ipAddress', 'connect ', '172.16.0.9', ':6379: connection refused'),
  one('ipAddress', '放行网段 ', '10.20.0.0', '/16'),
  one('ipAddress', '来源 IP：', '203.0.113.77', '，已封禁'),
  one('ipAddress', 'http://', '198.51.100.4', '/health'),
  one('ipAddress', '["', '10.0.0.1', '"]'),
  one('ipAddress', 'host=', '10.0.0.2', ',port=1'),
  one('ipAddress', 'node ip-', '10-0-3-7', '.ec2.internal'),
  one('ipAddress', 'peer ', '2001:db8::8a2e:370:7334', ' down'),
  one('ipAddress', 'listen [', 'fe80::1', ']:443'),
  one('ipAddress', '地址', '2001:0db8:0000:0042:0000:8a2e:0370:7334', '不可达'),
  one('ipAddress', 'mapped ', '::ffff:10.1.2.3'),
  one('ipAddress', '从 ', '10.1.1.1', ' 切到 10.1.1.x 网段'),
];

/** Everybody of the labelled texts, as a product shows them. */
export const peopleOfTheSet = [
  '王磊',
  '欧阳娜娜',
  '高峰',
  '林月（运维）',
  '运维陈静',
  'Priya Shah',
  'Lars Müller',
  'Will Turner',
  'Mark',
  'Lei Zhang 张蕾',
  'Kenji Sato - SRE',
  'Infrastructure team',
  'Platform team lead',
  '支付组',
  '值班 SRE',
  '告警平台',
  'Deploy Bot',
];

const persons: readonly Labelled[] = [
  one('person', '20:15 ', '王磊', ' 回滚了配置'),
  one('person', '由', '王磊', '处理'),
  one('person', '@', '欧阳娜娜', ' 看一下'),
  one('person', '负责人：', '高峰', '，预计明天完成'),
  one('person', '@', '高峰', ' 请确认'),
  one('person', '', '高峰', '同学已确认'),
  one('person', '', '林月', '执行了扩容'),
  one('person', '请', '陈静', '跟进'),
  one('person', '', 'Priya Shah', ' rolled back at 14:20'),
  one('person', 'asked ', 'Priya', ' to check'),
  one('person', 'asked ', 'priya', ' to check'),
  one('person', 'ping @', 'priya.shah', ' again'),
  one('person', 'merged by ', 'pshah', ' yesterday'),
  one('person', '', 'Shah, Priya', ' (SRE)'),
  one('person', '由', 'Priya Shah', '回滚'),
  one('person', '', 'Lars Müller', ' joined'),
  one('person', 'and ', 'lars_müller', ' too'),
  one('person', '', 'Will Turner', ' will call'),
  one('person', 'ask @', 'will', ' about it'),
  one('person', 'owner: ', 'Mark'),
  one('person', '14:02 ', 'Mark', ': on it'),
  one('person', '', '张蕾', '恢复了主库'),
  one('person', '', 'Zhang Lei', ' restored it'),
  one('person', 'with ', 'Kenji Sato', ' on the bridge'),
  one('person', 'committed by ', 'KENJI.SATO', ' today'),
];

/** Personal data and addresses of the labelled set. */
export const personalDataOfTheSet: readonly Labelled[] = [
  ...mails,
  ...phones,
  ...ids,
  ...cards,
  ...addresses,
  ...persons,
];
