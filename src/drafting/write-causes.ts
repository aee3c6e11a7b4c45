import type { Claim } from '../domain/claim';
import { findBlame } from '../domain/blame';
import type { Causes } from '../domain/draft';
import { actionLine } from './action-lines';
import { hintsOf } from './cause-hints';
import { clausesIn, condensed, sentencesOf } from './quote';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';

/** Language of cause in either tongue, for sentences that no rule of the timeline calls a cause. */
const causal =
  /因为|由于|导致|引起|引发|造成|所致|源于|根因|原因(?:是|为)|原来是|\b(?:caused by|because|due to|owing to|as a result of|root cause|reason for|the reason|turned out|explanation|determined why|typo|resulted? (?:in|from)|led to|stems? from)\b/i;

/** Weak points of a design that a ticket names. */
const design =
  /循环依赖|单点|不支持(?:热|动态|在线|自动|回滚|降级)|默认值?(?:覆盖|过小|过大)|无(?:备份|冗余|限流|降级|隔离|校验)|没有(?:备份|冗余|限流|降级|熔断|隔离|校验|配额|高可用|灰度)|未(?:做|设|配置|加)?(?:校验|限流|隔离|降级|高可用)|容量(?:不足|不够)|强依赖|硬编码|共用|无法直接(?:重启|切换)|circular dependenc|single point of failure|no (?:redundancy|failover|fallback|quota|rate limit|validation|isolation|backup)|without (?:validation|a (?:limit|quota|fallback|check|backup)|redundancy)|tight(?:ly)? coupl|hard-?coded|shared (?:disk|partition|cluster|database|cache)|not designed|no circuit breaker|(?:does not|doesn't|cannot) (?:reload|support|be changed at run ?time)/i;

/** Steps of a process that a ticket names as missing. */
const process =
  /未经?(?:评审|测试|灰度|验证|审核|演练)|没有(?:经过)?(?:评审|测试|灰度|验证|演练|压测|回归|巡检)|(?:测试|评审|灰度|压测|巡检)(?:未|没有?)(?:覆盖|发现|执行)|漏测|流程(?:缺|未|没有)|预案(?:缺|未|没有)|无(?:预案|演练|灰度|告警|监控)|没有(?:告警|监控|预案)|未(?:配置|设置|触发)(?:告警|监控)|not (?:tested|reviewed|covered|monitored|documented)|no (?:test|tests|review|canary|alert|alerts|monitoring|runbook|playbook|documentation|staging)|without (?:testing|review|a canary|staging)|untested|missing (?:alert|test|check|review|monitoring|runbook)|was changed as part of|(?:reminder|notice|warning|提醒).{0,40}(?:\blost\b|\bmissed\b|丢失|漏掉|没收到)/i;

/** Conditions of work that a ticket names: access, rota, hands, knowledge. */
const organisation =
  /没有?(?:权限|人值班|值班)|无(?:权限|人值守|人值班)|权限(?:不足|不够|缺失)|(?:值班|联系人).{0,10}(?:联系不上|无人|不在|未)|联系不上|人手(?:不足|不够)|交接|职责不清|归属不清|只有.{0,4}(?:记得|知道|了解|会用)|没有?写(?:注释|文档)|undocumented|only one person knows|nobody (?:with|had|has|is|was|available)|no (?:one|access|permissions?|owner|on-?call)|(?:lack(?:s|ed|ing)?|without|missing|required) (?:of )?(?:the )?(?:access|permissions?)|not (?:awake|available|reachable)|unreachable on-?call|hand-?over|unclear ownership|understaffed/i;

/** "Located it: …": whatever follows in the sentence is what was found. */
export const findingLead =
  /^(?:\[[^\]]*\]\s*)?(?:终于|已经?|最终|进一步|初步|经排查)?(?:定位|查明|查清|查到|找到|确认|发现|判明|明确)(?:出|到|了|为|是)*(?:根因|原因|问题)?了?\s*[:：]\s*|^(?:found it|(?:the )?root cause(?: found| identified)?|cause(?: found)?)\s*[:—–-]\s*/i;

/** "Found it." alone: the cause stands in the next sentence. */
const bareFinding =
  /^(?:ok(?:ay)?[,.]? )?(?:(?:we |i )?(?:have )?(?:found|got) (?:it|the (?:root )?(?:cause|problem|issue|reason))|(?:定位|查|找)到(?:根因|原因|问题)?了?)[.!。！]?$/i;

/** True for words that state a cause. "Found and fixed it" tells of a fix. */
export function statesCause({ text, signals }: Told): boolean {
  if (signals.ruledOut) return false;
  if (signals.cause) return !signals.fix || causal.test(text);
  return causal.test(text) && !signals.suspicion && !signals.followUp && !signals.decision;
}

