import type { Claim } from '../domain/claim';
import { findBlame } from '../domain/blame';
import type { Causes } from '../domain/draft';
import { actionLine } from './action-lines';
import { supposedAt } from './cause-clues';
import { hintsOf } from './cause-hints';
import { findingLead, missingStep, weakDesign, workCondition } from './cause-words';
import { causeIn, causesTold, labelledCauses } from './causes-told';
import { whysTold } from './whys-told';
import type { WhyTold } from './whys-told';
import { withoutAside } from './measure-words';
import { demandsPunishment } from './neutral-fact';
import { clausesIn, condensed, sentencesOf } from './quote';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';

/** Said of all or of nobody, it names no act of a person. */
const everybody =
  /^\W*(?:so |and |but )?(?:nobody|no one|we|everyone|everybody|no-one)\b|(?:^|[,，;；:：时])(?:没人|没有人|无人|我们|大家|谁都)/i;

/** Sentences that name a person as the cause: told as a condition still to be found, with the evidence beside it. */
function personalCauses(context: RulesContext): readonly Claim[] {
  const { facts, say } = context;
  const found = facts.timeline.events.filter(
    ({ text, kind }) =>
      (kind === 'comment' || kind === 'description') &&
      sentencesOf(text).some(
        (one) =>
          !everybody.test(one) &&
          !demandsPunishment.test(one) &&
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

/** A supposition about figures, about the ticket, or that two things have nothing in common is none about the cause. */
const noCause =
  /\b(?:maybe|perhaps|probably|about|around|approx\w*)\s+(?:~\s*)?\d|(?:可能|大概|估计|也许)(?:有|是|在)?\s*[~约]?\d|(?:可能|也许)(?:会)?(?:有|存在)(?:少量|部分|个别|一些)|\bun-?related\b|\bnot just\b|没(?:什么|啥)?关系|无关|\b(?:mentions?|tickets?|complaints?)\b|预计|\bETA\b/i;

/** "Probably yes": an answer, to whatever was asked. */
const answerOnly =
  /^\W*(?:(?:probably|maybe|perhaps|possibly|likely|i (?:think|guess)|可能|大概|应该|也许|估计)\W*)+(?:yes|no|so|not|yep|nope|yeah|是的?|不是|会的?|不会|吧)?\W*$/i;

/** What somebody in the ticket supposed, with who and when, and what would settle it. */
function voiced(context: RulesContext): readonly Claim[] {
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

/** 三: each why says what the ticket says and stops where it stops. */
export function writeCauses(context: RulesContext): Causes {
  const { say, facts } = context;
  const causes = causesTold(context);
  const answered = whysTold(context);
  const answersAt = (level: WhyTold['level']): readonly Claim[] =>
    answered
      .filter((why) => why.level === level)
      .slice(0, 3)
      // The first why is that of the report: only its answer is told.
      .map(({ text, answer, evidence }) =>
        evidenceClaim(condensed(level === 0 ? answer : text, 220), evidence),
      );
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
        ({ text, signals }) =>
          pattern.test(text) && !signals.followUp && !actionLine.test(text) && !/^(?:后续|todo)/i.test(text),
        limit * 2,
      )
      .map((one) => context.focus(one, ({ text }) => pattern.test(text)))
      .filter(
        ({ signals, text }) =>
          !signals.followUp &&
          pattern.test(text) &&
          text !== direct?.text &&
          !answered.some((why) => why.text.includes(text)),
      )
      .map((one) => ({
        ...one,
        text: one.text.replace(findingLead, '').replace(/^(?:但是?|不过|然而|but |however,? )/i, ''),
      }))
      .filter(({ text }) => text !== directTold?.text)
      .slice(0, limit);
  const designTold = weak(weakDesign);
  const has = (list: readonly Told[], one: Told) =>
    list.some(({ event, text }) => event === one.event && text === one.text);
  const processTold = weak(missingStep).filter((one) => !has(designTold, one));
  const organisationTold = weak(workCondition);
  const named = [...designTold, ...processTold];
  const technicalTold = deeper
    .filter(
      ({ event, text }) =>
        !named.some((one) => one.event === event && (one.text.includes(text) || text.includes(one.text))) &&
        event.id !== facts.milestones.triggered.eventId &&
        direct?.text.includes(text) !== true,
    )
    .slice(-2);
  const stated = causes.map((one) => causeIn(context, one));
  /** What the ticket answers is not asked again. */
  const unlessAnswered = (place: WhyTold['level'], claim: Claim): readonly Claim[] =>
    answersAt(place).length > 0 ? [] : [claim];
  const noClue = say('没有线索，不作假设', 'no clue, so no hypothesis');
  const supposed = [...voiced(context), ...supposedAt(context, 'cause', stated)];

  const why1: readonly Claim[] =
    directClaims.length > 0 || answersAt(0).length > 0
      ? [
          ...directClaims,
          ...answersAt(0),
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
    ...(directTold &&
    consequences.length >= 8 &&
    directClaims[0]?.text.includes(consequences) !== true &&
    !/^(?:which|that|who|and|but|导致|所以)/i.test(consequences)
      ? [evidenceClaim(condensed(consequences, 200), directTold.evidence)]
      : []),
    ...technicalTold.map((one) => context.quote(causeIn(context, one), 220)),
    ...answersAt(1),
    ...personalCauses(context),
    ...unlessAnswered(
      1,
      context.unknown(
        technicalTold.length > 0 || consequences !== ''
          ? say('它怎样产生', 'how it came about')
          : supposed.length > 0
            ? ''
            : noClue,
        'cause',
      ),
    ),
    ...supposed,
  ];
  const level = (
    place: 2 | 3 | 4,
    found: readonly Told[],
    subject: 'defense' | 'process' | 'organisation',
    rest: string,
  ): readonly Claim[] => {
    const guesses =
      answersAt(place).length > 0
        ? []
        : [...supposedAt(context, subject, stated), ...hintsOf(context, subject)];
    return [
      ...answersAt(place),
      ...found.map((one) => context.quote(one)),
      ...unlessAnswered(
        place,
        context.unknown(found.length > 0 ? rest : guesses.length > 0 ? '' : noClue, subject),
      ),
      ...guesses,
    ];
  };

  // A write-up's own root cause is the conclusion; else what was found, else what the ticket's chain of whys begins with.
  const [root] = labelledCauses(context);
  const chain = answered.filter((why) => why.level <= 1).slice(0, 2);
  const concluded: readonly Claim[] = root
    ? [context.quote(causeIn(context, root), 220)]
    : directClaims.length > 0
      ? directClaims
      : chain.map(({ answer, evidence }) => evidenceClaim(condensed(answer, 160), evidence));
  const technical: readonly Claim[] =
    concluded.length > 0
      ? [
          ...concluded,
          ...designTold
            .filter(({ text }) => !direct?.text.includes(text))
            .slice(0, 1)
            .map((one) => {
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
          ...(root || chain.length > 1 ? [] : [context.unknown(say('来源', 'where it comes from'), 'cause')]),
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
      level(2, designTold, 'defense', say('防护为何没有挡住', 'why no safeguard caught it')),
      level(3, processTold, 'process', say('此前为何没有发现', 'why it was not found before')),
      level(4, organisationTold, 'organisation', say('这一条件由何而来', 'where this condition comes from')),
    ],
    technical,
    process: [
      ...answersAt(3).slice(0, 1),
      ...processTold.slice(0, 1).map((one) => context.quote(one)),
      ...unlessAnswered(
        3,
        context.unknown(
          processTold.length > 0 ? say('流程上的原因', 'the reason in the process') : '',
          'process',
        ),
      ),
    ],
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
