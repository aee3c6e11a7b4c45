const shapes = {
  highest: { path: 'M3 7.5l5-4 5 4M3 12l5-4 5 4', tone: 'danger' },
  high: { path: 'M3 10l5-4 5 4', tone: 'danger' },
  medium: { path: 'M3 6h10M3 10h10', tone: 'warning' },
  low: { path: 'M3 6l5 4 5-4', tone: 'information' },
  lowest: { path: 'M3 4l5 4 5-4M3 8.500l5 4 5-4', tone: 'information' },
} as const;

/** A priority's arrow and name. Names that Jira does not ship with are drawn as medium. */
export function Priority({ name, iconOnly = false }: { name: string; iconOnly?: boolean }) {
  const { path, tone } = shapeOf(name);
  return (
    <span class={`priority priority-${tone}`} title={name}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      <span class={iconOnly ? 'visually-hidden' : ''}>{name}</span>
    </span>
  );
}

function shapeOf(name: string): (typeof shapes)[keyof typeof shapes] {
  const lower = name.toLowerCase();
  if (/highest|blocker|critical|p0|最高|紧急/.test(lower)) return shapes.highest;
  if (/lowest|trivial|p4|最低/.test(lower)) return shapes.lowest;
  if (/high|major|p1|高/.test(lower)) return shapes.high;
  return /low|minor|p3|低/.test(lower) ? shapes.low : shapes.medium;
}
