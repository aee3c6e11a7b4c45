import type { SignalName } from '../domain/signals/signal-name';
import { decidesAgainst, measureName } from './measure-families';
import { sentencesOf } from './quote';
import type { RulesContext } from './rules-context';
import type { RowLabel } from './timeline-labels';

/** Where a row stands between the milestones. */
export type Phase = 'before' | 'search' | 'repair' | 'after';

export function phaseAt(context: RulesContext, at: number): Phase {
  const since = (name: 'detected' | 'identified' | 'mitigated') => at >= (context.minuteOf(name) ?? Infinity);
  if (since('mitigated')) return 'after';
  if (since('identified')) return 'repair';
  return since('detected') ? 'search' : 'before';
}

interface Title {
  readonly of: readonly SignalName[];
  readonly says: RegExp;
  readonly title: readonly [chinese: string, english: string];
  readonly phases?: readonly Phase[];
}

/** What a row is called where its words say more than its signal; the first that fits. */
const titles: readonly Title[] = [
  {
    of: ['investigation', 'notification', 'fix', 'recovery'],
    says: /\b(?:access|permissions?)\b.{0,40}\b(?:joined|arrived|came online|is online|available now)\b|有权限的.{0,12}(?:加入|上线|到位)/i,
    title: ['有权限的人到位', 'Access holder arrives'],
  },
  {
    of: ['notification', 'escalation', 'investigation', 'decision'],
    says: /\bescalat|升级(?:至|到|给)|上升到|\bcontacted\b.{0,60}\b(?:who (?:has|can|owns|had)|with (?:the )?(?:access|permissions?))|(?:联系|呼叫|叫醒|电话通知).{0,16}(?:DBA|厂商|供应商|专家|主管|二线|三线)|\b(?:paged|called|contacted|pinged|rang)\b.{0,16}\b(?:DBA|vendor|provider|network team|database team|secondary|manager|second[- ]line)\b/i,
    title: ['升级', 'Escalated'],
  },
  {
    of: ['declaration', 'notification', 'investigation'],
    says: /\bwar room\b|\bbridge (?:call )?(?:opened|started)|作战室|应急会议|会议桥|拉(?:了个?)?群/i,
    title: ['拉起作战室', 'War room opened'],
  },
  {
    of: ['notification', 'impact', 'change', 'fix', 'fixStarted', 'closing'],
    says: /\bstatus ?page\b.{0,40}\b(?:updated|posted|published)|\b(?:updated|posted|published)\b.{0,40}\bstatus ?page\b|\bcomms?\b.{0,24}\b(?:sent|distributed|posted)|\bannouncement (?:sent|posted|published)|(?:发布|更新|发出|已发)了?.{0,8}(?:公告|通告|状态页)|(?:公告|通告|状态页)(?:已|更新|发布|发出)/i,
    title: ['发出通告', 'Announcement sent'],
  },
  {
    of: ['investigation', 'notification'],
    says: /\bjoin(?:ed|s|ing)\b.{0,40}\b(?:channel|call|bridge|war room|incident|response)\b|加入(?:处置|会议|群|排查|作战室)|接手/i,
    title: ['加入处置', 'Joined the response'],
  },
  {
    of: ['decision', 'confirmation', 'notification', 'investigation', 'recovery'],
    says: /^\s*(?:checked|verified|confirmed) with\b.{0,30}\b(?:users?|customers?|reporter)\b|(?:向|找|请|跟|和).{0,8}(?:用户|客户|业务方?)(?:核实|确认|验证)/i,
    title: ['向用户核实', 'Checked with a user'],
  },
  {
    of: ['decision', 'change', 'fix', 'investigation', 'confirmation'],
    says: /^\s*(?:confirmed|found|discovered|noticed|learned) that\b|\brequirement (?:was )?identified\b|^\s*(?:determined|found out|figured out|understood) (?:why|how)\b|查明了?.{0,20}(?:为何|为什么)|^\s*确认了?.{0,24}(?:会|将|需要)/i,
    title: ['排查发现', 'Finding'],
  },
  { of: ['cause'], says: /./, title: ['发现线索', 'Lead found'], phases: ['before', 'search'] },
  { of: ['cause'], says: /./, title: ['原因进一步明确', 'Cause narrowed down'], phases: ['repair', 'after'] },
  {
    of: ['fix', 'fixStarted', 'decision', 'recovering', 'followUp', 'change'],
    says: /\bback (?:in)?to the queue\b|\bre-?queued?\b|\bre-?(?:ran|running|run)\b.{0,24}\b(?:jobs?|builds?|tasks?|batch|imports?)\b|\breplay(?:ed|ing)\b|\bback-?fill|补发|补跑|重跑|重放|重新入队|追补|补偿(?:任务|数据|订单)/i,
    title: ['补处理开始', 'Catch-up started'],
    phases: ['after'],
  },
  {
    of: ['recovery', 'fullRecovery', 'partialRecovery'],
    says: /^(?!.*(?:全部|所有|彻底)).*(?:开始|逐步|陆续)恢复/,
    title: ['恢复中', 'Recovering'],
  },
  {
    of: ['onset', 'symptom', 'impact'],
    says: /\b(?:increas|spread|worsen)\w*\b|\bgetting worse\b|\brising\b|扩大|加剧|升高|飙升|激增|蔓延/i,
    title: ['影响扩大', 'Failure grows'],
  },
];

const proposed =
  /\bpropos(?:e[sd]?|al|ing)\b|\bsuggest(?:s|ed|ion)?\b|\bcould we\b|\bshould we\b|\bmaybe\b|建议|提议|考虑|是否可以|申请/i;
const decided = /decid|decision|\bagreed\b|\blet's\b|决定|商定|那就/i;

const failed =
  /fail|\bdid(?:n't| not)\b|\bno (?:effect|change|improvement|luck)\b|\bstill\b|无效|失败|没|未|仍|依然/i;

/** A row about a measure names the measure. */
function measureTitle({ say }: RulesContext, { signal, title }: RowLabel, text: string): string {
  // "Did not help. Rolling back now." says of the measure before it that it failed.
  const failing = signal === 'fixFailed' ? sentencesOf(text).find((one) => failed.test(one)) : undefined;
  const name = measureName(failing ?? text, say);
  if (name === undefined) return title;
  switch (signal) {
    case 'fix':
      return say(`执行${name}`, `${name} carried out`);
    case 'fixStarted':
      return say(`${name}进行中`, `${name} under way`);
    case 'fixWorked':
      return say(`${name}生效`, `${name} took effect`);
    case 'fixFailed':
      return say(`${name}未达成`, `${name} did not succeed`);
    case 'decision':
      if (decidesAgainst.test(text)) return say(`决定不${name}`, `${name} decided against`);
      if (proposed.test(text)) return say(`提出${name}`, `${name} proposed`);
      return decided.test(text)
        ? say(`决定${name}`, `${name} decided`)
        : say(`计划${name}`, `${name} planned`);
    default:
      return title;
  }
}

/** What a row is called: in the words of what it tells where they say more than its signal. */
export function titleOf(context: RulesContext, label: RowLabel, text: string, at: number): string {
  const phase = phaseAt(context, at);
  // A label that words settled says enough.
  if (label.settled) return label.title;
  const found = titles.find(
    ({ of, says, phases }) =>
      of.includes(label.signal) && (phases === undefined || phases.includes(phase)) && says.test(text),
  );
  if (found) return context.say(...found.title);
  return phase === 'before' ? label.title : measureTitle(context, label, text);
}
