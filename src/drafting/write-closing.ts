import type { Claim } from '../domain/claim';
import type { Causes, Knowledge, Meeting, Monitoring, Summary } from '../domain/draft';
import { metricIn, thresholdIn } from './alert-words';
import { blindSpotsOf } from './gaps';
import type { Gap } from './gap';
import type { Proposal } from './proposal';
import type { PlannedActions } from './write-actions';
import { looksWell, takesBack } from './measures';
import type { FixTold } from './fixes-told';
import type { RulesContext } from './rules-context';
import { evidenceClaim, meetingClaim, proposalClaim } from './rules-context';

const documentWords =
  /文档|手册|预案|操作卡|清单|架构图|依赖图|\bwiki\b|\brunbooks?\b|\bplaybooks?\b|\bdocument(?:s|ed|ation)?\b|\bdocs?\b/i;
const trainingWords =
  /培训|分享会|宣讲|(?<!机器|深度)学习|\btraining\b(?! (?:data|jobs?|set|runs?))|\bworkshops?\b|\bbrown bag\b/i;
const drillWords = /演练|混沌|\bchaos\b|\bdrills?\b|\bgame ?days?\b/i;
const alertWords = /告警|监控|拨测|\balert(?:s|ing)?\b|\bmonitor(?:s|ing)?\b|\bprobes?\b/i;

/** 八 */
export function writeKnowledge(context: RulesContext, planned: PlannedActions): Knowledge {
  const { say } = context;
  const ofTicket = (words: RegExp): readonly Claim[] =>
    planned.actions
      .filter(({ measure, proposed }) => !proposed && words.test(measure))
      .map(({ id, measure, evidence }) =>
        evidenceClaim(say(`${measure}（${id}）`, `${measure} (${id})`), evidence),
      );
  const derived = (key: 'document' | 'drill'): readonly Claim[] => {
    const parts = [...planned.proposals].flatMap(([id, proposal]) => {
      const subject = proposal[key];
      return subject === undefined ? [] : [say(`${subject}（${id}）`, `${subject} (${id})`)];
    });
    return parts.length > 0 ? [proposalClaim(parts.join(say('、', ', ')))] : [];
  };
  const time = meetingClaim(say('时间', 'date'));
  const orMeeting = (claims: readonly Claim[], more: readonly Claim[] = []): readonly Claim[] =>
    claims.length > 0 ? [...claims, ...more] : [meetingClaim()];
  const documents = [...ofTicket(documentWords), ...derived('document')];
  const drills = [...ofTicket(drillWords), ...derived('drill')];
  const walk =
    documents.length > 0
      ? [
          proposalClaim(
            say('按新文档带值班人员走一遍', 'one walk through the new documents with the on-call staff'),
          ),
        ]
      : [];
  return {
    documents: orMeeting(documents),
    training: orMeeting([...ofTicket(trainingWords), ...walk], [time]),
    drills: orMeeting(drills, [time]),
    sharing: [meetingClaim(say('时间与形式', 'time and form'))],
  };
}

const withoutBrackets = (measure: string): string =>
  measure.replace(/\s*[（(][^（）()]*\d[^（）()]*[)）]\s*$/, '');

/** 九 */
export function writeMonitoring(
  context: RulesContext,
  gaps: readonly Gap[],
  planned: PlannedActions,
): Monitoring {
  const { say, facts } = context;
  const alerts = [...planned.proposals].filter(
    (entry): entry is [string, Proposal & Required<Pick<Proposal, 'alert'>>] => entry[1].alert !== undefined,
  );
  const actionOf = (id: string) => planned.actions.find((action) => action.id === id);
  const derived = alerts.map(([id, { alert }]) => {
    const action = actionOf(id);
    return {
      metric: say(`${alert.metric}（${id}）`, `${alert.metric} (${id})`),
      threshold: alert.threshold,
      owner: action?.owner ?? null,
      due: action?.due ?? null,
      proposed: true,
    };
  });
  const ofTicket = planned.actions
    .filter(({ proposed, measure }) => !proposed && alertWords.test(measure))
    .map(({ id, measure, owner, due }) => {
      return {
        metric: say(`${metricIn(measure)}（${id}）`, `${metricIn(measure)} (${id})`),
        threshold: thresholdIn(measure) ?? say('待确认', 'to be confirmed'),
        owner,
        due,
        proposed: false,
      };
    });
  const spots = blindSpotsOf(context, gaps);
  const notified = context.eventOf('notified');
  const trigger =
    facts.milestones.triggered.state === 'missing'
      ? [
          {
            spot: context.unknown(
              say('触发没有留下监控或变更记录', 'the trigger left no record in monitoring or changes'),
              'trigger',
            ),
            why: context.unknown('', 'trigger'),
          },
        ]
      : [];
  return {
    blindSpots: [...spots, ...trigger],
    metrics: [...ofTicket, ...derived],
    falseAlarms: [meetingClaim()],
    accuracy:
      alerts.length > 0
        ? [
            proposalClaim(
              say(
                `告警直接指向原因与最早现象（${alerts.map(([id]) => id).join('、')}）`,
                `alerts point at the cause and the earliest symptom (${alerts.map(([id]) => id).join(', ')})`,
              ),
            ),
          ]
        : [meetingClaim()],
    notification: notified
      ? [
          context.quote(
            { text: notified.text, evidence: notified.evidence } as Parameters<RulesContext['quote']>[0],
            100,
          ),
          context.unknown(say('通知是否完整、及时', 'whether everybody was told in time'), 'notification'),
        ]
      : [context.unknown('', 'notification')],
  };
}

