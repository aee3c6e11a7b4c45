/** What is asked for by the name of a property, in the two languages of reports. */
const labels: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  severity: ['故障等级', 'the severity'],
  type: ['故障类型', 'the kind of failure'],
  scope: ['影响范围', 'the scope'],
  business: ['业务影响', 'the effect on the business'],
  direct: ['直接原因', 'the direct cause'],
  technical: ['技术原因', 'the technical cause'],
  design: ['设计上的原因', 'the cause in the design'],
  process: ['流程上的原因', 'the cause in the process'],
  organisation: ['组织上的原因', 'the cause in the organisation'],
  people: ['当时的值班、权限与培训条件', 'the conditions of rota, permissions and training'],
  usersAffected: ['受影响的用户数', 'how many users were affected'],
  experience: ['用户看到的现象', 'what users saw'],
  complaints: ['投诉量', 'the number of complaints'],
  orders: ['损失的订单与金额', 'the orders and money lost'],
  traffic: ['流量变化', 'the change in traffic'],
  partners: ['对合作方的影响', 'the effect on partners'],
  reputation: ['对声誉的影响', 'the effect on reputation'],
  data: ['数据是否丢失或不一致', 'whether data was lost or inconsistent'],
  stability: ['对其他服务的影响', 'the effect on other services'],
  alerting: ['告警触发情况', 'which alerts fired'],
  well: ['处置中做得好的地方', 'what went well'],
  suggestions: ['对处置流程的建议', 'how the response should change'],
  documents: ['需要修改的文档', 'which documents need a change'],
  training: ['需要的培训', 'which training is needed'],
  drills: ['需要的演练', 'which failure to rehearse'],
  sharing: ['分享的形式与时间', 'form and time of sharing'],
  falseAlarms: ['误报情况', 'false alarms'],
  accuracy: ['告警的准确性', 'the accuracy of the alerts'],
  notification: ['通知是否送达', 'whether notifications arrived'],
  effect: ['措施的效果', 'the effect of the measure'],
  longTerm: ['是否需要长期措施', 'whether a long-term measure is needed'],
  notCarriedOut: ['提出但未执行的措施', 'measures that were not carried out'],
  conclusions: ['需要讨论的结论', 'the conclusions to discuss'],
  cause: ['根本原因', 'the root cause'],
  fix: ['有效的修复措施', 'the fix that worked'],
  plan: ['预防再次发生的计划', 'the plan against a recurrence'],
};

/** Open points that stand on the page without a label of their own. */
const named: ReadonlySet<string> = new Set(['notCarriedOut', 'conclusions']);

/** What the demonstration cannot know is a question, as it would be for anybody: one of its own for each name. */
export function openClaim(name: string, inChinese: boolean) {
  const [zh, en] = labels[name] ?? [name, name];
  return {
    text: named.has(name) ? (inChinese ? zh : en) : '',
    basis: 'unknown',
    evidence: [],
    confirm: null,
    ask: inChinese
      ? { role: '事故负责人', question: `工单没有记录，请补充：${zh}` }
      : { role: 'Incident commander', question: `Not recorded in the ticket, please add: ${en}` },
  };
}
