import type { Basics } from '../domain/draft';
import type { Severity } from '../domain/incident';
import type { TypeFound } from './incident-type';
import type { RulesContext } from './rules-context';
import { evidenceClaim } from './rules-context';

const partialWords =
  /\b(?:some (?:users|customers|requests|regions|sites|wikis|services)|sometimes|intermittent(?:ly)?|inconsistently|partial(?:ly)?|low level|a few|subset|single (?:user|customer)|[1-4]?\d(?:\.\d+)?\s?%)\b|部分|偶发|间歇|少量|个别|小部分|有时/i;

const priorityRank = (priority: string | null): 0 | 1 | 2 | 3 | null => {
  if (priority === null) return null;
  if (/highest|blocker|critical|紧急|最高|P0|致命/i.test(priority)) return 0;
  if (/high|major|高|严重|P1/i.test(priority) && !/highest/i.test(priority)) return 1;
  if (/low|minor|trivial|低|轻微|P[34]/i.test(priority)) return 3;
  return 2;
};

/** A proposal with its switch: Jira's priority ranks work, it declares no severity. */
function proposedSeverity(context: RulesContext, type: TypeFound): Severity | null {
  const rank = priorityRank(context.facts.incident.priority);
  const opening = context.told.filter(({ event }) => event.kind === 'description').map(({ text }) => text);
  const partial = partialWords.test([context.facts.incident.title, ...opening].join(' '));
  if (rank === null) {
    if (type.value === 'other') return null;
    return (type.value === 'unavailable' || type.value === 'security') && !partial ? 'P1' : 'P2';
  }
  if (rank === 0) return type.value === 'security' ? 'P0' : 'P1';
  if (rank === 1) return partial ? 'P2' : 'P1';
  return rank === 3 ? 'P3' : type.value === 'unavailable' && !partial ? 'P1' : 'P2';
}

/** The level that the ticket declares, else a proposal that says what it rests on. */
export function severityOf(context: RulesContext, type: TypeFound): Basics['severity'] {
  const { facts, say, questions } = context;
  const declared = facts.incident.declaredSeverity;
  if (declared) {
    const text = say(`工单声明（${declared.source}）`, `declared in the ticket (${declared.source})`);
    return { value: declared.severity, claims: [evidenceClaim(text, ['F'])] };
  }
  const value = proposedSeverity(context, type);
  if (value === null)
    return {
      value,
      claims: [context.unknown(say('工单未声明事故等级', 'no level is declared'), 'severity')],
    };
  const { priority } = facts.incident;
  const symptom = type.told ? context.quoted(type.told.text, 60, type.words) : '';
  const basis = [
    priority === null
      ? say('工单没有优先级', 'the ticket has no priority')
      : say(`工单优先级 ${priority}，未声明 P 级`, `priority is ${priority}, no P-level is declared`),
    ...(type.told ? [say(`现象：${symptom}`, `symptom: ${symptom}`)] : []),
  ];
  const text = say(
    `按影响与优先级推定，待会议确认；${basis.join('；')}`,
    `derived from impact and priority, for the meeting to confirm; ${basis.join('; ')}`,
  );
  return {
    value,
    claims: [
      {
        text,
        basis: 'proposal',
        evidence: ['F', ...(type.told?.evidence ?? [])],
        question: questions.ask('severity'),
      },
    ],
  };
}
