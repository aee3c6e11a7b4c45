import type { VNode } from 'preact';

const COLORS = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'];

interface Props {
  readonly text: string;
  readonly color: string;
  readonly mixedCase?: boolean;
}

/** A status lozenge. A colour that the palette lacks shows as neutral. */
export function Status({ text, color, mixedCase = false }: Props): VNode {
  return (
    <span
      class="adf-status"
      data-color={COLORS.includes(color) ? color : 'neutral'}
      data-mixed-case={mixedCase}
    >
      {text}
    </span>
  );
}