/** 十, without the list of questions, which is complete only when all else is written. */
export function writeMeeting(
  context: RulesContext,
  causes: Causes,
  gaps: readonly Gap[],
): Omit<Meeting, 'questions'> {
  const { say, facts } = context;
  const names = [
    ...new Set(
      facts.timeline.events.flatMap(({ actor }) => (actor === null || actor.bot ? [] : [actor.name])),
    ),
  ].slice(0, 12);
  const invited =
    names.length > 0
      ? [
          proposalClaim(
            say(
              `邀请工单中的参与人：${names.join('、')}`,
              `invite the people of the ticket: ${names.join(', ')}`,
            ),
          ),
        ]
      : [];
  const topics = [
    ...causes.technical.filter(({ basis }) => basis === 'evidence').slice(0, 1),
    ...gaps.map(({ problem }) => problem),
  ].slice(0, 4);
  const discussion = topics.map((topic, index): Claim => {
    const start = index === 0 ? say('供讨论：', 'for discussion: ') : '';
    return { ...topic, text: `${start}${say(`${'①②③④'[index] ?? ''} `, `(${index + 1}) `)}${topic.text}` };
  });
  return {
    time: [meetingClaim()],
    participants: [meetingClaim(), ...invited],
    conclusions: [meetingClaim(), ...discussion],
  };
}

/** 十一: the template's sentence, filled from what the report says above. */
export function writeSummary(
  context: RulesContext,
  causes: Causes,
  fixes: readonly FixTold[],
  planned: PlannedActions,
): Summary {
  const { say } = context;
  const [cause] = causes.technical.filter(({ basis }) => basis === 'evidence');
  // What helped for a moment only did not end the incident.
  const worked = fixes.filter(
    ({ outcome, effect, told }) =>
      outcome === 'success' ||
      (outcome === 'partial' && !(effect !== null && looksWell(told) && takesBack(effect))),
  );
  const helped = worked.length > 0 ? worked : fixes.filter(({ outcome }) => outcome === 'unknown');
  // What took effect for the users stands before what was tidied up afterwards.
  const decisive = fixes.filter(
    ({ told, outcome }) => outcome !== 'failure' && told.event.id === context.eventOf('mitigated')?.id,
  );
  const fix = [...new Set([...decisive, ...helped])].slice(0, 3);
  const measures = planned.actions
    .slice(0, 3)
    .map(({ measure, id }) =>
      say(`${withoutBrackets(measure)}（${id}）`, `${withoutBrackets(measure)} (${id})`),
    );
  const [first] = planned.actions;
  const plan = (): Claim => {
    if (!first) return meetingClaim();
    const text = measures.join(say('；', '; '));
    const evidence = [...new Set(planned.actions.slice(0, 3).flatMap((action) => action.evidence))];
    return first.proposed ? proposalClaim(text) : evidenceClaim(text, evidence);
  };
  return {
    cause: cause
      ? [cause, ...causes.technical.filter(({ basis }) => basis === 'unknown').slice(0, 1)]
      : [context.unknown('', 'cause')],
    fix:
      fix.length > 0
        ? fix.map(({ told, measure }) => evidenceClaim(measure, told.evidence))
        : [context.unknown('', 'fixes')],
    plan: [plan()],
  };
}
