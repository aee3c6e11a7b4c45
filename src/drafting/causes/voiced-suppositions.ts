import type { Claim } from '../../domain/claim';
import type { RulesContext } from '../rules-context';
import { causesTold } from './causes-told';

/** A supposition about figures, about the ticket, or that two things have nothing in common is none about the cause. */
const noCause =
  /\b(?:maybe|perhaps|probably|about|around|approx\w*)\s+(?:~\s*)?\d|(?:可能|大概|估计|也许)(?:有|是|在)?\s*[~约]?\d|(?:可能|也许)(?:会)?(?:有|存在)(?:少量|部分|个别|一些)|\bun-?related\b|\bnot just\b|没(?:什么|啥)?关系|无关|\b(?:mentions?|tickets?|complaints?)\b|预计|\bETA\b/i;

/** "Probably yes": an answer, to whatever was asked. */
const answerOnly =
  /^\W*(?:(?:probably|maybe|perhaps|possibly|likely|i (?:think|guess)|可能|大概|应该|也许|估计)\W*)+(?:yes|no|so|not|yep|nope|yeah|是的?|不是|会的?|不会|吧)?\W*$/i;

/** What somebody in the ticket supposed, with who and when, and what would settle it. */
export function voicedSuppositions(context: RulesContext): readonly Claim[] {
  const { clock, say, facts } = context;
  const identified = facts.milestones.identified.at;
  const stated = causesTold(context).length > 0;
  const open = context.where(
    ({ signals, at, text }) =>
      signals.suspicion &&
      !noCause.test(text) &&
      !answerOnly.test(text) &&
      !signals.ruledOut &&
      !signals.recovery &&
      !signals.fix &&
      !signals.cause &&
      (!stated || identified === null || at > identified - 5),
    2,
  );
  return open.map(({ text, event, at, evidence }): Claim => {
    const who = event.actor?.name ?? say('记录者', 'the author');
    const told = say(
      `${context.quoted(text, 110)}（${who} ${clock.short(at)} 提出）；证实方法：与当时的变更记录、日志和配置核对`,
      `${context.quoted(text, 110)} (supposed by ${who} at ${clock.short(at)}); confirm with the change records, logs and configuration of that time`,
    );
    return { text: told, basis: 'hypothesis', evidence };
  });
}
