import type { Published } from '../contract/views';
import { replaceSection } from '../document/page-sections';
import { PostmortemError } from './errors';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place } from './get-postmortem-page';
import type { Asker, Ports } from './ports';

/**
 * Writes the accepted sections of the last comparison into the page; every other section stays node for node. A page that
 * changed since the comparison is left alone.
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
  const doc = accepted.reduce<unknown>(
    (current, number) => replaceSection(current, number, proposal.sections[String(number)] ?? []),
    page.doc,
  );
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
    warnings: [],
  };
}
