import type { Evidence } from '../evidence';
import type { SignalName } from './signal-name';

const byStatus: readonly (readonly [RegExp, readonly SignalName[]])[] = [
  [
    /^(?:repaired|mitigated|fixed|fix(?:ed)? (?:applied|deployed)|monitoring|已修复|已缓解|已止损|止损完成|观察中|监控中|监测中)$/i,
    ['fix'],
  ],
  [/^(?:recovered|restored|已恢复)$/i, ['recovery']],
  [/^(?:resolved|closed|done|completed?|已解决|已关闭|已完成|完成|关闭|结束|已结束)$/i, ['closing']],
  [
    /^(?:investigating|in progress|under investigation|triage|analysis|处理中|排查中|调查中|进行中)$/i,
    ['investigation'],
  ],
  [/^(?:identified|root cause identified|已定位)$/i, ['cause']],
  [/^(?:incident declared|declared|escalated|已升级)$/i, ['declaration']],
  [/^(?:reopened|re-?opened|重新打开|重开)$/i, ['relapse']],
];

/** What a change of the ticket's status suggests. It is evidence of what somebody clicked, not of what happened. */
export function signalsOfStatusChange(change: Evidence['change']): readonly SignalName[] {
  if (change?.field.toLowerCase() !== 'status') return [];
  const to = change.to?.trim() ?? '';
  return byStatus.find(([pattern]) => pattern.test(to))?.[1] ?? [];
}
