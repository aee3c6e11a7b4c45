import {
  bareFinding,
  explainsByBefore,
  findingLead,
  findingOpening,
  pointsBack,
  statesCause,
} from './cause-words';
import { findBlame } from '../../domain/blame';
import { readingForm } from '../../domain/signals/reading-form';
import { clausesIn, condensed } from '../quote';
import { signalsOf } from '../../domain/event-signals';
import { statesDefect } from '../../domain/signals/states-defect';
import type { RulesContext, Told } from '../rules-context';

/** "Found the reason for the outage: …" and its kin: what stands behind them is the cause. */
const leads: readonly RegExp[] = [
  /^是(?![否不吗])(?=\S{4})/,
  /^(?:so |and |ok(?:ay)? )*(?:the )?(?:root cause|RC)\s*[=:]\s*/i,
  /^(?:ok(?:ay)?,? |so |ah,? )*(?:found|got) it,? i think\s*[:—–-]\s*/i,
  /^\W*(?:contributing(?: factors?| causes?)?|trigger(?:ed by)?|次因|诱因|直接原因|触发(?:原因|条件|因素)?|促成因素)\s*[:：]\s*/i,
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
    // "查到了，迁移到新集群之后前缀变了": the whole tells that what was done there is part of the finding.
    const acts = told.signals.fix || told.signals.fixStarted || told.signals.decision || !told.signals.cause;
    if (opened.length >= 4 && (!acts || (!fix && !fixStarted && !decision)))
      return { ...told, text: condensed(opened, 400) };
  }
  const stating = context.focus(told, statesCause);
  // "日志里有 certificate expired，定位原因": what was found stands beside the words of finding.
  const beside = clausesIn(told.text)
    .filter((clause) => !saysNothing(clause.replace(/[,，\s]+$/, '')))
    .join('')
    .replace(/[,，\s]+$/, '');
  const besideIt = signalsOf({ ...told.event, text: beside });
  const isFact = beside.length >= 4 && !besideIt.fix && !besideIt.fixStarted && !besideIt.decision;
  const focused =
    saysNothing(stating.text) && isFact ? { ...told, text: beside } : withConsequence(context, told, stating);
  const bare = leads.reduce((text, lead) => {
    const rest = text.replace(lead, '');
    return rest.length >= 4 ? rest : text;
  }, focused.text.trim());
  return { ...focused, text: bare };
}

/** What the cause led to stands in the clauses behind it: they belong to it unless they tell of something else. */
function withConsequence({ facts }: RulesContext, told: Told, focused: Told): Told {
  const start = told.text.indexOf(focused.text);
  const behind = start < 0 ? '' : told.text.slice(start + focused.text.length);
  if (!/^\s*[,，]/.test(behind) || focused.text.length + behind.length > 220) return focused;
  const other = [
    'fix',
    'fixStarted',
    'decision',
    'recovery',
    'notification',
    'question',
    'investigation',
    'followUp',
    'impact',
  ] as const;
  const rest = signalsOf({ ...told.event, text: behind.replace(/^\s*[,，]\s*/, '') });
  const blames = findBlame(behind, facts.incident.people).length > 0;
  return blames || other.some((signal) => rest[signal])
    ? focused
    : { ...focused, text: `${focused.text}${behind}`.trim() };
}

/** "Detected and implemented the fix": somebody knew the cause and does not tell it. */
const ofFix = /^(?:we |i )?(?:found|detected|identified|worked out|discovered)(?: and \w+)? (?:the|a) fix\b/i;

/** What a status page says at that stage, whatever the incident. */
const boilerplate =
  /\b(?:issue|problem) has been identified and (?:a |the )?(?:fix|solution|resolution)\b|^\W*identified\s*[-–—:]/i;

/** A cue or a pronoun alone: the cause stands in another sentence. */
const saysNothing = (text: string): boolean =>
  boilerplate.test(text) ||
  bareFinding.test(text) ||
  ofFix.test(text) ||
  pointsBack.test(text) ||
  explainsByBefore.test(text);

