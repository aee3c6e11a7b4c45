import type { ActionItem, Day } from '../../domain/action-item';
import { isDay } from '../../domain/day';
import type { Monitoring } from '../../domain/draft';
import type { Gate } from './gate';
import { knownPerson, possibleOwner } from './ground-rows';

/**
 * An action with what it needs, or the finding of what it lacks. What no evidence holds is a proposal, whoever wrote it. A
 * proposal is due inside the window of its level, or on a day that the ticket tells; any other day gives way to the window's end.
 */
export function groundAction(action: ActionItem, gate: Gate): ActionItem {
  const { say, find } = gate;
  const evidence = gate.existing(action.evidence, action.id);
  const proposed = action.proposed || evidence.length === 0;
  const owner = action.proposed
    ? possibleOwner(action.owner, action.id, gate)
    : knownPerson(action.owner, action.id, gate);
  const due =
    action.due !== null && isDay(action.due) ? dueOf({ ...action, proposed }, action.due, gate) : null;
  const own = (text: string) => gate.plainly(text, 'proposal', evidence, action.id);
  const { acceptance: test } = action;
  const acceptance =
    test === null || test.trim() === '' || gate.repeatsOrders(test, action.id) ? null : own(test);
  const lacking = [
    ...(owner === null ? [say('负责人', 'owner')] : []),
    ...(due === null ? [say('截止日期', 'due date')] : []),
    ...(acceptance === null ? [say('验收标准', 'acceptance criterion')] : []),
  ];
  if (lacking.length > 0)
    find(
      'incomplete-action',
      action.id,
      say(
        `「${action.measure}」缺少${lacking.join('、')}`,
        `“${action.measure}” lacks ${lacking.join(', ')}`,
      ),
    );
  if (proposed && !action.proposed)
    find(
      'unsupported',
      action.id,
      say(
        `工单中没有这项行动：「${action.measure}」，改标为建议`,
        `The ticket holds no such action: “${action.measure}”; it is marked as proposed`,
      ),
    );
  for (const text of [action.measure, action.goal, acceptance ?? '']) gate.lint(text, action.id);
  return {
    ...action,
    evidence,
    owner,
    due,
    acceptance,
    proposed,
    measure: proposed ? own(action.measure) : gate.plainly(action.measure, 'evidence', evidence, action.id),
    goal: own(action.goal),
  };
}

function dueOf({ id, level, measure, proposed }: ActionItem, due: Day, gate: Gate): Day {
  if (!proposed || gate.mayBeDue(due, level)) return due;
  const end = gate.windowEnd(level);
  gate.find(
    'unsupported',
    id,
    gate.say(
      `「${measure}」的截止日期 ${due} 不在 ${level} 期限内或工单没有写明，改为 ${end}`,
      `“${measure}” was due ${due}, which is outside the window of ${level} or stands nowhere in the ticket; it is now ${end}`,
    ),
  );
  return end;
}

/** A metric to be watched: figures are its own, names and owners the ticket's. */
export function groundMetric(
  metric: Monitoring['metrics'][number],
  gate: Gate,
): Monitoring['metrics'][number] {
  const own = (text: string) => gate.plainly(text, 'proposal', [], '9');
  for (const text of [metric.metric, metric.threshold]) gate.lint(text, '9');
  return {
    ...metric,
    metric: own(metric.metric),
    threshold: own(metric.threshold),
    owner: metric.proposed ? possibleOwner(metric.owner, '9', gate) : knownPerson(metric.owner, '9', gate),
  };
}
