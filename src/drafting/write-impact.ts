import type { Claim } from '../domain/claim';
import type { Impact } from '../domain/draft';
import { durationText } from '../domain/duration-text';
import { readingForm } from '../domain/signals/reading-form';
import type { Subject } from './open-questions';
import { foundActions } from './found-actions';
import { figuresOn } from './figure-tables';
import {
  alertRule,
  complaintCount,
  complaints,
  data,
  dataResult,
  partners,
  reputation,
  shareOfUsers,
  unchanged,
  someUsers,
  stability,
  sumsUp,
  tellsLoss,
  traffic,
  users,
} from './impact-words';
import { openingTold, withoutParts } from './write-scope';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim, meetingClaim } from './rules-context';
import { isVerdict } from './verdicts';

/** The few words that matter of a sentence that the report quotes in full elsewhere. */
function recordedAs(context: RulesContext, told: Told, words: RegExp): Claim {
  const match = words.exec(told.text);
  const start = match?.index ?? 0;
  const behind = told.text.slice(start).split(/[,，。；;.]/)[0] ?? '';
  // "…在群里反馈的": the words themselves say nothing.
  const clause = behind.length >= 4 ? behind : told.text;
  return evidenceClaim(
    context.say(`记录为${context.quoted(clause, 40)}`, `recorded as ${context.quoted(clause, 40)}`),
    told.evidence,
  );
}

/** "@X tell the merchants": somebody is asked to do something, which is no impact. */
const asksSomebody =
  /^\s*@|(?:跟|和|给|向|找).{1,12}(?:说一下|说一声|讲一下|解释|沟通|同步)|(?:让|请)\s?@|\b(?:please|can you|could you)\b/i;

/** What the ticket says on a subject, in tables and in words, and the question for what it does not say. */
function field(
  context: RulesContext,
  says: RegExp | ((told: Told) => boolean),
  subject: Subject,
  rest: string,
  { limit = 2, figures = [] }: { readonly limit?: number; readonly figures?: readonly Claim[] } = {},
): readonly Claim[] {
  const planned = foundActions(context).open.map(({ measure }) => measure);
  const tells = (told: Told) => (says instanceof RegExp ? says.test(told.text) : says(told));
  const found = context.where(
    (told) =>
      tells(told) &&
      !told.signals.followUp &&
      !told.signals.suspicion &&
      !asksSomebody.test(told.text) &&
      !planned.some((measure) => told.text.includes(measure)),
    limit,
  );
  const quotes = [
    ...figures,
    ...found.map((told) => {
      const focus = context.focus(told, tells);
      // "…, about 52,000" says nothing without what it is of.
      const short = /[\u4e00-\u9fff]/.test(focus.text) ? 8 : 24;
      return context.quote(focus.text.length < short && told.text.length <= 120 ? told : focus, 120);
    }),
  ];
  return [...quotes, context.unknown(quotes.length > 0 ? rest : '', subject)];
}

/** What users met: best told by themselves or by the description, else by the alert. */
function experience(context: RulesContext): readonly Claim[] {
  const { say } = context;
  // What somebody supposes about the cause is nothing that users saw.
  const hit = ({ signals }: Told) =>
    (signals.symptom || signals.report || signals.impact) && !signals.suspicion;
  const opening = openingTold(context, hit);
  const reports = context.where(
    ({ event, signals, text }) =>
      event.kind !== 'description' &&
      signals.report &&
      signals.symptom &&
      !signals.cause &&
      !signals.suspicion &&
      !isVerdict(text),
    2,
  );
  const first = context.where(
    ({ event, signals }) => event.id === context.facts.milestones.triggered.eventId && signals.symptom,
    1,
  );
  const direct = opening.filter(({ signals, text }) => !signals.alert && !alertRule.test(text));
  const actions = foundActions(context).open.map(({ measure }) => measure);
  const found = [...new Set([...(direct.length > 0 ? direct : opening), ...reports, ...first])]
    .filter(({ text }) => !actions.some((measure) => text.includes(measure)))
    .slice(0, 3);
  const rest = context.unknown(found.length > 0 ? say('用户还看到什么', 'what else users saw') : '', 'users');
  return [...withoutParts(found).map((told) => context.quote(told, 120)), rest];
}

/** As the rules read it: traditional characters as simplified ones, full width as half width. */
const says = (pattern: RegExp, text: string): boolean => pattern.test(readingForm(text));

/** What was taken away by a fix may have been needed. */
const removed = /删除|清空|清理|\b(?:removed|deleted|purged|dropped|unpublished|wiped)\b/i;

function dataField(context: RulesContext): readonly Claim[] {
  const { say } = context;
  const removals = context
    .where(({ text, signals }) => signals.fix && !signals.followUp && !signals.cause && removed.test(text), 1)
    .map((told) => context.quote(told, 120));
  const rest =
    removals.length > 0
      ? say(
          '其中有无仍需要的内容，用户数据是否完整',
          'whether anything in it was still needed, and user data is complete',
        )
      : say('用户数据是否完整', 'whether user data is complete');
  const [result] = context.told
    .filter(
      ({ text, signals }) =>
        says(dataResult, text) && !signals.followUp && !says(/会不会|是否|有没有|whether/i, text),
    )
    .slice(-1);
  // What a check found answers what was only asked before it.
  if (result && removals.length === 0) return [...figuresOn(context, 'data'), context.quote(result, 120)];
  const figures = figuresOn(context, 'data');
  const told = field(context, data, 'data', rest, { limit: 3, figures });
  return removals.length > 0
    ? [...removals, ...told.filter(({ basis }) => basis === 'evidence'), context.unknown(rest, 'data')]
    : told;
}

