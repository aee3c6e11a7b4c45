import type { Settings } from '../contract/settings';
import { writeByRules } from '../drafting/rules-writer';
import type { Day } from '../domain/action-item';
import type { Language } from '../domain/incident';
import type { Facts, Report } from '../domain/report';
import { gateDraft } from './gate-draft';
import type { DraftOptions, DraftRun, DraftWriter } from './ports/draft-writer';

export interface ReportOptions {
  readonly language: Language;
  /** Due dates count from this day. */
  readonly today: Day;
  /** True when that day is the ticket's last update, as for an exported ticket. */
  readonly fromUpdate?: boolean;
  readonly levels: Settings['levels'];
}

/** Facts → report: drafted by rules, then held against the evidence by the gate that every writer passes. */
export function buildReport(facts: Facts, options: ReportOptions): Report {
  const chosen = draftOptionsOf(options);
  return { ...facts, draft: gateDraft(facts, writeByRules(facts, chosen), chosen.windows) };
}

/** The same with any writer. @throws MODEL_… when its model gave nothing at all */
export async function buildReportWith(
  writer: DraftWriter,
  facts: Facts,
  options: ReportOptions,
  run: DraftRun,
): Promise<Report> {
  const chosen = draftOptionsOf(options);
  return { ...facts, draft: gateDraft(facts, await writer.write(facts, chosen, run), chosen.windows) };
}

function draftOptionsOf({ language, today, fromUpdate = false, levels }: ReportOptions): DraftOptions {
  return {
    language,
    today,
    fromUpdate,
    windows: { P0: levels.P0.days, P1: levels.P1.days, P2: levels.P2.days },
  };
}
