import type { Claim } from '../../domain/claim';
import type { Causes } from '../../domain/draft';
import { condensed } from '../quote';
import type { RulesContext, Told } from '../rules-context';
import { evidenceClaim } from '../rules-context';
import { causeIn, causesTold, labelledCauses } from './causes-told';
import type { WeakPoints } from './weak-points';
import { answersAt } from './whys-told';
import type { WhyTold } from './whys-told';

/** The conclusion under the five whys: technical, process and people. */
export function rootCauses(
  context: RulesContext,
  answered: readonly WhyTold[],
  weak: WeakPoints,
): Pick<Causes, 'technical' | 'process' | 'people'> {
  return {
    technical: technical(context, answered, weak.design[0]),
    process: process(context, answered, weak.process[0]),
    people: [noPerson(context, weak.organisation)],
  };
}

/** A write-up's own root cause is the conclusion; else what was found, else what the ticket's chain of whys begins with. */
function technical(
  context: RulesContext,
  answered: readonly WhyTold[],
  weakPoint: Told | undefined,
): readonly Claim[] {
  const { say } = context;
  const causes = causesTold(context);
  const [direct] = causes;
  const [labelled] = labelledCauses(context);
  const chain = answered.filter((why) => why.level <= 1).slice(0, 2);
  const root = labelled ?? direct;
  const concluded = root
    ? [context.quote(causeIn(context, root), 220)]
    : chain.map(({ answer, evidence }) => evidenceClaim(condensed(answer, 160), evidence));
  if (concluded.length === 0) return [nothingConcluded(context)];
  const isCause = causes.some(({ text }) => text === weakPoint?.text);
  const further =
    weakPoint && !direct?.text.includes(weakPoint.text) ? [furtherPoint(context, weakPoint, isCause)] : [];
  const open =
    labelled || chain.length > 1 ? [] : [context.unknown(say('来源', 'where it comes from'), 'cause')];
  return [...concluded, ...further, ...open];
}

function furtherPoint(context: RulesContext, point: Told, isCause: boolean): Claim {
  const claim = context.quote(point);
  if (isCause) return claim;
  const text = context.say(
    `另有记录的薄弱点：${claim.text}（工单没有把它列为根因）`,
    `another recorded weak point: ${claim.text} (the ticket does not call it a root cause)`,
  );
  return { ...claim, text };
}

function nothingConcluded(context: RulesContext): Claim {
  const { identified } = context.facts.milestones;
  const text =
    identified.state === 'missing'
      ? context.say('工单没有记录已定位的根因', 'the ticket records no root cause as found')
      : context.say(
          '记录了定位的时刻，没有写明原因',
          'the minute of finding it is recorded, the cause is not',
        );
  return context.unknown(text, 'cause', identified.evidence);
}

function process(
  context: RulesContext,
  answered: readonly WhyTold[],
  missing: Told | undefined,
): readonly Claim[] {
  const answers = answersAt(answered, 3).slice(0, 1);
  const told = missing ? [context.quote(missing)] : [];
  const open = missing ? context.say('流程上的原因', 'the reason in the process') : '';
  return [...answers, ...told, ...(answers.length > 0 ? [] : [context.unknown(open, 'process')])];
}

function noPerson(context: RulesContext, conditions: readonly Told[]): Claim {
  return context.unknown(
    context.say(
      '不以个人为原因；值守、权限、工具、培训等条件',
      'no person is a cause; conditions of rota, permissions, tools and training',
    ),
    'organisation',
    conditions.flatMap(({ evidence }) => evidence).slice(0, 2),
  );
}
