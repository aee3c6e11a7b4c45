/** Filled shapes on a 24 × 24 grid with the sign cut out of them, by type of panel. */
export const panelPaths: Readonly<Record<string, string>> = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 9h2v6h-2v-6Zm1-4.2a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6Z',
  note: 'M6 2h9l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm2 8h8v2H8v-2Zm0 4h8v2H8v-2Zm0-8h4v2H8V6Z',
  tip: 'M12 2a7 7 0 0 1 4 12.7V17H8v-2.3A7 7 0 0 1 12 2ZM9 18.5h6V20l-1.5 2h-3L9 20v-1.5Z',
  success:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.4 14.4L6.5 12.3l1.4-1.4 2.7 2.7 5.5-5.5 1.4 1.4-6.9 6.9Z',
  warning:
    'M10.3 3.2 1.8 18a2 2 0 0 0 1.7 3h17a2 2 0 0 0 1.7-3L13.7 3.2a2 2 0 0 0-3.4 0ZM11 9h2v6h-2V9Zm1 7.2a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Z',
  error:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-3.9 4.7L12 10.6l3.9-3.9 1.4 1.4-3.9 3.9 3.9 3.9-1.4 1.4-3.9-3.9-3.9 3.9-1.4-1.4 3.9-3.9-3.9-3.9 1.4-1.4Z',
};