/** What a write-up says of the response. */
const retrospect =
  /^\W*(?:what (?:went|worked|did)\b|where we got lucky|went (?:well|badly|wrong)|做得(?:不)?好|不足|亮点|改进点|优点|教训)[^:：]{0,30}[:：]/i;

/** True for a sentence that states a cause, also beside one that it rules out. */
const tellsCause = (context: RulesContext, one: Told): boolean =>
  !retrospect.test(one.text) &&
  (statesCause(one) || (one.signals.ruledOut && context.focus(one, statesCause) !== one));

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
  /^(?:RCA|RC|(?:the )?root cause(?: analysis)?(?: (?:for|of) [^:：]{2,40})?|根因|根本原因|(?:故障|问题)?原因(?:分析)?)\s*[:：=]\s*\S/i;

/** What set it off or stands in front of the root cause, by its label. */
const nearLabel = /^\W*(?:trigger(?:ed by)?|direct cause|直接原因|触发(?:原因|因素))\s*[:：]\s*\S/i;

/** Sentences under the label of the root cause, each with the rest of its line; those under that of the direct cause behind them. */
export function labelledCauses({ told }: RulesContext): readonly Told[] {
  const isUnder = (label: RegExp) => (one: Told) => label.test(one.text);
  const labelled = [...told.filter(isUnder(rootLabel)), ...told.filter(isUnder(nearLabel))];
  return [...new Set(labelled)]
    .filter(
      // A numbered list under the label names what contributed.
      ({ text, event, signals }) =>
        !signals.followUp &&
        !(event.actor?.bot === true) &&
        !/[:：]\s*\d{4}-\d/.test(text) &&
        !/[:：]\s*1[.、)）]/.test(text),
    )
    .map((one) => {
      const line = one.event.text.split('\n').find((candidate) => candidate.includes(one.text)) ?? '';
      const whole = line.slice(line.indexOf(one.text)).trim();
      return whole.length > one.text.length && whole.length <= 400 ? { ...one, text: whole } : one;
    });
}

const known = new WeakMap<RulesContext, readonly Told[]>();

/** What states a cause, the surest first: what is labelled as the root cause, where the root cause was found, then whatever says more, latest first. */
export function causesTold(context: RulesContext): readonly Told[] {
  const found = known.get(context) ?? causesIn(context);
  known.set(context, found);
  return found;
}

function causesIn(context: RulesContext): readonly Told[] {
  const identified = context.facts.milestones.identified.eventId;
  const causes = context
    .where((one) => tellsCause(context, one) && !saysNothing(one.text), 20)
    .filter(({ event }) => event.id !== identified);
  const atMinute = context.told.filter(({ event }) => event.id === identified);
  // A comment is told apart by its minutes: the rest of the finding may stand at another one.
  const rest = context.told.filter(
    (one) =>
      one.event.id !== identified &&
      one.evidence[0] === atMinute[0]?.evidence[0] &&
      !one.signals.recovery &&
      (tellsCause(context, one) || statesDefect(readingForm(one.text).toLowerCase()) || one.signals.onset),
  );
  const own = atMinute.some((one) => tellsCause(context, one) && !saysNothing(one.text))
    ? atMinute
    : [...atMinute, ...rest];
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
  const labelled = labelledCauses(context);
  // What was found while people worked on it is the direct cause; what a write-up calls the root cause stands behind it.
  const isLabelled = (one: Told) =>
    labelled.some(({ event, text }) => event === one.event && text.includes(one.text));
  const live = first.filter((one) => !isLabelled(one));
  const found = live.some(({ evidence }) => !labelled.some((one) => one.evidence[0] === evidence[0]));
  const all = [
    ...(found ? [...live, ...labelled] : [...labelled, ...live]),
    ...stating.filter((one) => !first.includes(one) && !isLabelled(one)),
    ...causes.filter((one) => !isLabelled(one)),
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
