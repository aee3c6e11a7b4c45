import { clauseSignalsOf } from '../event-signals';
import type { Milestone } from '../milestones';
import { declaresStart, estimated, missing, recorded } from './story';
import type { Story } from './story';
import type { Told } from './told';

const week = 7 * 1440;
const lurkingMinutes = 12 * 60;
/** Where the text says when the outage began, only a change shortly before it can have begun it. */
const shortLurkingMinutes = 60;

/** "The outage is due to the change of that morning", "与凌晨 6 点的调整有关": told as the cause, however long it lay in wait. */
const toldAsCause =
  /(?:与|和|跟).{2,60}有关|\b(?:caused by|due to|because of|traced (?:back )?to|a result of)\b/i;

/** So long a change may lie in wait for the effect. */
function lurkingBefore(effect: Told, { event }: Told): number {
  return toldAsCause.test(event.text) ? week : lurkingOf(effect);
}

function lurkingOf({ event }: Told): number {
  return declaresStart.test(event.text) ? shortLurkingMinutes : lurkingMinutes;
}

/** Who halts a rollout stops what broke it. */
const halts =
  /\b(?:halt|paus|stopp|froze|suspend)\w* (?:the |our |all )?(?:[\w.-]+ ){0,2}?(?:roll-?outs?|release|deploy\w*|migration|campaign|job)\b|(?:暂停|停止|中止|叫停|停了)(?:了)?.{0,8}(?:灰度|放量|发布|上线|升级|推送)/i;

/** A change to a place where no user is breaks nothing for them. */
function isElsewhere(text: string): boolean {
  return (
    /\b(?:staging|test(?:ing)?|pre-?prod\w*|non-?prod\w*|sandbox|dev(?:elopment)?|uat|canary|beta) (?:environment|cluster|site|server|account|ingress\w*|stage)s?\b|预发|测试环境|灰度环境|预备系统|沙箱|仿真环境/i.test(
      text,
    ) && !/\b(?:production|prod|live)\b(?<!non-production)|生产|线上|全量/i.test(text)
  );
}

/** Code that is merged or built changes nothing until it is deployed. */
const prepared =
  /\b(?:merged?|approved|built|committed|opened|introduced|reviewed|tagged)\b|合并|提交|合入|评审|构建/i;
const deployed =
  /\b(?:deploy\w*|roll(?:ed|s|ing)? ?out|rollout|releas\w*|promoted|uploaded|synced|went live|applied|pushed|published|live|enabled|activated)\b|发布|上线|部署|下发|生效|全量|放量/i;

/** The last deployment up to the effect, where what was chosen is only the preparation of one. */
function asDeployed(chosen: Told, changes: readonly Told[]): Told {
  const { text } = chosen.event;
  if (!prepared.test(text) || deployed.test(text)) return chosen;
  return (
    changes.findLast(
      ({ event, index }) => index > chosen.index && deployed.test(event.text) && !prepared.test(event.text),
    ) ?? chosen
  );
}

/** "Rolled back with no customer impact", "(since 15:10)" alone: nothing began to break then. */
const harmless =
  /\b(?:no|without(?: any)?) (?:immediate |visible )?(?:customer |user |customer-facing |user-facing )?impact\b|\bnone of (?:our|the) (?:\w+ ){1,3}(?:is|are|was|were) (?:impacted|affected)\b|^since [^a-z]*$|\b(?:clean|fine|healthy|stable|no (?:issues|errors|problems)) for \d+ (?:days?|weeks?|hours?)\b/i;

/** "Success rate 99.8% since 06:46", "复查一切正常": how well it is, or was again, begins no failure. */
const isWell =
  /\b(?:success|availability|uptime)\b.{0,20}\b(?:9\d|100)(?:\.\d+)? ?%|(?:一切|均|都|全部)正常|无异常|成功率.{0,6}(?:9\d|100)/i;

/**
 * The change that broke it, else the first effect that is told with a minute of its own. The detection is not the trigger:
 * where nothing tells of a start, it is missing.
 */
