import type { BlameKind } from '../../../src/domain/blame/blame-rule';

/**
 * Sentences by what they are: blame of one kind, or `none`.
 *
 * The rules of labelling:
 * - A person, a role or a team is the cause when the harm is laid on what they did wrong, did not do or are like. Somebody who
 *   does something (acknowledges, rolls back, runs a script) is told, not blamed; so is somebody whom a system kept from acting.
 * - "Should have" (应该, 本该) is hindsight when it looks back on what people did or did not do. It is none when it states what was
 *   set (an agreement, a design, a schedule, a figure), what a machine was due to do, what is guessed ("应该是", "should be back
 *   by now"), or what is asked.
 * - A counterfactual imagines a past in which the incident is absent or smaller. A condition that a system or a plan follows, a
 *   guess at a cause and a statement that anyone would have done the same are none.
 * - Care as a measure asks people to be different; approval as a measure puts a person's consent in the way. A fact about an
 *   approval, a machine's check and a check that is removed are none.
 * - Animated words judge or dramatise. Terms of the trade (disaster recovery, catastrophic backtracking, 雪崩) are none.
 * - A sentence that refuses blame is none, quoted or not.
 */
export type LabelledSentences = Readonly<Record<BlameKind | 'none', readonly string[]>>;

export const blameKinds: readonly BlameKind[] = [
  'personAsCause',
  'hindsight',
  'counterfactual',
  'carelessness',
  'moreCare',
  'moreApproval',
  'animated',
];
