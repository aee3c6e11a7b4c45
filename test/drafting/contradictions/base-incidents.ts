import { alarms, linYue, zhouHang } from '../../support/builders';
import type { IncidentInput } from '../../support/builders';
import type { Language } from '../../../src/domain/incident';

/** The two incidents that the labelled sentences tell of: everything of their course is recorded. */
export const baseIncidents: Readonly<Record<Language, IncidentInput>> = {
  // Triggered 20:12, detected 20:15, identified 20:31, mitigated 20:40, recovered 21:32: 80 minutes in all.
  'zh-CN': {
    title: '结算接口大面积 5xx',
    description: '结算接口从 20:12 开始报错，5xx 比例超过 30%。1,200 名用户无法支付，丢失订单 86 笔。',
    created: '20:15',
    comments: [
      { at: '20:12', by: zhouHang, text: '发布结算服务 v318，全量生效后接口开始报错。' },
      { at: '20:15', by: alarms, text: '告警：结算接口 5xx 比例 34%，已电话通知值班林月。' },
      { at: '20:17', by: linYue, text: '开始排查。' },
      { at: '20:31', by: linYue, text: '定位到根因：v318 的连接池配置错误，导致数据库连接耗尽。' },
      { at: '20:40', by: zhouHang, text: '已回滚结算服务到 v317，错误率下降，影响已缓解。' },
      { at: '20:55', by: zhouHang, text: '华南 3 台节点重启完成。' },
      { at: '21:32', by: linYue, text: '结算服务全部恢复正常。' },
      { at: '21:40', by: linYue, text: '客服收到 57 条投诉。' },
    ],
  },
  'en-US': {
    title: 'Checkout API fails with 5xx',
    description:
      'The checkout API has failed with 5xx since 20:12. 1,200 users cannot pay, 86 orders were lost.',
    created: '20:15',
    comments: [
      { at: '20:12', by: zhouHang, text: 'Deployed checkout v318 everywhere, errors started right after.' },
      {
        at: '20:15',
        by: alarms,
        text: 'Alert: 5xx rate of the checkout API is 34%, on-call Lin Yue was paged.',
      },
      { at: '20:17', by: linYue, text: 'Started investigating.' },
      {
        at: '20:31',
        by: linYue,
        text: 'Root cause identified: the pool settings of v318 exhausted the database connections.',
      },
      { at: '20:40', by: zhouHang, text: 'Rolled back to v317, the error rate is down, impact mitigated.' },
      { at: '20:55', by: zhouHang, text: 'Restarted 3 nodes in the south region.' },
      { at: '21:32', by: linYue, text: 'Checkout is fully recovered.' },
      { at: '21:40', by: linYue, text: 'Support received 57 complaints.' },
    ],
  },
};
