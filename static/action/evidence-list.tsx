import type { EvidenceView } from '../../src/contract/found-view';
import { formatDateTime } from '../format';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import './evidence-list.css';

/** Pieces of evidence with author, minute, the beginning of the text, and the way to it in Jira. */
export function EvidenceList(props: { evidence: readonly EvidenceView[]; zone: string }) {
  const { t, locale } = useText();
  return (
    <ul class="evidence-list">
      {props.evidence.map((piece) => (
        <li key={piece.id} class="evidence">
          <p class="evidence-head">
            <span class="evidence-id">{piece.id}</span>
            <span>{t(`evidenceKind.${piece.kind}`)}</span>
            {piece.author && <span>{piece.author}</span>}
            {piece.at !== null && <span class="nowrap">{formatDateTime(piece.at, props.zone, locale)}</span>}
            <SiteLink href={piece.url} label={t('evidence.openOne', { id: piece.id })}>
              {t('evidence.open')}
            </SiteLink>
          </p>
          <p class="evidence-text">{piece.excerpt}</p>
        </li>
      ))}
    </ul>
  );
}
