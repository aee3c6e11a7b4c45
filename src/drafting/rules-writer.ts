import type { ActionLevel, Day } from '../domain/action-item';
import type { Draft } from '../domain/draft';
import { defaultWindows } from '../domain/due-date';
import type { Language } from '../domain/incident';
import type { Facts } from '../domain/report';
import { fixesTold } from './fixes-told';
import { causeProposals, gapsOf } from './gaps';
import { rulesContext } from './rules-context';
import { planActions } from './write-actions';
import { writeBasics } from './write-basics';
import { writeCauses } from './write-causes';
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

/**
 * Drafts the eleven sections from the facts by rules alone: no model, no network, the same words every time. It quotes and
 * counts what the ticket says; what the ticket does not say becomes an open question, a hypothesis that somebody voiced, or
 * a marked proposal. Sections are written in their order, so that questions are numbered as a reader meets them.
 */
export function writeByRules(
  facts: Facts,
  { language, today, fromUpdate = false, windows = defaultWindows }: RulesOptions,
): Draft {
  const context = rulesContext(facts, { language, today, fromUpdate, windows });
  const basics = writeBasics(context);
  const fixes = fixesTold(context);
  const timeline = writeTimeline(context, fixes);
  const causes = writeCauses(context);
  const impact = writeImpact(context);
  const gaps = gapsOf(context, fixes);
  const planned = planActions(context, () => [
    ...causeProposals(context, fixes),
    ...gaps.flatMap(({ proposals }) => proposals),
  ]);
  const response = writeResponse(context, gaps, planned);
  const carriedOut = writeFixes(context, fixes, (told) => planned.idsFor(told));
  const knowledge = writeKnowledge(context, planned);
  const monitoring = writeMonitoring(context, gaps, planned);
  const meeting = writeMeeting(context, causes, gaps);
  const summary = writeSummary(context, causes, fixes, planned);
  return {
    language,
    dueFrom: today,
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
