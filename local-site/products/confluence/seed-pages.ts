import { bold, bullets, doc, heading, numbered, panel, paragraph, status, table } from './seed-adf';
import type { AdfDoc } from './stored';

export interface SeedPage {
  readonly title: string;
  readonly body: AdfDoc;
  readonly children?: readonly SeedPage[];
}

/** What the sample site holds besides the homepages, by space key. */
export const seedPages: Readonly<Record<string, readonly SeedPage[]>> = {
  SRE: [
    {
      title: '事故复盘',
      body: doc(
        paragraph(
          '每次 P0、P1 事故在恢复后五个工作日内完成复盘。复盘找的是系统哪里让错误得以发生，不是找人。',
        ),
        panel('info', '新复盘由事故工单上的「创建复盘」生成，创建在本页之下，评审会上直接在页面里修改。'),
        heading(2, '约定'),
        bullets(
          '每句结论附证据；没有证据的写「待确认」。',
          '行动项写清负责人、期限和验收标准。',
          '页面先由相关团队评审，再对全公司开放。',
        ),
      ),
      children: [
        {
          title: '复盘会怎么开',
          body: doc(
            numbered(
              '会前一天发出页面，与会者先读完。',
              '用十分钟核对时间线，只补事实。',
              '逐层追问为什么，停在能改的系统问题上。',
              '逐条过行动项，当场定负责人。',
            ),
            panel('note', '主持人不由事故的直接处理人担任。'),
          ),
        },
        {
          title: '复盘术语',
          body: doc(
            table(
              ['指标', '从', '到'],
              [
                ['MTTD', '触发', '发现'],
                ['MTTI', '发现', '定位'],
                ['MTTF', '定位', '修复'],
                ['MTTR', '触发', '恢复'],
              ],
            ),
          ),
        },
      ],
    },
    {
      title: '值班手册',
      body: doc(
        heading(2, '接到告警后的五分钟'),
        numbered('在值班群里认领。', '判断影响面，必要时升级为 P1。', '打开事故工单并指定指挥官。'),
        heading(2, '升级对照'),
        table(
          ['级别', '影响', '响应'],
          [
            [status('P0', 'red'), '核心链路不可用', '立即电话通知，全员上线'],
            [status('P1', 'yellow'), '部分用户受影响', '十五分钟内响应'],
            [status('P2', 'blue'), '体验下降', '工作时间处理'],
          ],
        ),
      ),
    },
    {
      title: '变更窗口',
      body: doc(
        paragraph('核心系统的变更安排在 ', bold('周二至周四 10:00–16:00'), '，窗口之外需要值班经理同意。'),
      ),
    },
  ],
  ENG: [
    {
      title: 'Architecture notes',
      body: doc(
        heading(2, 'Checkout'),
        paragraph(
          'Checkout calls payment through a pool of 200 connections; the pool is shared by both regions.',
        ),
        bullets('Retries: three, with jitter.', 'Timeout: 800 ms, then the order is parked.'),
      ),
    },
    {
      title: 'Release checklist',
      body: doc(
        numbered('Dashboards are open.', 'The rollback has been rehearsed.', 'Support knows the time.'),
      ),
    },
  ],
  POLICY: [
    {
      title: '信息分级',
      body: doc(paragraph('公开、内部、机密三级。复盘默认为内部；涉及客户数据的为机密。')),
    },
  ],
  '~linxiao': [{ title: '本周笔记', body: doc(bullets('跟进结算压测', '整理连接池告警的阈值')) }],
};
