import type { IncidentHead } from '../../src/contract/opening-view';
import { Lozenge } from '../parts/lozenge';
import { SeverityLozenge } from '../severity-lozenge';
import { StatusLozenge } from '../status-lozenge';
import type { Text } from '../create-text';
import { useText } from '../text';

/** `创建复盘 · INC-42 结算接口大面积 5xx` */
export function incidentHeading(incident: IncidentHead, text: Text): string {
  return `${text.t('action.title')} · ${incident.key} ${incident.title}`;
}

/** Severity, status and restriction of the incident, beside its title. */
export function IncidentAside(props: { incident: IncidentHead }) {
  const { t } = useText();
  const { incident } = props;
  return (
    <>
      <SeverityLozenge severity={incident.severity} declared={incident.severityDeclared} />
      <StatusLozenge name={incident.status.name} category={incident.status.category} />
      {incident.restricted && <Lozenge tone="discovery">{t('incident.restricted')}</Lozenge>}
    </>
  );
}
