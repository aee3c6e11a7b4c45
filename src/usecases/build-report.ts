import type { Settings } from '../contract/settings';
import { ground } from '../drafting/ground';
import { writeByRules } from '../drafting/rules-writer';
import type { Day } from '../domain/action-item';
import type { Language } from '../domain/incident';
import type { Facts, Report } from '../domain/report';

export interface ReportOptions {
  readonly language: Language;
  /** Due dates count from this day. */
  readonly today: Day;
  readonly levels: Settings['levels'];
}

/** Facts → report: drafted by rules, then held against the evidence by the gate that every writer passes. */
export function buildReport(facts: Facts, { language, today, levels }: ReportOptions): Report {
  const windows = { P0: levels.P0.days, P1: levels.P1.days, P2: levels.P2.days };
  const drafted = writeByRules(facts, { language, today, windows });
  const { draft, findings } = ground({ ...facts, draft: drafted });
  return { ...facts, draft: { ...draft, findings } };
}
