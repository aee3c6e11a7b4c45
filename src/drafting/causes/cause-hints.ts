import type { Claim } from '../../domain/claim';
import { foundActions } from '../found-actions';
import type { RulesContext } from '../rules-context';

/** Which follow-up shows which missing safeguard. */
const kinds = [
  [
    'process',
    /告警|监控|拨测|评审|演练|巡检|压测|\balerts?\b|\bmonitor\w*|\breviews?\b|\bdrills?\b/i,
    '此前没有发现的原因可能是缺少它',
    'its absence may be why this was not found before',
  ],
  [
    'defense',
    /检查|校验|拦截|灰度|分批|限流|熔断|隔离|热更新|自动(?:回滚|轮换|切换)|\bcheck\w*|\bvalidat\w*|\bcanary\b|\bstaged\b|\blimit\w*|\bautomatic\w*|\bfailover\b/i,
    '系统当时可能缺少这一防护',
    'the system may have lacked this safeguard',
  ],
] as const;

/** What people want to add afterwards may have been missing before: a clue, with what would confirm it. */
export function hintsOf(
  context: RulesContext,
  level: 'defense' | 'process' | 'organisation',
): readonly Claim[] {
  const { say } = context;
  return foundActions(context)
    .open.filter(({ measure }) => kinds.find(([, words]) => words.test(measure))?.[0] === level)
    .slice(0, 2)
    .map(({ measure, evidence }): Claim => {
      const kind = kinds.find(([name]) => name === level);
      const text = say(
        `线索为后续行动${context.quoted(measure, 90)}，${kind?.[2] ?? ''}；证实方法：核对事故当时的配置与流程`,
        `the follow-up ${context.quoted(measure, 90)} is a clue: ${kind?.[3] ?? ''}; confirm with the setup and process of that time`,
      );
      return { text, basis: 'hypothesis', evidence };
    });
}
