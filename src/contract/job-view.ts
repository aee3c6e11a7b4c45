import type { Failure } from './outcome';
import type { Published } from './published-view';
import type { PublishTarget, WriterName } from './target-view';
import type { WritingView } from './writing-view';

/** A job as a screen shows it: reading → found → drafting → drafted → publishing → published, or failed. */
export interface JobView {
  readonly jobId: string;
  readonly incidentKey: string;
  readonly stage: 'reading' | 'found' | 'drafting' | 'drafted' | 'publishing' | 'published' | 'failed';
  readonly comments: Progress;
  readonly history: Progress;
  readonly sections: Progress;
  readonly writer: WriterName;
  /** While a model writes, and afterwards what it took; null for rules. */
  readonly writing: WritingView | null;
  readonly target: PublishTarget | null;
  readonly published: Published | null;
  readonly failure: Failure | null;
}

/** `total` is null until it is known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}
