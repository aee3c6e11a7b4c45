import { findBlame } from '../../domain/blame';
import type { Claim } from '../../domain/claim';
import type { Causes } from '../../domain/draft';
import { withoutAside } from '../measure-words';
import { clausesIn, condensed } from '../quote';
import type { RulesContext, Told } from '../rules-context';
import { evidenceClaim } from '../rules-context';
import { supposedAt } from './cause-clues';
import { hintsOf } from './cause-hints';
import { findingLead } from './cause-words';
import { causeIn, causesTold } from './causes-told';
import { personalCauses } from './personal-causes';
import { rootCauses } from './root-causes';
import { voicedSuppositions } from './voiced-suppositions';
import { weakPoints } from './weak-points';
import { answersAt, whysTold } from './whys-told';

/** What set it off, when the event that triggered it is a change or a failure that the ticket tells. */
function triggerTold(context: RulesContext): readonly Claim[] {
  const event = context.eventOf('triggered');
  if (!event || event.kind === 'history' || event.id === context.facts.milestones.identified.eventId)
    return [];
  if (findBlame(event.text, context.facts.incident.people).length > 0) return [];
  const said = condensed(withoutAside(event.text), 110);
  const text =
    context.facts.milestones.triggered.reason === 'change-made'
      ? context.say(`触发：${said}`, `trigger: ${said}`)
      : context.say(`最早的影响：${said}`, `first effect: ${said}`);
  return [evidenceClaim(text, event.evidence)];
}

/** What the change altered and why that hurt stands in the clauses behind the one that names it. */
function consequencesOf(direct: Told, directTold: Told): string {
  return findingLead.test(direct.text) ? clausesIn(directTold.text).slice(1).join('').trim() : '';
}

const leansBack = /^(?:which|that|who|and|but|导致|所以)/i;

/** 三: each why says what the ticket says and stops where it stops. */
export function writeCauses(context: RulesContext): Causes {
  const { say, facts } = context;
  const causes = causesTold(context);
  const answered = whysTold(context);
  const [direct, ...deeper] = causes;
  const directTold = direct && causeIn(context, direct);
  const directClaims = directTold ? [context.quote(directTold, 220)] : [];
  const saidFirst = directClaims[0]?.text ?? '';
  const weak = weakPoints(context, { direct, directTold, answers: answered.map(({ text }) => text) });
  const stated = causes.map((one) => causeIn(context, one));

  /** What the ticket answers is not asked again. */
  const unlessAnswered = (place: 1 | 2 | 3 | 4, claim: Claim): readonly Claim[] =>
    answersAt(answered, place).length > 0 ? [] : [claim];
  const noClue = say('没有线索，不作假设', 'no clue, so no hypothesis');

  const whatFailed = (): readonly Claim[] => {
    const answers = answersAt(answered, 0);
    const trigger = triggerTold(context);
    if (directClaims.length + answers.length > 0) {
      const isSaid = ({ text }: Claim) =>
        saidFirst.includes(text.replace(/^[^:：]*[:：]\s*/, '').replace(/…$/, ''));
      return [...directClaims, ...answers, ...trigger.filter((claim) => !isSaid(claim))];
    }
    const symptoms = context
      .where(({ signals, event }) => signals.symptom && event.kind === 'description', 1)
      .map((one) => context.quote(one, 110))
      .map((claim) => ({ ...claim, text: say(`现象：${claim.text}`, `symptom: ${claim.text}`) }));
    const open = symptoms.length > 0 || context.eventOf('triggered') ? say('原因', 'its cause') : '';
    return [...symptoms, ...trigger, context.unknown(open, 'cause')];
  };

  const howItCame = (): readonly Claim[] => {
    const named = [...weak.design, ...weak.process];
    const technical = deeper
      .filter(
        ({ event, text }) =>
          !named.some((one) => one.event === event && (one.text.includes(text) || text.includes(one.text))) &&
          event.id !== facts.milestones.triggered.eventId &&
          direct?.text.includes(text) !== true,
      )
      .slice(-2)
      .map((one) => context.quote(causeIn(context, one), 220));
    const consequences = direct && directTold ? consequencesOf(direct, directTold) : '';
    const isOwnSentence =
      consequences.length >= 8 && !saidFirst.includes(consequences) && !leansBack.test(consequences);
    const supposed = [...voicedSuppositions(context), ...supposedAt(context, 'cause', stated)];
    const open =
      technical.length > 0 || consequences !== ''
        ? say('它怎样产生', 'how it came about')
        : supposed.length > 0
          ? ''
          : noClue;
    return [
      ...(directTold && isOwnSentence
        ? [evidenceClaim(condensed(consequences, 200), directTold.evidence)]
        : []),
      ...technical,
      ...answersAt(answered, 1),
      ...personalCauses(context),
      ...unlessAnswered(1, context.unknown(open, 'cause')),
      ...supposed,
    ];
  };

  const level = (
    place: 2 | 3 | 4,
    found: readonly Told[],
    subject: 'defense' | 'process' | 'organisation',
    rest: string,
  ): readonly Claim[] => {
    const answers = answersAt(answered, place);
    const guesses =
      answers.length > 0 ? [] : [...supposedAt(context, subject, stated), ...hintsOf(context, subject)];
    const open = found.length > 0 ? rest : guesses.length > 0 ? '' : noClue;
    return [
      ...answers,
      ...found.map((one) => context.quote(one)),
      ...unlessAnswered(place, context.unknown(open, subject)),
      ...guesses,
    ];
  };

  return {
    whys: [
      whatFailed(),
      howItCame(),
      level(2, weak.design, 'defense', say('防护为何没有挡住', 'why no safeguard caught it')),
      level(3, weak.process, 'process', say('此前为何没有发现', 'why it was not found before')),
      level(4, weak.organisation, 'organisation', say('这一条件由何而来', 'where this condition comes from')),
    ],
    ...rootCauses(context, answered, weak),
  };
}
