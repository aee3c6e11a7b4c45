import { Lozenge } from './parts/lozenge';
import type { LozengeTone } from './parts/lozenge';

const tones: Readonly<Record<string, LozengeTone>> = {
  new: 'neutral',
  indeterminate: 'information',
  done: 'success',
};

/** A Jira status in the colour of its category, as Jira shows it. */
export function StatusLozenge(props: { name: string; category: string }) {
  return <Lozenge tone={tones[props.category] ?? 'neutral'}>{props.name}</Lozenge>;
}
