import {
  bareFinding,
  explainsByBefore,
  findingLead,
  findingOpening,
  pointsBack,
  statesCause,
} from './cause-words';
import { condensed } from './quote';
import { signalsOf } from '../domain/event-signals';
import { statesDefect } from '../domain/signals/states-defect';
import type { RulesContext, Told } from './rules-context';

/** "Found the reason for the outage: …" and its kin: what stands behind them is the cause. */
const leads: readonly RegExp[] = [
  /^(?:further )?(?:update|进展|更新)\s*[:：]\s*/i,
  /^(?:已|最终|进一步|初步|经排查)?(?:定位|查明|查清|找到|确认|发现|判明|明确)?(?:出|到|了|为|是)?(?:本次)?(?:故障|问题|事故)?的?(?:根本|直接)?(?:根因|原因)(?:分析)?(?:已)?(?:是|为|在于|系)?\s*[:：]?\s*/,
  /^(?:this |which |thereby |also )?(?:confirm|verify|prov|show|establish|indicat)(?:ing|s|ed|es) that (?=\S+ \S)/i,
  /^(?:最终|经排查)?(?:确认|定位到?|查明|发现)是(?:因为|由于)?\s*/,
  /^(?:(?:found|identified|determined|discovered|confirmed) (?:that )?)?(?:the )?(?:root cause|reason|cause|explanation)(?: (?:for|of) (?:the |this )?\w+)?(?: (?:was|is|revealed|found|identified))*\s*(?::|that|was|is)\s*/i,
];

/** "An investigation was started, and the root cause was found later: …". */
const foundBehind =
  /^\S.{8,}\broot cause (?:was |is |has been )?(?:found|identified|determined)(?: later| afterwards)?\s*[:：]\s*(\S.{8,})$/i;

/** The cause that a sentence states, in its own words: its other clauses and the words in front of the cause are left out. */
export function causeIn(context: RulesContext, told: Told): Told {
  const found = told.text.replace(findingLead, '');
  if (found !== told.text && found.length >= 4) return { ...told, text: condensed(found, 400) };
  const later = foundBehind.exec(told.text)?.[1];
  if (later !== undefined) return { ...told, text: condensed(later, 400) };
  const opened = told.text.replace(findingOpening, '');
  if (opened !== told.text) {
    const { fix, fixStarted, decision } = signalsOf({ ...told.event, text: opened });
    if (opened.length >= 4 && !fix && !fixStarted && !decision)
      return { ...told, text: condensed(opened, 400) };
  }
  const focused = context.focus(told, statesCause);
  const bare = leads.reduce((text, lead) => {
    const rest = text.replace(lead, '');
    return rest.length >= 4 ? rest : text;
  }, focused.text.trim());
  return { ...focused, text: bare };
}

/** "Detected and implemented the fix": somebody knew the cause and does not tell it. */
const ofFix = /^(?:we |i )?(?:found|detected|identified|worked out|discovered)(?: and \w+)? (?:the|a) fix\b/i;

/** A cue or a pronoun alone: the cause stands in another sentence. */
const saysNothing = (text: string): boolean =>
  bareFinding.test(text) || ofFix.test(text) || pointsBack.test(text) || explainsByBefore.test(text);

/** True for a sentence that states a cause, also beside one that it rules out. */
const tellsCause = (context: RulesContext, one: Told): boolean =>
  statesCause(one) || (one.signals.ruledOut && context.focus(one, statesCause) !== one);

/** What a sentence explains by: the one that its comment says before it. */
function explainedBy({ told }: RulesContext): readonly Told[] {
  const one = told.find(({ text }) => explainsByBefore.test(text));
  if (!one) return [];
  const order = ({ event }: Told) => Number(/\.(\d+)$/.exec(event.id)?.[1] ?? 0);
  const own = told.filter(({ evidence, text }) => evidence[0] === one.evidence[0] && !aside.test(text));
  const others = own.filter((other) => other !== one);
  const sameEvent = own.slice(0, own.indexOf(one)).findLast(({ event }) => event.id === one.event.id);
  const before =
    sameEvent ??
    others.findLast((other) => order(other) < order(one)) ??
    others.find(({ event }) => event.id !== one.event.id);
  return before ? [before] : [];
}

/** "不是，活动流量不走这里": an answer to what somebody supposed. */
const denies = /^(?:不是|不对|no|nope)[,，.。]/i;

/** An answer that says nothing by itself. */
const aside = /^(?:yeah|yes|oh|hm+)\W*$/i;

const tellsMechanism =
  /\b(?:because|due to|caused by|causing|trigger(?:s|ed|ing)? (?:a|an|the) (?:\w+ )?(?:bug|defect|error|race|loop|crash|deadlock|leak)|which (?:made|broke|led))\b|导致|引起|造成|由于|因为|触发.{0,10}(?:缺陷|bug|漏洞|死锁)/i;

/** The label of who tells the root cause as such. */
const rootLabel =
  /^(?:RCA|(?:the )?root cause(?: analysis)?(?: (?:for|of) [^:：]{2,40})?|根因|根本原因|(?:故障|问题)?原因(?:分析)?)\s*[:：]\s*\S/i;

/** What states a cause, the surest first: what is labelled as the root cause, where the root cause was found, then whatever says more, latest first. */
export function causesTold(context: RulesContext): readonly Told[] {
  const identified = context.facts.milestones.identified.eventId;
  const causes = context
    .where((one) => tellsCause(context, one) && !saysNothing(one.text), 20)
    .filter(({ event }) => event.id !== identified);
  const own = context.told.filter(({ event }) => event.id === identified);
  const leading = own.filter(({ text }) => findingLead.test(text));
  const telling = own.filter((one) => tellsCause(context, one) && !saysNothing(one.text));
  // "They identified the setting. It triggers a defect of the last release": the mechanism says more than where it is.
  const mechanism = telling.filter(({ text }) => tellsMechanism.test(text));
  const stating = [...mechanism, ...telling.filter((one) => !mechanism.includes(one))];
  const bare = own.findIndex(({ text }) => bareFinding.test(text));
  const pointing = own.findIndex(({ text }) => pointsBack.test(text));
  const behind =
    bare !== -1 ? own.slice(bare + 1, bare + 2) : pointing > 0 ? own.slice(pointing - 1, pointing) : [];
  const acts = ({ signals }: Told) => signals.fix || signals.fixStarted || signals.decision;
  const first =
    leading.length > 0 ? leading : stating.length > 0 ? stating : behind.filter((one) => !acts(one));
  const labelled = context.told.filter(
    // A numbered list under the label names what contributed.
    ({ text, signals }) => rootLabel.test(text) && !signals.followUp && !/[:：]\s*1[.、)）]/.test(text),
  );
  const all = [
    ...labelled,
    ...first.filter((one) => !labelled.includes(one)),
    ...stating.filter((one) => !first.includes(one) && !labelled.includes(one)),
    ...causes.filter((one) => !labelled.includes(one)),
  ];
  if (all.length > 0) return all;
  const explained = explainedBy(context);
  // The milestone stands on a fault that is told as a fact: that is what the records say of the cause.
  if (explained.length > 0) return explained;
  const saying = own.filter(
    (one) => !saysNothing(one.text) && !one.signals.ruledOut && !denies.test(one.text) && !acts(one),
  );
  return [...saying.filter(({ text }) => statesDefect(text)), ...saying].slice(0, 1);
}
