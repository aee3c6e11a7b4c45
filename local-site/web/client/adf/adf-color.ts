/**
 * Colours of the editor's palettes by the token that stands for them, so that they follow the theme. ADF stores the
 * light value in upper or lower case.
 */
const BACKGROUNDS: Readonly<Record<string, string>> = {
  '#deebff': 'blue-subtlest',
  '#b3d4ff': 'blue-subtler',
  '#4c9aff': 'blue-subtle',
  '#e6fcff': 'teal-subtlest',
  '#b3f5ff': 'teal-subtler',
  '#79e2f2': 'teal-subtle',
  '#e3fcef': 'green-subtlest',
  '#abf5d1': 'green-subtler',
  '#57d9a3': 'green-subtle',
  '#fffae6': 'yellow-subtlest',
  '#fff0b3': 'yellow-subtler',
  '#ffc400': 'yellow-subtle',
  '#ffebe6': 'red-subtlest',
  '#ffbdad': 'red-subtler',
  '#ff8f73': 'red-subtle',
  '#eae6ff': 'purple-subtlest',
  '#c0b6f2': 'purple-subtler',
  '#998dd9': 'purple-subtle',
  '#f4f5f7': 'gray-subtlest',
  '#b3bac5': 'gray-subtle',
  '#f0f1f2': 'gray-subtlest',
  '#f8f8f8': 'gray-subtlest',
  '#dcdfe4': 'gray-subtler',
  '#c6edfb': 'teal-subtler',
  '#d3f1a7': 'lime-subtler',
  '#f8e6a0': 'yellow-subtler',
  '#fedec8': 'orange-subtler',
  '#fdd0ec': 'magenta-subtler',
  '#dfd8fd': 'purple-subtler',
  '#ffd5d2': 'red-subtler',
  '#cce0ff': 'blue-subtler',
  '#baf3db': 'green-subtler',
};

const TEXTS: Readonly<Record<string, string>> = {
  '#97a0af': 'gray',
  '#6b778c': 'gray',
  '#758195': 'gray',
  '#b3d4ff': 'blue',
  '#4c9aff': 'blue',
  '#0747a6': 'blue',
  '#b3f5ff': 'teal',
  '#00b8d9': 'teal',
  '#008da6': 'teal',
  '#abf5d1': 'green',
  '#36b37e': 'green',
  '#006644': 'green',
  '#fff0b3': 'yellow',
  '#ffc400': 'yellow',
  '#ff991f': 'orange',
  '#946f00': 'yellow',
  '#ffbdad': 'red',
  '#ff5630': 'red',
  '#bf2600': 'red',
  '#ae2e24': 'red',
  '#eae6ff': 'purple',
  '#6554c0': 'purple',
  '#403294': 'purple',
  '#5e4db2': 'purple',
};

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** The style of a background from a document; empty for none, white and anything that is no colour. */
export function backgroundStyle(color: string | undefined): Record<string, string> {
  if (color === undefined || !HEX.test(color) || /^#f{3,8}$/i.test(color)) return {};
  const accent = BACKGROUNDS[color.toLowerCase()];
  if (accent !== undefined) return { backgroundColor: `var(--ds-background-accent-${accent}, ${color})` };
  // A colour outside the palette keeps its value, so the text on it must not follow the theme.
  return { backgroundColor: color, color: isDark(color) ? '#ffffff' : '#172b4d' };
}

/** The style of coloured text; the palette's shades fold into accents that stay readable on both themes. */
export function textColorStyle(color: string | undefined): Record<string, string> {
  if (color === undefined || !HEX.test(color)) return {};
  const accent = TEXTS[color.toLowerCase()];
  return { color: accent === undefined ? color : `var(--ds-text-accent-${accent}, ${color})` };
}

function isDark(color: string): boolean {
  const hex = color.length === 4 ? color.replace(/[0-9a-f]/gi, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}
