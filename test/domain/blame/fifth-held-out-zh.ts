import type { LabelledSentences } from './labelled-sentence';

/** Chinese sentences written after the last tuning. No rule has been changed for them: what is missed here is missed by the rules. */
export const fifthHeldOutChinese: LabelledSentences = {
  personAsCause: [
    '值班人员没有及时处理告警，导致故障扩大。',
    '根本原因：发布人员未按流程执行灰度。',
    '小吴写的脚本有 bug，把订单表清空了。',
    '这是网络组的责任。',
  ],
  hindsight: ['开发应该在上线前做压测。', '我们本该在第一次抖动时就回滚。'],
  carelessness: ['当班人员麻痹思想严重。', '代码写得不严谨，评审也没认真看。'],
  moreCare: ['加强全员安全生产意识。', '以后发布前务必仔细检查配置。', '提升值班人员的敏感度。'],
  moreApproval: ['新增变更前的领导审批环节。', '所有 SQL 须由 DBA 主管审核后执行。'],
  counterfactual: ['如果当时有人及时回滚，就不会影响这么多用户。', '假如早点扩容，这次事故完全可以避免。'],
  animated: ['这次故障简直是一场灾难。', '令人遗憾的是，没有任何人发现。'],
  none: [
    '值班人员在 02:10 处理了告警，并升级到 DBA。',
    '发布人员：支付组；审批人：平台组',
    '小吴修复了脚本并补了用例。',
    '网络组负责跨机房链路的监控。',
    '压测应该在预发环境进行，当前环境规格不足。',
    '抖动时间为 10:02 到 10:09。',
    '新增变更前的自动检查环节。',
    'SQL 由平台自动审核后执行。',
    '如果扩容失败，任务会自动重试。',
    '没有人因此受到处分。',
    '配置检查已加入流水线。',
    '敏感度参数从 0.8 调到 0.6。',
  ],
};
