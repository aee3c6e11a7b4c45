import { adfText } from './adf-text';
import { findNode } from './adf-read';
import { contentKey } from './content-key';
import { splitPage } from './page-sections';

/** The page with its folded evidence replaced, or appended when it has none. What people wrote into it and behind it stays. */
export function replaceEvidence(doc: unknown, evidence: unknown): unknown {
  const { head, sections, tail } = splitPage(doc);
  const [before, ...rest] = tail;
  const content = [...head, ...[...sections.values()].flat(), withOwnBlocks(evidence, before), ...rest];
  return { ...(typeof doc === 'object' ? doc : {}), content };
}

const contentOf = (value: unknown): readonly unknown[] => findNode(value)?.content ?? [];
const isTable = (block: unknown): boolean => findNode(block)?.type === 'table';

/**
 * New evidence with what people put into the old: their rows and remarks in its table, and behind it the blocks that the app did
 * not write, which are all but its table and its sentences, whose figures may differ.
 */
function withOwnBlocks(evidence: unknown, before: unknown): unknown {
  const made = contentOf(evidence);
  const old = contentOf(before);
  const keyOf = (block: unknown) => contentKey([block]).replace(/\d[\d,]*/g, '#');
  const known = new Set([...made.map(keyOf), keyOf({ type: 'paragraph' })]);
  const table = old.find(isTable);
  const own = old.filter((block) => block !== table && !known.has(keyOf(block)));
  const content = made.map((block) => (isTable(block) && table ? withOwnRows(block, table) : block));
  return { ...(evidence as object), content: [...content, ...own] };
}

/** The id that the first cell of a row of ours cites; undefined for a row of somebody else. */
function evidenceIdOf(row: unknown): string | undefined {
  return /^\s*\[?(E\d+|F)\]?\s*$/.exec(adfText(contentOf(row)[0]))?.[1];
}

/** A row of evidence into which somebody wrote a remark: it says all that the new one says, and more. */
function isRemarked(old: unknown, made: unknown): boolean {
  const cells = contentOf(old).map((cell) => adfText(cell));
  const said = contentOf(made).map((cell) => adfText(cell));
  return said.every((text, place) => cells[place]?.includes(text)) && cells.join() !== said.join();
}

function withOwnRows(made: unknown, old: unknown): unknown {
  const isHeader = (row: unknown) => contentOf(row).every((cell) => findNode(cell)?.type === 'tableHeader');
  const before = contentOf(old).filter((row) => !isHeader(row));
  const byId = new Map(before.map((row) => [evidenceIdOf(row), row]));
  const rows = contentOf(made).map((row) => {
    const id = evidenceIdOf(row);
    const was = id === undefined ? undefined : byId.get(id);
    return was !== undefined && isRemarked(was, row) ? was : row;
  });
  const own = before.filter((row) => evidenceIdOf(row) === undefined && adfText(row).trim() !== '');
  return { ...(made as object), content: [...rows, ...own] };
}
