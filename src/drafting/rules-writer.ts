import type { ActionItem, ActionLevel, Day } from '../domain/action-item';
import type { Draft } from '../domain/draft';
import { defaultWindows } from '../domain/due-date';
import type { Language } from '../domain/incident';
import type { Facts } from '../domain/report';
import { fixesTold } from './fixes-told';
import { causeProposals, gapsOf } from './gaps';
import { rulesContext } from './rules-context';
import type { RulesContext } from './rules-context';
import { planActions, promisedActions } from './write-actions';
import { writeBasics } from './write-basics';
import { writeCauses } from './causes/write-causes';
import { writeKnowledge, writeMeeting, writeMonitoring, writeSummary } from './write-closing';
import { writeFixes } from './write-fixes';
import { writeImpact } from './write-impact';
import { writeResponse } from './write-response';
import { writeTimeline } from './write-timeline';

export interface RulesOptions {
  readonly language: Language;
  /** Due dates that nobody stated count from this day. */
  readonly today: Day;
  /** True when that day is the ticket's last update, as for an exported ticket. */
  readonly fromUpdate?: boolean | undefined;
  /** Days within which an action of each level is due. */
  readonly windows?: Readonly<Record<ActionLevel, number>>;
}

/** A draft by rules on its way. */
export interface RulesWriting {
  /** The actions that the ticket itself promises, which are known before the rest. */
  readonly promised: readonly ActionItem[];
  /** Writes a step at a time: whoever has others to serve can do so between two of them. */
  readonly steps: Iterator<void, Draft>;
}

/**
 * Drafts the eleven sections from the facts by rules alone: no model, no network, the same words every time. It quotes and
 * counts what the ticket says; what the ticket does not say becomes an open question, a hypothesis that somebody voiced, or
 * a marked proposal.
 */
export function writeByRules(facts: Facts, options: RulesOptions): Draft {
  const { steps } = startByRules(facts, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What `writeByRules` does, for whoever needs the promised actions first or has something else to do meanwhile. */
export function startByRules(
  facts: Facts,
  { language, today, fromUpdate = false, windows = defaultWindows }: RulesOptions,
): RulesWriting {
  const context = rulesContext(facts, { language, today, fromUpdate, windows });
  return { promised: promisedActions(context), steps: sectionBySection(context) };
}

/** Sections are written in their order, so that questions are numbered as a reader meets them. */
function* sectionBySection(context: RulesContext): Generator<void, Draft> {
  const basics = writeBasics(context);
  yield;
  const fixes = fixesTold(context);
  yield;
  const timeline = writeTimeline(context, fixes);
  yield;
  const causes = writeCauses(context);
  yield;
  const impact = writeImpact(context);
  yield;
  const gaps = gapsOf(context, fixes);
  const planned = planActions(context, () => [
    ...causeProposals(context, fixes),
    ...gaps.flatMap(({ proposals }) => proposals),
  ]);
  yield;
  const response = writeResponse(context, gaps, planned);
  const carriedOut = writeFixes(context, fixes, (told) => planned.idsFor(told));
  yield;
  const knowledge = writeKnowledge(context, planned);
  const monitoring = writeMonitoring(context, gaps, planned);
  const meeting = writeMeeting(context, causes, gaps);
  const summary = writeSummary(context, causes, fixes, planned);
  return {
    language: context.language,
    dueFrom: context.today,
    basics,
    timeline,
    causes,
    impact,
    response,
    ...carriedOut,
    actions: planned.actions,
    actionsNote: planned.note,
    knowledge,
    monitoring,
    meeting: { ...meeting, questions: context.questions.list() },
    summary,
    findings: [],
  };
}
