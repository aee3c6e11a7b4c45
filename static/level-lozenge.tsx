import type { RaiseRow } from '../src/contract/raise-view';
import { Lozenge } from './parts/lozenge';
import type { LozengeTone } from './parts/lozenge';

const tones: Readonly<Record<RaiseRow['level'], LozengeTone>> = {
  P0: 'danger',
  P1: 'warning',
  P2: 'neutral',
};

/** P-level of an action. */
export function LevelLozenge(props: { level: RaiseRow['level'] }) {
  return <Lozenge tone={tones[props.level]}>{props.level}</Lozenge>;
}
