import type { SignalRule } from '../rule';

/** Whom it hit, and what is still to be done. */
export const aftermathRules: readonly SignalRule[] = [
  {
    signal: 'impact',
    when: 'told',
    says: /影响|\d[\d,.]*\s*(?:%|万|千|亿|个(?:用户|客户|订单|商家|商户|租户|请求)|笔|单|名|位|人|家)|全部用户|部分用户|所有用户|资损|损失|投诉/,
    unless: /(?:无|没有?|不)影响|未(?:受|造成)影响/,
  },
  {
    signal: 'followUp',
    when: 'any',
    says: /后续|复盘|改进|整改|^(?:继续|持续|进一步)?优化(?!完成|了|后)|行动项|待办|长期(?:方案|措施)|今后|未来|下一步计划|防止.{0,10}再次|避免.{0,14}(?:再次|类似)|杜绝|加强|完善|建立.{0,10}(?:机制|流程)/,
    unless: /后续(?:排查|处理|恢复)发现/,
  },
];
