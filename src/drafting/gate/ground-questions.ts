import type { Claim } from '../../domain/claim';
import type { Draft, OpenQuestion } from '../../domain/draft';
import { mapClaims } from '../../domain/draft-claims';
import type { Gate } from './gate';

/**
 * Questions may repeat the ticket and add nothing to it. One that repeats orders to a program, or of which nothing is left, is
 * struck, and claims ask it no more; one that takes a cause for granted which the ticket does not state becomes an open one.
 * Questions that are then the same are one. Numbers have no gaps.
 */
export function groundQuestions(draft: Draft, gate: Gate): Draft {
  const kept: OpenQuestion[] = [];
  /** New numbers of the questions, by their old ones. */
  const numbers = new Map<string, string>();
  for (const question of draft.meeting.questions) {
    const { role, text } = question;
    if (gate.repeatsOrders(text, '10') || gate.repeatsOrders(role, '10')) continue;
    const grounded = groundQuestion(question, gate);
    if (!/[\p{L}\p{N}]/u.test(grounded.text)) continue;
    const same = kept.find((one) => one.role === grounded.role && one.text === grounded.text);
    const id = same?.id ?? `Q${kept.length + 1}`;
    if (!same) kept.push({ ...grounded, id });
    numbers.set(question.id, id);
  }
  const renumbered = mapClaims(draft, ({ question, ...claim }): Claim => {
    const now = question === undefined ? undefined : numbers.get(question);
    return now === undefined ? claim : { ...claim, question: now };
  });
  return { ...renumbered, meeting: { ...renumbered.meeting, questions: kept } };
}

function groundQuestion(question: OpenQuestion, gate: Gate): OpenQuestion {
  // Which check could have found something is a fair question.
  gate.lint(question.text, '10', ['counterfactual', 'hindsight']);
  const role = gate.plainly(question.role, 'unknown', [], '10');
  if (gate.presumesCause(question.text)) {
    gate.find(
      'unsupported',
      '10',
      gate.say(
        `问题预设了工单没有说明的因果，改为开放问题：「${question.text}」`,
        `The question takes a cause for granted that the ticket does not state; it becomes an open one: “${question.text}”`,
      ),
    );
    const text = gate.say(
      '直接原因是什么，有什么记录可以证实？',
      'What was the direct cause, and which record shows it?',
    );
    return { ...question, role, text };
  }
  return { ...question, role, text: gate.plainly(question.text, 'unknown', [], '10') };
}
