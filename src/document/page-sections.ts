import { hashOf } from '../domain/fingerprint';
import { attribute, findNode, walk } from './adf-read';
import type { ReadNode } from './adf-read';
import { contentKey, isOwnIssueLink } from './content-key';
import { reportWords } from './report-words';
import { findSectionHeading } from './section-heading';

/** A page split at its section headings. Put together in order, the parts are the page. */
export interface PageSections {
  /** What stands before the first section. */
  readonly head: readonly unknown[];
  readonly sections: ReadonlyMap<number, readonly unknown[]>;
  /** The folded evidence at the end. */
  readonly tail: readonly unknown[];
}

const blocksOf = (doc: unknown): readonly unknown[] => findNode(doc)?.content ?? [];

const evidenceTitles = new Set(
  (['zh-CN', 'en-US'] as const).map((language) => reportWords(language).evidence.title),
);

/** The expand that the app made: what people fold away under another title ("证据截图") is theirs. */
const isEvidence = (block: unknown): boolean => {
  const node = findNode(block);
  return node?.type === 'expand' && evidenceTitles.has(attribute(node, 'title').trim());
};

/** Starts of the sections among the blocks. A number is taken once: by the heading that is surest, else by the first. */
function startsOf(blocks: readonly unknown[]): ReadonlyMap<number, number> {
  const headings = blocks.flatMap((block, index) => {
    const heading = findSectionHeading(block);
    return heading ? [{ ...heading, index }] : [];
  });
  const certain = headings.filter((heading) => heading.certain);
  const level = Math.min(...(certain.length > 0 ? certain : headings).map((heading) => heading.level));
  const taken = new Map<number, number>();
  for (const heading of certain) if (!taken.has(heading.number)) taken.set(heading.number, heading.index);
  // Deeper headings without a number are people's own, inside a section.
  for (const heading of headings) {
    if (!taken.has(heading.number) && heading.level <= level) taken.set(heading.number, heading.index);
  }
  return taken;
}

/** Splits a page into its sections, by their headings. Sections that are not there are absent from the map. */
export function splitPage(doc: unknown): PageSections {
  const blocks = blocksOf(doc);
  const starts = [...startsOf(blocks)].sort(([, a], [, b]) => a - b);
  const first = starts[0]?.[1] ?? blocks.length;
  const last = starts.at(-1)?.[1] ?? 0;
  const found = blocks.findIndex((block, index) => index >= last && isEvidence(block));
  const end = found === -1 ? blocks.length : found;
  const sections = new Map(
    starts.map(([number, start], index) => [number, blocks.slice(start, starts[index + 1]?.[1] ?? end)]),
  );
  return { head: blocks.slice(0, Math.min(first, end)), sections, tail: blocks.slice(end) };
}

/** Hash of each section's content, by section number. What an editor adds by itself does not change it. */
export function sectionHashes(doc: unknown): Readonly<Record<string, string>> {
  const { sections } = splitPage(doc);
  return Object.fromEntries(
    [...sections].map(([number, blocks]) => [String(number), hashOf(contentKey(blocks))]),
  );
}

/** Links that raising wrote into rows, by the row's name. */
function issueLinksOf(blocks: readonly unknown[]): ReadonlyMap<string, unknown> {
  const links = new Map<string, unknown>();
  const visitRow = (row: ReadNode) =>
    walk({ type: 'row', content: row.content }, (node, raw) => {
      if (isOwnIssueLink(node)) links.set(attribute(row, 'localId'), raw);
      return undefined;
    });
  for (const block of blocks) {
    walk(block, (node) => {
      if (node.type === 'tableRow') visitRow(node);
      return undefined;
    });
  }
  return links;
}

/** Rows that keep their name keep their link to the raised issue. */
function withIssueLinks(value: unknown, links: ReadonlyMap<string, unknown>): unknown {
  const node = findNode(value);
  if (!node) return value;
  const link = node.type === 'tableRow' ? links.get(attribute(node, 'localId')) : undefined;
  if (link === undefined) {
    return node.content.length === 0
      ? value
      : { ...(value as object), content: node.content.map((child) => withIssueLinks(child, links)) };
  }
  const [cell, ...others] = node.content;
  const [first, ...rest] = findNode(cell)?.content ?? [];
  const paragraph = findNode(first);
  if (paragraph?.type !== 'paragraph') return value;
  const linked = { ...(first as object), content: [...paragraph.content, { type: 'text', text: ' ' }, link] };
  return { ...(value as object), content: [{ ...(cell as object), content: [linked, ...rest] }, ...others] };
}

/**
 * The page with one section replaced, heading included, or put where it belongs when the page no longer has it. Everything
 * else stays node for node, and rows of actions keep the links to their issues.
 */
export function replaceSection(doc: unknown, number: number, nodes: readonly unknown[]): unknown {
  const { head, sections, tail } = splitPage(doc);
  const order = [...sections.keys()];
  if (!sections.has(number)) {
    const next = order.findIndex((one) => one > number);
    order.splice(next === -1 ? order.length : next, 0, number);
  }
  const links = issueLinksOf(sections.get(number) ?? []);
  const replacement = links.size === 0 ? nodes : nodes.map((node) => withIssueLinks(node, links));
  const content = [
    ...head,
    ...order.flatMap((one) => (one === number ? replacement : (sections.get(one) ?? []))),
    ...tail,
  ];
  return { ...(typeof doc === 'object' ? doc : {}), content };
}