export function findTriggered(story: Story, detected: Milestone): Milestone {
  if (detected.at === null) return missing;
  const detectedAt = detected.at;
  const starts = story.told.filter(
    ({ event, signals }) =>
      event.at <= detectedAt &&
      event.timeSource === 'written' &&
      event.bound !== 'end' &&
      !harmless.test(event.text) &&
      !isWell.test(event.text) &&
      !signals.recovery &&
      !signals.followUp,
  );
  const before = starts.filter(
    ({ event }) => event.at < detectedAt && (event.bound !== 'reference' || detectedAt - event.at < week),
  );
  const effects = before.filter(
    ({ signals, event }) =>
      (signals.onset || signals.symptom || (event.bound === 'start' && !signals.decision)) &&
      // "The crash was introduced": the defect is older than its effect.
      !/\b(?:introduced|committed)\b|引入/i.test(event.text),
  );
  const firstEffect =
    effects.find(({ event }) => declaresStart.test(event.text)) ??
    effects.find(({ signals }) => !(signals.investigation && !signals.onset)) ??
    effects[0];
  const begin = firstEffect?.event.at ?? detectedAt;
  const changes = before.filter((told) => {
    const { event, signals } = told;
    return (
      (signals.change || (signals.fix && event.kind === 'comment')) &&
      !(signals.investigation || signals.notification || signals.ruledOut) &&
      event.at <= begin &&
      !isElsewhere(event.text) &&
      !halts.test(event.text) &&
      !/\bupcoming\b|即将|预告/i.test(event.text) &&
      // What was made long before an effect whose minute is told only lay in wait for it.
      (firstEffect === undefined || begin - event.at <= lurkingBefore(firstEffect, told))
    );
  });
  const standing = changes.filter((change) => !ruledOut(change, story));
  const change = chooseChange(standing, firstEffect, story);
  if (change) return recorded(change, 'change-made');
  if (changes.length > 0) return missing;
  if (firstEffect) return recorded(firstEffect, 'effect-first-seen');
  const sameMinute = starts.find(
    ({ event, signals }) =>
      event.at === detectedAt &&
      (signals.change ||
        event.bound === 'start' ||
        declaresStart.test(event.text) ||
        /^(?:it )?started\b/i.test(event.text)) &&
      (signals.onset || signals.change) &&
      !signals.alert,
  );
  if (sameMinute)
    return recorded(
      sameMinute,
      sameMinute.signals.change && !sameMinute.signals.onset ? 'change-made' : 'effect-first-seen',
    );
  const backdated = before.filter(
    ({ event, signals }) =>
      event.bound === 'moment' &&
      event.kind === 'comment' &&
      !(
        signals.notification ||
        signals.question ||
        signals.report ||
        signals.suspicion ||
        signals.notRecovered
      ),
  );
  // A minute before anybody knew, written down later: the teller says where it began, in whatever words.
  if (backdated.length === 1 && backdated[0]) return estimated(backdated[0], 'effect-first-seen');
  return confirmedByAlarm(story, detectedAt);
}

/**
 * Of several changes, the first that shares words with the first effect or the cause, else the one told with its effect, else
 * the last before the effect.
 */
function chooseChange(changes: readonly Told[], effect: Told | undefined, story: Story): Told | undefined {
  if (changes.length < 2) return changes[0];
  // "The change is deployed to our spines. This took 19 locations offline": told with what it did.
  const withEffect = changes.find(
    ({ event, signals, index }) => index === effect?.index && signals.onset && deployed.test(event.text),
  );
  if (withEffect) return withEffect;
  const chosen = chooseByWords(changes, effect, story);
  return chosen && asDeployed(chosen, changes);
}

function chooseByWords(changes: readonly Told[], effect: Told | undefined, story: Story): Told | undefined {
  const title = new Set(wordsOf(story.incident.title));
  const causes = story.told
    .filter(({ signals }) => signals.cause)
    .flatMap(({ event }) => wordsOf(event.text));
  const named = new Set([...causes.filter((word) => !title.has(word)), ...wordsOf(effect?.event.text ?? '')]);
  const sharedWith = (change: Told) =>
    new Set(wordsOf(change.event.text).filter((word) => named.has(word))).size;
  const earlier = changes.filter(({ index }) => index !== effect?.index);
  const scored = earlier.map((change) => ({ change, shared: sharedWith(change) }));
  const best = scored.reduce((a, b) => (b.shared > a.shared ? b : a));
  if (best.shared > 0) return best.change;
  return changes.find(({ signals }) => signals.onset || signals.symptom) ?? changes.at(-1);
}

/** Words that can name a thing: identifiers, English words of some length, pairs of Chinese characters. */
export function wordsOf(text: string): readonly string[] {
  const latin = text.toLowerCase().match(/[a-z][a-z0-9@._/-]{3,}/g) ?? [];
  const han = text.match(/[\u3400-\u9fff]+/g) ?? [];
  const stop = new Set([
    '发布',
    '上线',
    '变更',
    '服务',
    '故障',
    '原因',
    '导致',
    '问题',
    '进行',
    '系统',
    '异常',
    '配置',
  ]);
  const pairs = han.flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  return [...latin, ...pairs.filter((pair) => !stop.has(pair))];
}

/** "So not the deploy": whichever it was, it was none. */
const bareDenial =
  /^(?:so |then |therefore |ok |and )*(?:it was |it is |it.s )?not (?:the|our|a) [\w. -]{3,30}$/;

/** A change that was suspected and then cleared is no trigger. */
function ruledOut(change: Told, story: Story): boolean {
  const title = new Set(wordsOf(story.incident.title));
  const words = new Set(wordsOf(change.event.text).filter((word) => !title.has(word)));
  return story.told.some(({ event, signals }) => {
    const denials = clauseSignalsOf(event).filter(({ signals: said }) => said.has('ruledOut'));
    return (
      event.at > change.event.at &&
      denials.some(
        ({ text }) =>
          // "An unrelated deployment lowered the timeout" speaks of itself.
          (!signals.change && wordsOf(text).filter((word) => words.has(word)).length > 1) ||
          (bareDenial.test(text) && deployed.test(text) && deployed.test(change.event.text)),
      )
    );
  });
}

/** An alarm of the operator's own monitoring that comes with the failed component, confirmed: both began in that minute. */
function confirmedByAlarm(story: Story, detectedAt: number): Milestone {
  const sameMinute = story.told.filter(({ event }) => event.at === detectedAt && event.bound === 'moment');
  const alarmed = sameMinute.some(({ signals }) => signals.alert);
  // What a change did began with the change, in a minute that nobody tells.
  const confirmed = sameMinute.find(({ signals }) => signals.cause && !signals.change);
  return alarmed && confirmed ? estimated(confirmed, 'failure-confirmed-by-alarm') : missing;
}
