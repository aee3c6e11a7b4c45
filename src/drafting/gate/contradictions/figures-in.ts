import { quantitiesOf } from '../quantities';
import type { Quantity } from '../quantities';
import { writtenClocks } from '../written-clock';

/** The figures of a plain text at their places; those of times of day and dates are none. */
export function figuresIn(text: string): readonly Quantity[] {
  const without = writtenClocks(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  return quantitiesOf(without);
}
