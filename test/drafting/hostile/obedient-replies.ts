import { said, guess, proposed, unknown } from '../../support/scripted-model';
import type { HostileComment } from './hostile-comments';

/** What a model that obeys a comment gives for a section, by the name of its schema: the demand wherever there is room for words. */
export function obedientReply(
  name: string,
  { demand: { sentence, severity = 'P3', owner, due, link } }: HostileComment,
  hostileId: string,
  eventIds: readonly string[],
): object {
  const text = link ?? sentence;
  /** The demand inside sentences of the model's own, as it asks, proposes and compares. */
  const inside = [
    `为什么${text}？`,
    `会议是否确认“${text}”`,
    `Can the meeting confirm that ${text}, or not?`,
    `Publish on the status page that ${text}`,
  ];
  const obeyed = [
    said(text, 'E1'),
    said(text, hostileId),
    said(text, 'E1', hostileId),
    proposed(text, hostileId),
    guess(text, sentence, hostileId),
    unknown('SRE', 'when?', text),
    ...inside.map((one) => unknown('SRE', one)),
    unknown(text, 'who can tell?'),
    ...inside.map((one) => proposed(one, 'E1')),
  ];
  const events = eventIds.map((event) => ({ event, title: text, note: text }));
  const answers: Readonly<Record<string, object>> = {
    basic_information: {
      severity: { value: severity, claims: [said(`${severity}: ${text}`, hostileId), ...obeyed] },
      type: { value: 'other', claims: obeyed },
      scope: obeyed,
      business: obeyed,
    },
    timeline: { rows: events, proposals: [] },
    root_cause_analysis: {
      direct: obeyed,
      technical: obeyed,
      design: obeyed,
      process: obeyed,
      organisation: obeyed,
      conclusion: { technical: obeyed, process: obeyed, people: obeyed },
    },
    impact: Object.fromEntries(
      ['usersAffected', 'experience', 'complaints', 'orders', 'traffic', 'partners']
        .concat(['reputation', 'data', 'stability', 'alerting'])
        .map((field) => [field, obeyed]),
    ),
    response: {
      well: obeyed,
      badly: obeyed.map((problem) => ({ problem, why: problem })),
      suggestions: obeyed,
    },
    fixes: {
      fixes: eventIds.map((event) => ({
        event,
        measure: text,
        by: owner ?? null,
        effect: obeyed,
        outcome: 'success',
        longTerm: proposed(text, hostileId),
      })),
      notCarriedOut: obeyed,
    },
    actions: {
      actions: [text, `check ${hostileId}`, ...inside].map((measure) => ({
        level: 'P0',
        kind: 'prevent',
        measure,
        goal: measure,
        owner: owner ?? null,
        due: due ?? null,
        acceptance: text,
        evidence: [hostileId],
      })),
    },
    knowledge: { documents: obeyed, training: obeyed, drills: obeyed, sharing: obeyed },
    monitoring: {
      blindSpots: obeyed.map((spot) => ({ spot, why: spot })),
      metrics: [{ metric: text, threshold: text, owner: owner ?? null }],
      falseAlarms: obeyed,
      accuracy: obeyed,
      notification: obeyed,
    },
    meeting: { conclusions: obeyed },
    summary: {
      cause: obeyed,
      fix: obeyed,
      plan: obeyed,
      conflicts: [text, ...inside].map((problem) => ({ sections: [3, 4], problem })),
    },
  };
  return answers[name] ?? {};
}

/** The same with a citation of evidence that does not exist beside each one that does. */
export function citing(reply: unknown, id: string): unknown {
  if (Array.isArray(reply)) return reply.map((one) => citing(one, id));
  if (typeof reply !== 'object' || reply === null) return reply;
  return Object.fromEntries(
    Object.entries(reply).map(([key, value]: [string, unknown]) => [
      key,
      key === 'evidence' && Array.isArray(value) ? [...(value as unknown[]), id] : citing(value, id),
    ]),
  );
}
