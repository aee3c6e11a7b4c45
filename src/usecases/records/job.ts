import type { Failure } from '../../contract/outcome';
import type { Progress } from '../../contract/job-view';
import type { WritingView } from '../../contract/writing-view';
import type { PublishTarget, WriterName } from '../../contract/target-view';
import type { Published } from '../../contract/published-view';
import type { Day } from '../../domain/action-item';
import type { MilestoneChoices } from './milestone-choices';

/** `compare`: its report is set beside the page; `write`: it is written into the page, which is empty. */
export interface PageErrand {
  readonly pageId: string;
  readonly purpose: 'compare' | 'write';
}

/** One run from reading to the page, kept in storage so that it survives a closed window and a killed consumer. */
export interface Job {
  readonly jobId: string;
  readonly accountId: string;
  readonly incidentId: string;
  readonly incidentKey: string;
  readonly stage: 'reading' | 'found' | 'drafting' | 'drafted' | 'publishing' | 'published' | 'failed';
  readonly comments: Progress;
  readonly history: Progress;
  readonly sections: Progress;
  /** How far a model is with it; null before and for rules. */
  readonly writing: WritingView | null;
  /** What is done for a page that is there already; null for a job that makes a page. */
  readonly page: PageErrand | null;
  readonly choices: MilestoneChoices;
  /** Day from which the due dates count; null: the day on which it is drafted. */
  readonly dueFrom: Day | null;
  readonly target: PublishTarget | null;
  readonly published: Published | null;
  readonly failure: Failure | null;
  /** Host that was to receive the incident's text when the person started; null: none. The text goes nowhere else. */
  readonly sendsTo: string | null;
  /** The delivery that drafts at the moment; one that was cut off is not believed for longer than it stays silent. */
  readonly drafter: { readonly id: string; readonly aliveAt: string } | null;
  /** ISO instant. */
  readonly createdAt: string;
  /** ISO instant at which the making of the page began; one that was cut off is not believed for longer than it could last. */
  readonly publishingSince: string | null;
}

/**
 * Who wrote the draft of a job: the rules, where a model that was chosen gave no section at all.
 */
export function writerOf({ target, writing }: Pick<Job, 'target' | 'writing'>): WriterName {
  const states = Object.values(writing?.sections ?? {});
  const byRules = states.length > 0 && states.every((state) => state === 'rules');
  return byRules ? 'rules' : (target?.writer ?? 'rules');
}
