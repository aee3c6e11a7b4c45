import { deadlineOf, findDeadline } from '../../src/domain/deadline';

// A Wednesday.
const today = '2026-11-18';

describe('findDeadline', () => {
  it.each([
    ['梳理发布检查单，下周五前完成', '2026-11-27'],
    ['周五前补充连接池告警', '2026-11-20'],
    ['周一前补充连接池告警', '2026-11-23'],
    ['本周五完成灰度改造', '2026-11-20'],
    ['本周内补充告警', '2026-11-20'],
    ['补充告警，下周', '2026-11-27'],
    ['月底前补充告警', '2026-11-30'],
    ['下个月底前拆分结算库', '2026-12-31'],
    ['下个月 15 号前补充压测', '2026-12-15'],
    ['下月 15 日前补充压测', '2026-12-15'],
    ['20 号前补充压测', '2026-11-20'],
    ['15 号前补充压测', '2026-12-15'],
    ['12 月 15 日前补充压测', '2026-12-15'],
    ['12 月底前补充告警', '2026-12-31'],
    ['12月初完成迁移', '2026-12-10'],
    ['1 月中旬前完成迁移', '2027-01-20'],
    ['12月前完成迁移', '2026-11-30'],
    ['12 月份内完成迁移', '2026-12-31'],
    ['两周内补充告警', '2026-12-02'],
    ['李娜两周内给连接池加告警', '2026-12-02'],
    ['张伟 2 周内补灰度', '2026-12-02'],
    ['补充告警（10 天内）', '2026-11-28'],
    ['十五天内完成拆分', '2026-12-03'],
    ['三个工作日内给出方案', '2026-11-23'],
    ['一个月内完成拆分', '2026-12-18'],
    ['Q3 末前完成拆分', '2027-09-30'],
    ['四季度内完成拆分', '2026-12-31'],
    ['本季度末完成拆分', '2026-12-31'],
    ['下季度完成拆分', '2027-03-31'],
    ['年底前完成拆分', '2026-12-31'],
    ['明天补充告警', '2026-11-19'],
    ['补充告警，截止：2026-12-01', '2026-12-01'],
    ['补充告警（期限：月底）', '2026-11-30'],
    ['Add an alert by Friday', '2026-11-20'],
    ['Add an alert before next Monday', '2026-11-23'],
    ['Add an alert by EOW', '2026-11-20'],
    ['Add an alert by the end of next week', '2026-11-27'],
    ['Add an alert by COB Friday', '2026-11-20'],
    ['Add an alert this week', '2026-11-20'],
    ['Add an alert within 10 days', '2026-11-28'],
    ['Add an alert within two weeks', '2026-12-02'],
    ['Add an alert in 3 business days', '2026-11-23'],
    ['Two weeks from now is fine, due in a month from today', '2026-12-18'],
    ['Split the database by end of Q2', '2027-06-30'],
    ['Split the database by the end of Q4 2026', '2026-12-31'],
    ['Split the database by EOQ', '2026-12-31'],
    ['Split the database next quarter', '2027-03-31'],
    ['Split the database by the end of December', '2026-12-31'],
    ['Split the database by December', '2026-12-01'],
    ['Split the database in December', '2026-12-31'],
    ['Split the database by mid-January', '2027-01-20'],
    ['Split the database by the 15th', '2026-12-15'],
    ['Split the database by the end of the year', '2026-12-31'],
    ['Split the database (Dec 1, 2026)', '2026-12-01'],
    ['By 5 January: split the database', '2027-01-05'],
    ['Split the database, due 12/15', '2026-12-15'],
  ])('reads %s', (text, day) => {
    expect(findDeadline(text, today)?.day).toBe(day);
  });

  it.each([
    ['补充压测，下个迭代完成', '下个迭代完成'],
    ['下个版本完成拆分', '下个版本完成'],
    ['扩容网关（春节前）', '春节前'],
    ['补充告警，截止：等排期', '等排期'],
    ['Add an alert in the next sprint', 'in the next sprint'],
    ['Add an alert before the holidays', 'before the holidays'],
    ['Add an alert before Black Friday', 'before Black Friday'],
    ['Add an alert, deadline: after the audit', 'after the audit'],
  ])('keeps the words of %s, which name no day', (text, words) => {
    expect(findDeadline(text, today)).toMatchObject({ day: null, words });
  });

  it.each([
    '补充连接池告警',
    '核对 11 月 20 日的变更记录',
    '复盘 11月20日发布时的告警',
    '发布前自动校验配置',
    '每周五巡检一次证书',
    '周一早高峰的容量要压测',
    '清理 30 天内的日志策略要写明',
    '最近 7 天的误报要统计',
    '上周五的发布流程要补评审',
    '前端周报里加上错误率',
    'Review the change of Nov 20',
    "Cover Monday's traffic peak in the load test",
    'Shard the table by customer',
    'Check the config before each release',
    'Reports go out every Friday',
    'Keep 3 replicas, 1/2 of them in another zone',
    'Nodes may 3 times fail over',
    'Run the smoke test in the next release pipeline',
    'Replay the last 7 days of requests',
    'Alert when Q2 of the latency exceeds 1 s',
    'Owner: TBD, due: TBD',
  ])('finds none in %s', (text) => {
    expect(findDeadline(text, today)).toBeUndefined();
  });

  it.each([
    ['下周五前完成，梳理发布检查单', '梳理发布检查单'],
    ['Add an alert on pool use (by Friday).', 'Add an alert on pool use'],
    ['补充压测（下个迭代）', '补充压测'],
  ])('says where it stands in %s', (text, rest) => {
    const found = findDeadline(text, today);

    expect(text.slice(0, found?.start) + text.slice(found?.end)).toBe(rest);
  });
});

describe('deadlineOf', () => {
  it.each([
    ['2026-12-01', '2026-12-01'],
    ['12/1', '2026-12-01'],
    ['下周五', '2026-11-27'],
    ['月底', '2026-11-30'],
    ['EOW', '2026-11-20'],
    ['Q2', '2027-06-30'],
    ['24 小时内', '2026-11-19'],
    ['下个迭代', null],
    ['ASAP', null],
  ])('takes the cell %s as a deadline', (cell, day) => {
    expect(deadlineOf(cell, today)).toEqual({ day, words: cell });
  });

  it.each(['', '-', '待定', 'TBD', 'n/a'])('takes the cell %j as none', (cell) => {
    expect(deadlineOf(cell, today)).toBeUndefined();
  });
});
