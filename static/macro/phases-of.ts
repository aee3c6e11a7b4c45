import type { MilestoneName, Milestones } from '../milestone-words';

export type PhaseName = 'detect' | 'investigate' | 'fix' | 'recover';

export interface Phase {
  readonly name: PhaseName;
  readonly from: MilestoneName;
  readonly to: MilestoneName;
  /** Null when an anchor is missing or the anchors are in the wrong order. */
  readonly minutes: number | null;
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

/** The four phases of an incident between their milestones. */
export function phasesOf(milestones: Milestones): Phase[] {
  const spans = anchors.map(([name, from, to]) => {
    const start = milestones[from];
    const end = milestones[to];
    const minutes = start.at === null || end.at === null || end.at < start.at ? null : end.at - start.at;
    return { name, from, to, minutes, estimated: start.state === 'estimated' || end.state === 'estimated' };
  });
  const total = spans.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return spans.map((span) => ({
    ...span,
    tiny: span.minutes !== null && (total === 0 || span.minutes / total < tinyShare),
  }));
}
