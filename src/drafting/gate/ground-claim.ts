import type { Claim } from '../../domain/claim';
import type { Gate } from './gate';
import { withoutMarks, withoutWords } from './without-words';

/**
 * A claim as far as its evidence holds it. Words that are not there are struck, and what was a fact is then unconfirmed. Without
 * evidence a fact is unconfirmed as it stands. What repeats orders to a program is left out. A cause that its evidence does not state becomes a hypothesis.
 */
export function groundClaim(claim: Claim, where: string, gate: Gate): Claim {
  const { say, find } = gate;
  if (gate.repeatsOrders(claim.text, where)) return { ...claim, text: '', basis: 'unknown', evidence: [] };
  const evidence = gate.existing(claim.evidence, where);
  gate.lint(claim.text, where);
  const isFact = claim.basis === 'evidence';
  if (isFact && evidence.length === 0 && claim.text !== '')
    find(
      'unsupported',
      where,
      say(`没有引用证据：「${claim.text}」`, `No evidence is cited: “${claim.text}”`),
    );
  const basis = isFact && evidence.length === 0 ? 'unknown' : claim.basis;
  const { struck, unquoted, addsCause } = gate.check({ text: claim.text, basis, evidence });
  gate.miss([...struck, ...unquoted], claim.text, where);
  if (struck.length > 0) {
    const text = withoutMarks(withoutWords(claim.text, struck), unquoted);
    const empty = !/[\p{L}\p{N}]/u.test(text);
    return { ...claim, evidence, text: empty ? '' : text, basis: basis === 'evidence' ? 'unknown' : basis };
  }
  if (addsCause) {
    find(
      'unsupported',
      where,
      say(
        `所引证据没有说明因果，改为假设：「${claim.text}」`,
        `The evidence cited states no such cause; it becomes a hypothesis: “${claim.text}”`,
      ),
    );
    const confirm = say(
      '；如何证实：以日志、变更记录或复现证实两者的因果',
      '; to confirm: a log, a change record or a reproduction that shows cause and effect',
    );
    return { ...claim, evidence, text: `${claim.text.replace(/[。.]$/, '')}${confirm}`, basis: 'hypothesis' };
  }
  return { ...claim, evidence, basis, text: withoutMarks(claim.text, unquoted) };
}