/** "Found the reason for the outage: …" and its kin: what stands behind them is the cause. */
const leads: readonly RegExp[] = [
  /^(?:further )?(?:update|进展|更新)\s*[:：]\s*/i,
  /^(?:已|最终|进一步|初步|经排查)?(?:定位|查明|查清|找到|确认|发现|判明|明确)?(?:出|到|了|为|是)?(?:本次)?(?:故障|问题|事故)?的?(?:根本|直接)?(?:根因|原因)(?:已)?(?:是|为|在于|系)?\s*[:：]?\s*/,
  /^(?:(?:found|identified|determined|discovered|confirmed) (?:that )?)?(?:the )?(?:root cause|reason|cause|explanation)(?: (?:for|of) (?:the |this )?\w+)?(?: (?:was|is|revealed|found|identified))*\s*(?::|that|was|is)\s*/i,
];

/** The cause that a sentence states, in its own words: its other clauses and the words in front of the cause are left out. */
export function causeIn(context: RulesContext, told: Told): Told {
  const found = told.text.replace(findingLead, '');
  if (found !== told.text && found.length >= 4) return { ...told, text: condensed(found, 400) };
  const focused = context.focus(told, statesCause);
  const bare = leads.reduce((text, lead) => {
    const rest = text.replace(lead, '');
    return rest.length >= 4 ? rest : text;
  }, focused.text);
  return { ...focused, text: bare };
}

/** What states a cause, the surest first: where the root cause was found, then whatever says more, latest first. */
export function causesTold(context: RulesContext): readonly Told[] {
  const identified = context.facts.milestones.identified.eventId;
  const causes = context
    .where((one) => statesCause(one) && !bareFinding.test(one.text), 20)
    .filter(({ event }) => event.id !== identified);
  const own = context.told.filter(({ event }) => event.id === identified);
  const leads = own.filter(({ text }) => findingLead.test(text));
  const stating = own.filter((one) => statesCause(one) && !bareFinding.test(one.text));
  const bare = own.findIndex(({ text }) => bareFinding.test(text));
  const behind = bare === -1 ? [] : own.slice(bare + 1, bare + 2);
  const first = leads.length > 0 ? leads : stating.length > 0 ? stating : behind;
  return [...first, ...stating.filter((one) => !first.includes(one)), ...causes];
}

/** Sentences that name a person as the cause: told as a condition still to be found, with the evidence beside it. */
function personalCauses(context: RulesContext): readonly Claim[] {
  const { facts, say } = context;
  const found = facts.timeline.events.filter(
    ({ text, kind }) =>
      (kind === 'comment' || kind === 'description') &&
      sentencesOf(text).some((one) =>
        findBlame(one, facts.incident.people).some(({ kind: blame }) => blame === 'personAsCause'),
      ),
  );
  const [first] = found;
  if (!first) return [];
  const text = say(
    '记录提到一次人工操作；哪些条件使它直接生效',
    'a manual action is recorded; which conditions let it take effect',
  );
  return [
    context.unknown(text, 'defense', [...new Set(found.flatMap(({ evidence }) => evidence))].slice(0, 3)),
  ];
}

