import type { MilestoneName } from '../../../domain/milestones';

/** What the findings call each milestone, in Chinese and English. */
export const milestoneWords: Readonly<Record<MilestoneName, readonly [string, string]>> = {
  triggered: ['事故触发', 'incident triggered'],
  detected: ['首次发现', 'first detected'],
  notified: ['通知相关人员', 'people notified'],
  investigating: ['开始排查', 'investigation started'],
  identified: ['定位根因', 'root cause identified'],
  mitigated: ['应急修复', 'emergency fix'],
  recovered: ['服务恢复', 'service restored'],
  confirmed: ['监控确认', 'monitoring confirmed'],
  closed: ['事故结束', 'incident closed'],
};
