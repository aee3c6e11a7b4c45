import type { FindingView } from '../../src/contract/published-view';
import { milestoneOrder } from '../milestone-words';
import { useText } from '../text';
import type { Text } from '../create-text';
import './findings-list.css';

const kinds: readonly Exclude<FindingView['kind'], 'writer'>[] = [
  'secret',
  'contradiction',
  'blame',
  'incomplete-action',
  'unsupported',
  'missing',
];

/** What a person should look at, by kind, besides how the report was written. Every group can be folded away. */
export function FindingsList(props: { findings: readonly FindingView[] }) {
  const text = useText();
  const { t } = text;
  if (props.findings.every(({ kind }) => kind === 'writer')) return <p class="subtle">{t('finding.none')}</p>;
  return (
    <section class="findings" aria-label={t('finding.title')}>
      <h2>{t('finding.title')}</h2>
      {kinds.map((kind) => {
        const ofKind = props.findings.filter((finding) => finding.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <details key={kind} open={ofKind.length <= 8}>
            <summary>
              {t(`finding.${kind}`)} <span class="subtle">{ofKind.length}</span>
            </summary>
            <ul>
              {ofKind.map((finding, index) => (
                <li key={index}>
                  <span class="finding-where">{whereWords(finding.where, text)}</span>
                  <FindingWords finding={finding} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

/** A blaming sentence beside its wording in the reader's language; any other finding as it stands. */
function FindingWords({ finding }: { finding: FindingView }) {
  const { locale } = useText();
  if (!finding.blame) return <span>{finding.message}</span>;
  const { sentence, wording } = finding.blame;
  return (
    <div class="finding-blame">
      <q>{sentence}</q>
      <p>{wording[locale === 'zh-CN' ? 'zh-CN' : 'en-US']}</p>
    </div>
  );
}

/** Section number, action, milestone or evidence, in words. */
export function whereWords(where: string, text: Text): string {
  const milestone = milestoneOrder.find((name) => name === where);
  if (milestone) return text.t(`milestoneName.${milestone}`);
  if (/^\d+$/.test(where)) return text.t('finding.section', { number: Number(where) });
  if (/^A\d+$/.test(where)) return text.t('finding.action', { id: where });
  if (where === 'report') return text.t('finding.wholeReport');
  if (where === 'F') return text.t('finding.allEvidence');
  if (/^[EF][\d.]*$/.test(where)) return text.t('finding.evidence', { id: where });
  return where;
}
