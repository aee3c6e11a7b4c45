import { actionLine } from '../action-lines';
import type { RulesContext, Told } from '../rules-context';
import { findingLead, missingStep, weakDesign, workCondition } from './cause-words';

/** What the ticket says was missing or weak, apart from the cause itself. */
export interface WeakPoints {
  /** No safeguard in the system: the third why. */
  readonly design: readonly Told[];
  /** A step that nobody had foreseen: the fourth. */
  readonly process: readonly Told[];
  /** The conditions people worked under: the fifth. */
  readonly organisation: readonly Told[];
}

const followUpLabel = /^(?:后续|todo)/i;
const turn = /^(?:但是?|不过|然而|but |however,? )/i;

/** Two of each at most, each told at one level only. @param known texts that other whys tell: the cause, and the ticket's own answers */
export function weakPoints(
  context: RulesContext,
  known: {
    readonly direct: Told | undefined;
    readonly directTold: Told | undefined;
    readonly answers: readonly string[];
  },
): WeakPoints {
  const weak = (pattern: RegExp) =>
    context
      .where(
        ({ text, signals }) =>
          pattern.test(text) && !signals.followUp && !actionLine.test(text) && !followUpLabel.test(text),
        4,
      )
      .map((one) => context.focus(one, ({ text }) => pattern.test(text)))
      .filter(
        ({ signals, text }) =>
          !signals.followUp &&
          pattern.test(text) &&
          text !== known.direct?.text &&
          !known.answers.some((answer) => answer.includes(text)),
      )
      .map((one) => ({ ...one, text: one.text.replace(findingLead, '').replace(turn, '') }))
      .filter(({ text }) => text !== known.directTold?.text)
      .slice(0, 2);
  const design = weak(weakDesign);
  const isDesign = (one: Told) => design.some(({ event, text }) => event === one.event && text === one.text);
  return {
    design,
    process: weak(missingStep).filter((one) => !isDesign(one)),
    organisation: weak(workCondition),
  };
}
