/** Line drawings on a 16 × 16 grid. */
const drawings = {
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  down: 'M4 6.5 8 10.5l4-4',
  right: 'M6.5 4l4 4-4 4',
  sun: 'M8 10.8A2.8 2.8 0 1 0 8 5.2a2.8 2.8 0 0 0 0 5.6ZM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1',
  moon: 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  lock: 'M4 7.2h8v6H4zM5.6 7V5a2.4 2.4 0 0 1 4.8 0v2',
  link: 'M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4-2.4A2.6 2.6 0 0 0 9 3.300L7.900 4.400M9.400 6.600a2.6 2.6 0 0 0-3.700 0L3.300 9A2.600 2.600 0 0 0 7 12.700l1.100-1.100',
  home: 'M2.500 7.500 8 2.800l5.500 4.700M4 6.500v6.700h3V10h2v3.200h3V6.500',
  issue: 'M3 2.800h10v10.400H3zM5.500 6h5M5.500 8.500h5M5.500 11h3',
  board: 'M2.500 3h3v10h-3zM6.700 3h2.800v6.500H6.700zM10.700 3h2.800v8h-2.800z',
  page: 'M4 2h5.500L12.500 5v9H4zM9.300 2v3.300h3.200',
  space: 'M2.500 4h4.200l1.300 1.600h5.500v7H2.500z',
  settings:
    'M2.500 5h6M11.500 5h2M2.500 11h2M7.500 11h6M10 6.700a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400ZM6 12.700a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400Z',
  app: 'M2.800 2.800h4v4h-4zM9.200 2.800h4v4h-4zM2.800 9.200h4v4h-4zM11.200 9v4.400M9 11.200h4.400',
  plus: 'M8 3v10M3 8h10',
  edit: 'M3 13l.7-3L10.500 3.200l2.300 2.300L6 12.300z',
  clip: 'M12.500 7.500 7.700 12.300a2.800 2.800 0 0 1-4-4l5-5a1.900 1.900 0 0 1 2.700 2.700l-4.900 4.900a.9.900 0 0 1-1.300-1.300l4.300-4.300',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.800V8l2.200 1.500',
  check: 'M3 8.500l3.200 3.200L13 4.800',
  warning: 'M8 2.500 14.300 13H1.700zM8 6.500v3M8 11.300h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.300v3.500M8 5.200h.01',
  print: 'M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2M4.500 9.500h7v4h-7z',
  trash: 'M3 4.500h10M6.200 4.300V2.800h3.600v1.500M4.300 4.700l.6 8.500h6.200l.6-8.500',
} as const;

export type IconName = keyof typeof drawings;

/** A decorative icon in the colour of the text around it; the control that holds it carries the name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const heavy = name === 'more';
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={heavy ? 2.2 : 1.4}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
