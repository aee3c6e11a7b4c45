import type { PostmortemState } from '../src/contract/postmortem-view';
import { Lozenge } from './parts/lozenge';
import type { LozengeTone } from './parts/lozenge';
import { useText } from './text';

const tones: Readonly<Record<PostmortemState, LozengeTone>> = {
  draft: 'neutral',
  inReview: 'information',
  done: 'success',
};

/** Where the postmortem stands in its life. */
export function StateLozenge(props: { state: PostmortemState }) {
  const { t } = useText();
  return <Lozenge tone={tones[props.state]}>{t(`state.${props.state}`)}</Lozenge>;
}
