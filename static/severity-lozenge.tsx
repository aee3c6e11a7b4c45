import type { IncidentHead } from '../src/contract/opening-view';
import { Lozenge } from './parts/lozenge';
import type { LozengeTone } from './parts/lozenge';
import { useText } from './text';

const tones: Readonly<Record<NonNullable<IncidentHead['severity']>, LozengeTone>> = {
  P0: 'danger',
  P1: 'danger',
  P2: 'warning',
  P3: 'neutral',
};

/** `P1 严重`; `declared` false: it is the app's proposal, and says so. */
export function SeverityLozenge(props: {
  severity: IncidentHead['severity'];
  declared?: boolean | undefined;
}) {
  const { t } = useText();
  if (!props.severity) return <Lozenge>{t('severity.unknown')}</Lozenge>;
  return (
    <Lozenge tone={tones[props.severity]}>
      {props.severity} {t(`severity.${props.severity}`)}
      {props.declared === false && ` · ${t('severity.proposed')}`}
    </Lozenge>
  );
}
