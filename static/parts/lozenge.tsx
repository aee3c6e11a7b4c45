import type { ComponentChildren } from 'preact';
import './lozenge.css';

export type LozengeTone = 'neutral' | 'information' | 'success' | 'warning' | 'danger' | 'discovery';

/** A short state in colour. The words carry the meaning; the colour only helps. */
export function Lozenge(props: { tone?: LozengeTone | undefined; children: ComponentChildren }) {
  return <span class={`lozenge lozenge-${props.tone ?? 'neutral'}`}>{props.children}</span>;
}
