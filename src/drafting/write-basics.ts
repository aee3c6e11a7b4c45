import type { Claim } from '../domain/claim';
import type { Basics } from '../domain/draft';
import { durationText } from '../domain/duration-text';
import { sumsUp, tellsLoss } from './impact-words';
import { figuresOn } from './figure-tables';
import { findType, typeClaims } from './incident-type';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';
import { scopeOf } from './write-scope';
import { severityOf } from './write-severity';

function periodOf(context: RulesContext): readonly Claim[] {
  const { facts, clock, say } = context;
  const { triggered, recovered } = facts.milestones;
  const [first] = facts.timeline.events;
  const start = (): Claim => {
    if (triggered.at !== null) return evidenceClaim(clock.full(triggered.at), triggered.evidence);
    if (!first) return context.unknown(say('开始', 'start'), 'trigger');
    const earliest = clock.full(first.at);
    return context.unknown(
      say(`触发时刻（最早记录为 ${earliest}）`, `start (earliest record ${earliest})`),
      'trigger',
      first.evidence,
    );
  };
  const end =
    recovered.at === null
      ? context.unknown(say('恢复时刻', 'recovery'), 'recovery')
      : evidenceClaim(clock.full(recovered.at), recovered.evidence);
  return [start(), end];
}

/** The whole, or the part of it that the records cover, said to be the least. */
function durationOf(context: RulesContext): readonly Claim[] {
  const { facts, clock, say, language } = context;
  const { triggered, detected, mitigated, recovered } = facts.milestones;
  const total = context.between('triggered', 'recovered');
  const evidence = (...milestones: readonly { readonly evidence: readonly string[] }[]) => [
    ...new Set(milestones.flatMap((milestone) => milestone.evidence)),
  ];
  if (total !== null) {
    const whole = evidenceClaim(durationText(total, language), evidence(triggered, recovered));
    const acute = context.between('detected', 'mitigated');
    if (acute === null || acute === total || mitigated.at === null || detected.at === null) return [whole];
    const span = `${clock.short(detected.at)} – ${clock.short(mitigated.at)}`;
    const text = say(
      `其中从发现到修复 ${durationText(acute, language)}（${span}）`,
      `${durationText(acute, language)} of it from detection to fix (${span})`,
    );
    return [whole, evidenceClaim(text, evidence(detected, mitigated))];
  }
  const [first] = facts.timeline.events;
  const start =
    detected.at === null
      ? first && { at: first.at, evidence: first.evidence }
      : { at: detected.at, evidence: detected.evidence };
  const end = recovered.at === null ? mitigated : recovered;
  if (!start || end.at === null || end.at < start.at)
    return [context.unknown('', recovered.at === null ? 'recovery' : 'trigger')];
  const least = durationText(end.at - start.at, language);
  const span = `${clock.short(start.at)} – ${clock.short(end.at)}`;
  const text = say(
    `至少 ${least}（${detected.at === null ? '最早记录' : '发现'}至${recovered.at === null ? '修复' : '恢复'}，${span}）`,
    `at least ${least} (${detected.at === null ? 'earliest record' : 'detection'} to ${recovered.at === null ? 'fix' : 'recovery'}, ${span})`,
  );
  const gap =
    triggered.at === null
      ? say('触发之前的部分', 'what came before')
      : say('恢复之前的部分', 'what followed');
  return [
    evidenceClaim(text, evidence(start, end)),
    context.unknown(gap, triggered.at === null ? 'trigger' : 'recovery'),
  ];
}

/** What somebody wants to avert has not happened. */
const feared = /(?:不然|否则|以免|免得).{0,12}(?:SLA|投诉|客诉|赔付)|\botherwise\b.{0,30}\b(?:SLA|complain)/i;

const manyUsers =
  /投诉|客诉|赔付|(?<![A-Za-z])SLA(?![A-Za-z])|大量.{0,4}(?:用户|客户)|\b(?:complaints?|SLA|customers? (?:report|complain)\w*)\b/i;

/** 一 */
export function writeBasics(context: RulesContext): Basics {
  const type = findType(context);
  const figures = figuresOn(context, 'orders', 2);
  const isWell = ({ signals }: Told) => signals.recovery || signals.confirmation || signals.partialRecovery;
  const business = [
    ...new Set([
      ...context.where((told) => tellsLoss(told) || sumsUp(context, told), 2),
      ...context.where(
        (told) =>
          manyUsers.test(told.text) && !feared.test(told.text) && !told.signals.followUp && !isWell(told),
        2,
      ),
    ]),
  ].slice(0, 2);
  // Questions are numbered as they are asked: fields are written in their order.
  return {
    severity: severityOf(context, type),
    type: { value: type.value, claims: typeClaims(context, type) },
    period: periodOf(context),
    duration: durationOf(context),
    scope: scopeOf(context),
    business: [
      ...figures,
      ...business.map((one) => context.quote(one)),
      context.unknown(
        business.length + figures.length > 0 ? context.say('其余数量与损失', 'other figures and losses') : '',
        'business',
      ),
    ],
  };
}
