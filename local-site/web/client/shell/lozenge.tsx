/** The coloured word that Jira shows for a status; the colour follows the status category. */
export function Lozenge({ text, category }: { text: string; category: string | undefined }) {
  return <span class={`lozenge lozenge-${toneOf(category)}`}>{text}</span>;
}

/** Category key of Jira → tone. */
export function toneOf(category: string | undefined): 'neutral' | 'information' | 'success' {
  if (category === 'done') return 'success';
  return category === 'indeterminate' ? 'information' : 'neutral';
}
