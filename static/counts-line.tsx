import type { ReportCounts } from '../src/contract/postmortem-view';
import { useText } from './text';

/** `61 条证据 · 54 条论断有据 · 6 条待确认 · 2 处措辞建议` */
export function CountsLine(props: { counts: ReportCounts }) {
  const text = useText();
  const { counts } = props;
  return (
    <p>
      {(['evidence', 'supported', 'unconfirmed', 'wording'] as const)
        .map((name) => text.count(`counts.${name}`, counts[name]))
        .join(text.t('common.dot'))}
    </p>
  );
}
