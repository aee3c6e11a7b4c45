import type { MilestoneName, Milestones } from '../milestone-words';

export type PhaseName = 'detect' | 'investigate' | 'fix' | 'recover';

export interface Phase {
  readonly name: PhaseName;
  readonly from: MilestoneName;
  readonly to: MilestoneName;
  /** Null when an anchor is missing or the anchors are in the wrong order, or the cause was found after the mitigation. */
  readonly minutes: number | null;
  /** True for the investigation when the cause was found only after the mitigation: it overlaps what is drawn. */
  readonly causeLater: boolean;
  readonly estimated: boolean;
  /** Too short to be drawn to scale and still be read. */
  readonly tiny: boolean;
}

const anchors: readonly (readonly [PhaseName, MilestoneName, MilestoneName])[] = [
  ['detect', 'triggered', 'detected'],
  ['investigate', 'detected', 'identified'],
  ['fix', 'identified', 'mitigated'],
  ['recover', 'mitigated', 'recovered'],
];

/** Share of the whole below which a phase keeps a minimum width. */
const tinyShare = 0.1;

/**
 * The four phases of an incident between their milestones. They follow each other, so that their sum is never more than the
 * incident: where the cause was found after the mitigation, the fix lasted from the detection on.
 */
export function phasesOf(milestones: Milestones): Phase[] {
  const { identified, mitigated } = milestones;
  const causeLater = identified.at !== null && mitigated.at !== null && identified.at > mitigated.at;
  const spans = anchors.map(([name, first, to]) => {
    const from = causeLater && name === 'fix' ? 'detected' : first;
    const overlaps = causeLater && name === 'investigate';
    const start = milestones[from];
    const end = milestones[to];
    const minutes =
      overlaps || start.at === null || end.at === null || end.at < start.at ? null : end.at - start.at;
    const estimated = start.state === 'estimated' || end.state === 'estimated';
    return { name, from, to, minutes, causeLater: overlaps, estimated };
  });
  const total = spans.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return spans.map((span) => ({
    ...span,
    tiny: span.minutes !== null && (total === 0 || span.minutes / total < tinyShare),
  }));
}