/** Only what somebody in the ticket supposed, with who and when, and what would settle it. */
function hypotheses(context: RulesContext): readonly Claim[] {
  const { clock, say, facts } = context;
  const identified = facts.milestones.identified.at;
  const stated = causesTold(context).length > 0;
  const open = context.where(
    ({ signals, at }) =>
      signals.suspicion &&
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

/** What set it off, when the event that triggered it is a change or a failure that the ticket tells. */
function triggerTold(context: RulesContext): readonly Claim[] {
  const event = context.eventOf('triggered');
  if (!event || event.kind === 'history' || event.id === context.facts.milestones.identified.eventId)
    return [];
  if (findBlame(event.text, context.facts.incident.people).length > 0) return [];
  const text = context.say(`触发：${condensed(event.text, 110)}`, `trigger: ${condensed(event.text, 110)}`);
  return [evidenceClaim(text, event.evidence)];
}

/** 三: each why says what the ticket says and stops where it stops. */
export function writeCauses(context: RulesContext): Causes {
  const { say, facts } = context;
  const causes = causesTold(context);
  const [direct, ...deeper] = causes;
  const directTold = direct && causeIn(context, direct);
  const directClaims = directTold ? [context.quote(directTold, 220)] : [];
  // What the change altered and why that hurt stands in the clauses behind the first one.
  const consequences =
    directTold && findingLead.test(direct.text) ? clausesIn(directTold.text).slice(1).join('').trim() : '';
  const symptoms = context
    .where(({ signals, event }) => signals.symptom && event.kind === 'description', 1)
    .map((one) => context.quote(one, 110));

  const told = new Set([direct, ...deeper].map((one) => one?.text));
  const weak = (pattern: RegExp, limit = 2) =>
    context
      .where(
        ({ text }) =>
          pattern.test(text) &&
          text !== direct?.text &&
          !actionLine.test(text) &&
          !/^(?:后续|todo)/i.test(text),
        limit * 2,
      )
      .map((one) => context.focus(one, ({ text }) => pattern.test(text)))
      .filter(({ signals, text }) => !signals.followUp && pattern.test(text))
      .map((one) => ({ ...one, text: one.text.replace(/^(?:但是?|不过|然而|but |however,? )/i, '') }))
      .slice(0, limit);
  const designTold = weak(design);
  const has = (list: readonly Told[], one: Told) =>
    list.some(({ event, text }) => event === one.event && text === one.text);
  const processTold = weak(process).filter((one) => !has(designTold, one));
  const organisationTold = weak(organisation);
  const named = [...designTold, ...processTold].map(({ event }) => event);
  const technicalTold = deeper
    .filter(({ event }) => !named.includes(event) && event.id !== facts.milestones.triggered.eventId)
    .slice(-2);
  const supposed = hypotheses(context);

  const why1: readonly Claim[] =
    directClaims.length > 0
      ? [
          ...directClaims,
          ...triggerTold(context).filter(
            ({ text }) =>
              !directClaims[0]?.text.includes(text.replace(/^[^:：]*[:：]\s*/, '').replace(/…$/, '')),
          ),
        ]
      : [
          ...symptoms.map((claim) => ({
            ...claim,
            text: say(`现象：${claim.text}`, `symptom: ${claim.text}`),
          })),
          ...triggerTold(context),
          context.unknown(
            symptoms.length > 0 || context.eventOf('triggered') ? say('原因', 'its cause') : '',
            'cause',
          ),
        ];
  const why2: readonly Claim[] = [
    ...(directTold && consequences.length >= 8 && !/^(?:which|that|who|and|but|导致|所以)/i.test(consequences)
      ? [evidenceClaim(condensed(consequences, 200), directTold.evidence)]
      : []),
    ...technicalTold.map((one) => context.quote(causeIn(context, one))),
    ...personalCauses(context),
    context.unknown(
      technicalTold.length > 0 || consequences !== '' ? say('它怎样产生', 'how it came about') : '',
      'cause',
    ),
    ...supposed,
  ];
  const level = (
    found: readonly Told[],
    subject: 'defense' | 'process' | 'organisation',
    rest: string,
  ): readonly Claim[] => [
    ...found.map((one) => context.quote(one)),
    context.unknown(found.length > 0 ? rest : '', subject),
    ...hintsOf(context, subject),
  ];

  const technical: readonly Claim[] =
    directClaims.length > 0
      ? [
          ...directClaims,
          ...designTold.slice(0, 1).map((one) => {
            const claim = context.quote(one);
            return told.has(one.text)
              ? claim
              : {
                  ...claim,
                  text: say(
                    `另有记录的薄弱点：${claim.text}（工单没有把它列为根因）`,
                    `another recorded weak point: ${claim.text} (the ticket does not call it a root cause)`,
                  ),
                };
          }),
          context.unknown(say('来源', 'where it comes from'), 'cause'),
        ]
      : [
          context.unknown(
            facts.milestones.identified.state === 'missing'
              ? say('工单没有记录已定位的根因', 'the ticket records no root cause as found')
              : say(
                  '记录了定位的时刻，没有写明原因',
                  'the minute of finding it is recorded, the cause is not',
                ),
            'cause',
            facts.milestones.identified.evidence,
          ),
        ];
  return {
    whys: [
      why1,
      why2,
      level(designTold, 'defense', say('防护为何没有挡住', 'why no safeguard caught it')),
      level(processTold, 'process', say('此前为何没有发现', 'why it was not found before')),
      level(organisationTold, 'organisation', say('这一条件由何而来', 'where this condition comes from')),
    ],
    technical,
    process: level(
      processTold.slice(0, 1),
      'process',
      say('流程上的原因', 'the reason in the process'),
    ).filter(({ basis }) => basis !== 'hypothesis'),
    people: [
      context.unknown(
        say(
          '不以个人为原因；值守、权限、工具、培训等条件',
          'no person is a cause; conditions of rota, permissions, tools and training',
        ),
        'organisation',
        organisationTold.flatMap(({ evidence }) => evidence).slice(0, 2),
      ),
    ],
  };
}
