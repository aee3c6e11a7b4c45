import type { EvidenceId } from '../domain/evidence';
import type { Block, Item, Line, Section } from './report-blocks';

/** The evidence that a section leads to, each once. */
export function citedIn({ blocks }: Section): readonly EvidenceId[] {
  const ids = blocks
    .flatMap(linesOf)
    .flatMap((line) => line.flatMap((piece) => (piece.kind === 'cite' ? [piece.id] : [])));
  return [...new Set(ids)];
}

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items.flatMap(linesOfItem);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
  }
}

const linesOfItem = ({ line, items = [] }: Item): readonly Line[] => [line, ...items.flatMap(linesOfItem)];
