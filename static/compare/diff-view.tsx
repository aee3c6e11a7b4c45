import { useMemo, useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { useText } from '../text';
import { lineDiff } from './line-diff';
import type { DiffLine } from './line-diff';
import './diff-view.css';

/** Unchanged lines kept around a change; the others are folded. */
const around = 2;

type Piece = { readonly lines: readonly DiffLine[]; readonly folded: boolean };

/** The section on the page against the new draft, line by line. Marks and words carry the meaning, not colour alone. */
export function DiffView(props: { current: string; proposed: string }) {
  const text = useText();
  const [unfolded, setUnfolded] = useState(false);
  const { current, proposed } = props;
  const pieces = useMemo(() => fold(lineDiff(current, proposed)), [current, proposed]);
  return (
    <div class="diff">
      {pieces.map((piece, index) =>
        piece.folded && !unfolded ? (
          <p key={index} class="diff-fold">
            <Button look="link" onClick={() => setUnfolded(true)}>
              {text.count('compare.folded', piece.lines.length)}
            </Button>
          </p>
        ) : (
          <ul key={index}>
            {piece.lines.map((line, number) => (
              <li key={number} class={`diff-line diff-${line.kind}`}>
                {line.kind === 'same' ? (
                  line.text || '\u00a0'
                ) : line.kind === 'added' ? (
                  <ins>
                    <span class="visually-hidden">{text.t('compare.added')} </span>
                    {line.text || '\u00a0'}
                  </ins>
                ) : (
                  <del>
                    <span class="visually-hidden">{text.t('compare.removed')} </span>
                    {line.text || '\u00a0'}
                  </del>
                )}
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

/** Splits the lines so that long unchanged stretches can be folded. */
function fold(lines: readonly DiffLine[]): Piece[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same'),
  );
  const pieces: { lines: DiffLine[]; folded: boolean }[] = [];
  lines.forEach((line, index) => {
    const folded = !near[index];
    const last = pieces.at(-1);
    if (last?.folded === folded) last.lines.push(line);
    else pieces.push({ lines: [line], folded });
  });
  return pieces;
}
