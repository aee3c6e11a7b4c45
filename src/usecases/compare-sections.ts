import type { SectionComparison } from '../contract/comparison-view';
import type { WriterName } from '../contract/target-view';
import { adfText } from '../document/adf-text';
import { citedIn } from '../document/cited-in';
import { sectionHashes, splitPage } from '../document/page-sections';
import { layoutReport } from '../document/report-layout';
import type { EvidenceId } from '../domain/evidence';
import type { Report } from '../domain/report';

export interface Beside {
  /** Nodes of the new draft, by section number, and their hashes. */
  readonly proposed: ReadonlyMap<number, readonly unknown[]>;
  readonly hashes: Readonly<Record<string, string>>;
  /** Evidence that the page does not know yet. */
  readonly fresh: ReadonlySet<EvidenceId>;
  readonly writers: { readonly page: WriterName; readonly draft: WriterName };
}

/** The sections of a new draft beside those of the page. @param page its document, and the hash of each section as it was generated */
export function compareSections(
  report: Report,
  page: { readonly doc: unknown; readonly generated: Readonly<Record<string, string>> },
  { proposed, hashes, fresh, writers }: Beside,
): SectionComparison[] {
  const current = splitPage(page.doc).sections;
  const currentHashes = sectionHashes(page.doc);
  const textOf = (nodes: readonly unknown[] | undefined) =>
    adfText({ type: 'doc', version: 1, content: (nodes ?? []).slice(1) }).trim();
  return layoutReport(report).sections.map((section): SectionComparison => {
    const { number, title } = section;
    const nodes = current.get(number);
    const [now, then, next] = [currentHashes, page.generated, hashes].map((of) => of[String(number)]);
    const edited = nodes !== undefined && now !== then;
    const state =
      nodes === undefined ? 'gone' : now === next ? 'same' : edited && next === then ? 'kept' : 'changed';
    const citesNew = citedIn(section).some((id) => fresh.has(id));
    return {
      number,
      title,
      state,
      edited,
      citesNew,
      ticked: state === 'changed' && !edited && isTakenBy(writers, citesNew),
      current: textOf(nodes),
      proposed: textOf(proposed.get(number)),
    };
  });
}

/**
 * Whether a section that nobody changed is taken unless the person decides otherwise. Rules say the same of the same evidence, so
 * what they say differently is new; a model words everything anew each time, so that only new evidence tells. What a model wrote is
 * not given away for what rules write; a model that a person asks to write a page of the rules is taken at its word.
 */
function isTakenBy(writers: Beside['writers'], citesNew: boolean): boolean {
  if (writers.page === 'rules') return true;
  return writers.draft !== 'rules' && citesNew;
}
