import type { Basics } from '../domain/draft';
import type { Severity } from '../domain/incident';
import { readingForm } from '../domain/signals/reading-form';
import type { TypeFound } from './incident-type';
import type { RulesContext, Told } from './rules-context';
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

/** Everything, or everybody. */
const wideWords =
  /\b(?:all|every\w*|global(?:ly)?|entire|whole|worldwide|widespread|majority|complete(?:ly)?)\b|全部|所有|全站|全球|全国|全网|全线|大面积|整个|绝大/i;

/** A proposal with its switch: Jira's priority ranks work, it declares no severity. What is hit, and how widely, decides within a rank. */
function proposedSeverity(context: RulesContext, { value: type }: TypeFound): Severity | null {
  const rank = priorityRank(context.facts.incident.priority);
  const opening = context.told.filter(({ event }) => event.kind === 'description').map(({ text }) => text);
  const extent = readingForm([context.facts.incident.title, ...opening].join(' '));
  const isPartial = partialWords.test(extent);
  const isWhole = (type === 'unavailable' || type === 'security') && !isPartial;
  // "Something is wrong" has a rank and no effect: nothing to derive a level from.
  const tellsEffect = context.told.some(
    ({ signals }) => signals.symptom || signals.onset || signals.alert || signals.report || signals.impact,
  );
  if (type === 'other' && (rank === null || !tellsEffect)) return null;
  if (rank === null) return isWhole ? 'P1' : 'P2';
  if (rank === 0)
    return type === 'security' || type === 'data' || (isWhole && wideWords.test(extent)) ? 'P0' : 'P1';
  if (rank === 1) return isPartial ? 'P2' : 'P1';
  return rank === 3 || (type === 'degraded' && isPartial) ? 'P3' : 'P2';
}

/** "级别先按P1", "Severity: SEV-2", "declared a SEV1". A bare P1 may be a priority or a port. */
const declaration =
  /(?:(?:事故|故障|事件)?(?:等级|级别|定级)|严重(?:程度|级别))[^\dA-Za-z，。；,;?？]{0,8}\s*(?:P|SEV(?:ERITY)?[-_ ]?|S)([0-4])(?![\w%]|\.\d)|(?:定(?:为|成|级为?)|升级?(?:到|为|成|至))\s*(?:P|SEV[-_ ]?|S)([0-4])(?![\w%]|\.\d)|\bseverity\s*(?:level\s*)?(?:[:=]|is|was|set to)?\s*(?:P|SEV(?:ERITY)?[-_ ]?|S)?([0-4])(?![\w%]|\.\d)|\bSEV[-_ ]?([0-4])(?![\w%]|\.\d)/i;

const levels: readonly Severity[] = ['P0', 'P1', 'P2', 'P3'];

/** A level of somebody else's desk: "opened a sev-1 support case". */
const ofOthers =
  /\bsev[-_ ]?\d (?:support |vendor )?(?:case|ticket|request)\b|\b(?:case|ticket) (?:with|at) \w+ (?:as|at) sev/i;

/** The last level that a sentence declares; the number that people say is the number that they read, as in a field. */
function levelTold(context: RulesContext): { readonly value: Severity; readonly told: Told } | undefined {
  const said = context.told.filter(
    ({ text, signals }) =>
      declaration.test(text) &&
      !ofOthers.test(text) &&
      !signals.followUp &&
      !signals.question &&
      !/(?:不是|不算|未达|达不到|\bnot (?:a |an )?)\s*(?:P|SEV|S)[-_ ]?\d/i.test(text),
  );
  const last = said.at(-1);
  const number = last && declaration.exec(last.text)?.slice(1).join('');
  return last && number !== undefined ? { value: levels[Number(number)] ?? 'P3', told: last } : undefined;
}

/** A priority that is named like a level declares it: "P1", "SEV-1 critical". */
function levelOfPriority(priority: string | null): Severity | null {
  const number = /^\W*(?:P|S|SEV(?:ERITY)?)[-_ ]?([0-4])(?!\d)/i.exec(priority ?? '')?.[1];
  return number === undefined ? null : (levels[Number(number)] ?? 'P3');
}

/** The level that the ticket declares, in a field or in words, else a proposal that says what it rests on. */
export function severityOf(context: RulesContext, type: TypeFound): Basics['severity'] {
  const { facts, say, questions } = context;
  const declared = facts.incident.declaredSeverity;
  if (declared) {
    const text = say(`工单声明（${declared.source}）`, `declared in the ticket (${declared.source})`);
    return { value: declared.severity, claims: [evidenceClaim(text, ['F'])] };
  }
  const inWords = levelTold(context);
  if (inWords) {
    const { text } = context.focus(inWords.told, (clause) => declaration.test(clause.text));
    const quoted = context.quoted(text, 60, declaration);
    return {
      value: inWords.value,
      claims: [
        evidenceClaim(say(`工单声明：${quoted}`, `declared in the ticket: ${quoted}`), inWords.told.evidence),
      ],
    };
  }
  const byPriority = levelOfPriority(facts.incident.priority);
  if (byPriority !== null) {
    const text = say(
      `工单优先级为 ${facts.incident.priority ?? ''}`,
      `the ticket's priority is ${facts.incident.priority ?? ''}`,
    );
    return { value: byPriority, claims: [evidenceClaim(text, ['F'])] };
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