function alerting(context: RulesContext): readonly Claim[] {
  const { facts, say, language } = context;
  const { triggered, detected } = facts.milestones;
  const recovered = context.minuteOf('recovered') ?? Infinity;
  const alerts = context
    .where(({ signals, at }) => signals.alert && !signals.followUp && at <= recovered, 2)
    .map((told) => context.quote(told, 110));
  const mttd = context.between('triggered', 'detected');
  if (mttd !== null) {
    const alerted = alerts.length > 0 || detected.reason === 'alert-first';
    const by = alerted
      ? say('首次发现', 'first detected')
      : say('首次发现（此前没有告警记录）', 'first detected (no alert is recorded before)');
    const text =
      mttd === 0
        ? say(
            `触发与发现记录在同一时刻${alerted ? '' : '（没有告警记录）'}`,
            `${by} in the minute of the trigger`,
          )
        : say(
            `触发后 ${durationText(mttd, language)}${by}`,
            `${by} ${durationText(mttd, language)} after the trigger`,
          );
    const interval = evidenceClaim(text, [...new Set([...triggered.evidence, ...detected.evidence])]);
    return [
      ...alerts,
      interval,
      context.unknown(say('告警是否及时、是否完整', 'whether alerts were in time and complete'), 'detection'),
    ];
  }
  const rest =
    alerts.length > 0 || detected.reason === 'alert-first'
      ? say('缺触发时刻，是否及时', 'without the minute of the trigger, whether in time')
      : say('没有告警记录', 'no alert is recorded');
  return [...alerts, context.unknown(rest, 'detection')];
}

const affectedWords = /受影响|影响|\baffected\b|\bimpact\w*\b/i;

/** 四: figures only as the ticket gives them, each in its own sentence. */
export function writeImpact(context: RulesContext): Impact {
  const { say } = context;
  const inTables = figuresOn(context, 'users');
  const said = context.where(({ text, signals }) => says(users, text) && !signals.followUp, 6);
  // How many were affected says more than how many were counted for something else.
  const counted = [
    ...inTables,
    ...[
      ...said.filter(({ text }) => affectedWords.test(text)),
      ...said.filter(({ text }) => !affectedWords.test(text)),
    ]
      .filter(({ text }, index, all) => !all.some((other, at) => at < index && other.text.includes(text)))
      .slice(0, 2)
      .map((told) => context.quote(told, 120, users)),
  ];
  const vague =
    counted.length > 0
      ? []
      : context
          .where(({ text }) => someUsers.test(text), 1)
          .map((told) => recordedAs(context, told, someUsers));
  const told = (words: RegExp) =>
    context.told.some(({ text, signals }) => says(words, text) && !signals.followUp);
  const figures = say('数量', 'the number');
  const others = say('其余', 'the rest');
  const [count] = context.told
    .filter(({ text, signals }) => says(complaintCount, text) && !signals.followUp)
    .slice(-1);
  const reported = context.where(({ text, signals }) => says(complaints, text) && signals.report, 1);
  return {
    usersAffected: [
      ...counted,
      ...vague,
      ...(told(shareOfUsers)
        ? []
        : [
            context.unknown(
              counted.length > 0
                ? say('占总用户的比例', 'their share of all users')
                : vague.length > 0
                  ? figures
                  : '',
              'users',
            ),
          ]),
    ],
    experience: experience(context),
    complaints: count
      ? [
          ...figuresOn(context, 'complaints'),
          context.quote(
            context.focus(count, ({ text }) => says(complaintCount, text)),
            120,
          ),
        ]
      : [
          ...figuresOn(context, 'complaints'),
          ...reported.map((told) =>
            recordedAs(context, told, someUsers.test(told.text) ? someUsers : complaints),
          ),
          context.unknown(reported.length > 0 ? figures : '', 'users'),
        ],
    orders: field(context, tellsLoss, 'business', others, { figures: figuresOn(context, 'orders') }),
    traffic: field(
      context,
      (told) =>
        (traffic.test(told.text) && !unchanged.test(told.text)) ||
        (sumsUp(context, told) && !tellsLoss(told)),
      'business',
      others,
      {
        limit: 1,
        figures: figuresOn(context, 'traffic'),
      },
    ),
    partners: field(context, partners, 'business', others, { limit: 1 }),
    reputation: [
      ...context
        .where(({ text }) => reputation.test(text), 1)
        .map((told) => recordedAs(context, told, reputation)),
      meetingClaim(),
    ],
    data: dataField(context),
    stability: field(context, stability, 'cascade', say('是否级联', 'whether as a cascade'), { limit: 3 }),
    alerting: alerting(context),
  };
}
