import type words from '../src/locales/zh-CN.json';

type Words = typeof words;
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** A text of `src/locales`: a key without words does not compile. */
export type TextKey = Leaves<Words>;
/** A text that depends on a number: its forms are `.one` and `.other`. */
export type CountKey = TextKey extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;

type Values = Readonly<Record<string, string | number>>;

/** Words of the reader's language. */
export interface Text {
  readonly locale: string;
  /** The reader's own zone, for times that belong to no incident. */
  readonly zone: string;
  t: (key: TextKey, values?: Values) => string;
  /** The form that fits `n`, which the text may name as `{n}`. */
  count: (key: CountKey, n: number, values?: Values) => string;
  /** For keys that are made of data, such as a reason code; undefined when there are no words for it. */
  find: (key: string, values?: Values) => string | undefined;
}

/** Makes the words usable. `texts` is the content of a locale file, which the platform served. */
export function createText(locale: string, texts: unknown, zone = 'UTC'): Text {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const show = (value: string | number) => (typeof value === 'number' ? number.format(value) : value);
  const find = (key: string, values: Values = {}): string | undefined => {
    const found = key
      .split('.')
      .reduce<unknown>((node, part) => (isRecord(node) ? node[part] : undefined), texts);
    if (typeof found !== 'string') return undefined;
    return found.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : show(value);
    });
  };
  const t = (key: TextKey, values?: Values) => find(key, values) ?? key;
  const count = (key: CountKey, n: number, values?: Values) =>
    find(`${key}.${plural.select(n)}`, { n, ...values }) ?? t(`${key}.other`, { n, ...values });
  return { locale, zone, t, count, find };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
