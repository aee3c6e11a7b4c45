import type { Published, PublishWarning } from '../contract/published-view';
import { readActionRows, writeIssueLink } from '../document/page-actions';
import { replaceSection, sectionHashes } from '../document/page-sections';
import { replaceEvidence } from '../document/replace-evidence';
import { dayOf } from '../domain/day';
import { PostmortemError } from './errors';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place } from './get-postmortem-page';
import { matchRaised } from './match-raised';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { Proposal } from './records/proposal';

const actionsSection = 7;

/**
 * Writes the accepted sections of the last comparison into the page, with the evidence that they cite; every other section stays
 * node for node. A page that changed since the comparison is left alone.
 *
 * @throws JOB_GONE when there is no comparison any more, PAGE_CHANGED, PAGE_NOT_FOUND
 */
export async function acceptSections(
  ports: Ports,
  asker: Asker,
  place: Place,
  input: { sections: readonly number[]; pageVersion: number },
): Promise<Published> {
  const { page, record } = await getPostmortemPage(ports, place);
  const proposal = await ports.records.findProposal(page.id, asker.accountId);
  if (!proposal) throw new PostmortemError('JOB_GONE');
  if (page.version !== input.pageVersion || proposal.pageVersion !== input.pageVersion) {
    throw new PostmortemError('PAGE_CHANGED');
  }
  const accepted = input.sections.filter((number) => proposal.sections[String(number)] !== undefined);
  const replaced = accepted.reduce<unknown>(
    (current, number) => replaceSection(current, number, proposal.sections[String(number)] ?? []),
    replaceEvidence(page.doc, proposal.evidence),
  );
  const doc = accepted.includes(actionsSection)
    ? await withLinks(ports, asker, record.incidentKey, replaced)
    : replaced;
  const written = await ports.pages.updatePage(page, doc, accepted.map((number) => `§${number}`).join(' '));
  const hashes = accepted.map(
    (number) => [String(number), proposal.record.sectionHashes[String(number)] ?? ''] as const,
  );
  await ports.pages.saveRecord(page.id, {
    ...proposal.record,
    sectionHashes: { ...record.sectionHashes, ...Object.fromEntries(hashes) },
  });
  return {
    pageId: written.id,
    title: written.title,
    url: written.url,
    created: false,
    counts: proposal.counts,
    findings: [],
    warnings: await tellIncident(ports, record.incidentId, proposal, isWholly(written.doc, proposal)),
  };
}

/** What panel and overview read, as the page says it from now on. The page does not depend on it. */
async function tellIncident(
  ports: Ports,
  incidentId: string,
  { record, counts, writer }: Proposal,
  wholly: boolean,
): Promise<PublishWarning[]> {
  try {
    const known = await ports.incidents.findRecord(incidentId);
    if (!known) return [];
    const { severity, severityDeclared, metrics } = record;
    await ports.incidents.saveRecord(incidentId, {
      ...known,
      severity,
      severityDeclared,
      metrics,
      counts,
      // A page of which a model wrote a part counts as the model's: its words are not to be taken for the rules'.
      writer: wholly || known.writer === 'rules' ? writer : known.writer,
      updatedAt: ports.clock().toISOString(),
    });
    return [];
  } catch {
    return ['issueProperty'];
  }
}

/** True when the page now says in every section what was proposed. */
function isWholly(doc: unknown, { record }: Proposal): boolean {
  const now = sectionHashes(doc);
  return Object.entries(record.sectionHashes).every(([number, hash]) => now[number] === hash);
}

/** Fresh rows of actions that were raised before get their links back. */
async function withLinks(ports: Ports, asker: Asker, incidentKey: string, doc: unknown): Promise<unknown> {
  const rows = readActionRows(doc, dayOf(ports.clock(), asker.zone));
  const matches = matchRaised(rows, await ports.actions.listRaised(incidentKey));
  return rows.reduce<unknown>((linked, row) => {
    const issue = matches.get(row.rowId);
    return issue ? writeIssueLink(linked, row, { key: issue.key, url: issue.url }) : linked;
  }, doc);
}
