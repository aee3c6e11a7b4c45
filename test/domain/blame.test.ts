import { blameMessage, findBlame } from '../../src/domain/blame';

describe('findBlame', () => {
  it.each([
    ['由于运维人员误操作删除了索引', 'personAsCause'],
    ['值班工程师忘记切换流量', 'personAsCause'],
    ['张工程师没有按流程执行', 'personAsCause'],
    ['属于人为失误', 'personAsCause'],
    ['需要追究相关人员责任', 'personAsCause'],
    ['The outage was caused by human error.', 'personAsCause'],
    ['The engineer forgot to update the config', 'personAsCause'],
    ['Bob accidentally dropped the table', 'personAsCause'],
    ["It was the operator's fault", 'personAsCause'],
    ['本该提前发现这个问题', 'counterfactual'],
    ['早就应该扩容', 'counterfactual'],
    ['如果当时做了压测，就不会出问题', 'counterfactual'],
    ['We should have tested the rollback', 'counterfactual'],
    ['This could have been prevented: we could have caught it earlier', 'counterfactual'],
    ['测试同学太粗心', 'character'],
    ['开发不负责任', 'character'],
    ['擅自变更配置', 'character'],
    ['a careless change', 'character'],
    ['加强团队安全意识', 'exhortation'],
    ['今后大家务必注意', 'exhortation'],
    ['增加一级审批', 'exhortation'],
    ['Engineers must be more careful', 'exhortation'],
    ['Add another layer of approval', 'exhortation'],
    ['这次的罪魁祸首是缓存', 'animated'],
    ['The culprit was a botched deploy', 'animated'],
  ])('finds the blame in %j', (text, kind) => {
    expect(findBlame(text)).toEqual([expect.objectContaining({ kind, sentence: text })]);
  });

  it.each([
    '负责人：林月，周五前完成',
    '已联系存储负责人',
    '应该是配置问题，正在确认',
    '应该已经恢复了',
    'Service should be back in 5 minutes',
    'statuses that should have been removed earlier are still present',
    "so it shouldn't have mattered",
    'The deploy failed because the disk was full',
    'Migration caused high load on the primary',
    'Pods failed to start',
    '增加误操作防护，避免人为失误直接生效',
    '不以个人为原因',
    '不追究个人责任',
    '审批系统超时',
    '意识到是连接池问题',
    '操作失败，重试中',
    'Approved by the change board, deployed at 10:02',
    '回滚没有生效',
    'It failed over to the standby',
    '如果 10 分钟内没有恢复，就切流',
    '',
  ])('finds none in %j', (text) => {
    expect(findBlame(text)).toEqual([]);
  });

  it('points at the sentence, not at the whole comment', () => {
    const found = findBlame('20:31 定位到连接池。应该早点有人看监控却没有看。已回滚。');

    expect(found.map(({ sentence }) => sentence)).toEqual(['应该早点有人看监控却没有看。']);
  });
});

describe('blameMessage', () => {
  it('offers a wording for the system in the language of the report', () => {
    const [blame] = findBlame('运维人员误操作删除了索引');
    if (!blame) throw new Error('No blame found');

    expect(blameMessage(blame, 'zh-CN')).toMatch(/「运维人员误操作删除了索引」.*系统条件/);
    expect(blameMessage(blame, 'en-US')).toMatch(/condition of the system/);
  });
});
