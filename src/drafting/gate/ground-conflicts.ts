import type { Finding } from '../../domain/finding';
import type { Gate } from './gate';

/**
 * A contradiction that the writer noted may repeat the ticket and adds nothing to it. One that repeats orders to a program or
 * rests on a cause that the ticket does not state is struck; what is struck stays readable among the findings.
 */
export function groundConflict(finding: Finding, gate: Gate): readonly Finding[] {
  if (finding.kind !== 'contradiction') return [finding];
  const { message, where } = finding;
  if (gate.repeatsOrders(message, where)) return [];
  if (gate.presumesCause(message)) {
    gate.find(
      'unsupported',
      where,
      gate.say(
        `这处矛盾依据了工单没有说明的因果，已去掉：「${message}」`,
        `This contradiction rests on a cause that the ticket does not state and is left out: “${message}”`,
      ),
    );
    return [];
  }
  const text = gate.plainly(message, 'unknown', [], where);
  return /[\p{L}\p{N}]/u.test(text) ? [{ ...finding, message: text }] : [];
}
