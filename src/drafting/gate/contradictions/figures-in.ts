import { quantitiesOf } from '../quantities';
import type { Quantity } from '../quantities';
import { writtenClocks } from '../written-clock';

/** The figures of a plain text at their places; those of times of day and dates are none. */
export function figuresIn(text: string): readonly Quantity[] {
  let without = '';
  for (const { start, end } of writtenClocks(text)) {
    without += text.slice(without.length, start);
    without += ' '.repeat(Math.max(0, end - without.length));
  }
  return quantitiesOf(without + text.slice(without.length));
}
