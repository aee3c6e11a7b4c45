import type { Zone } from '../zone';

/** Abbreviations as people write them: the place counts, since "PST" is also written in summer. */
const places: Readonly<Record<string, Zone>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  zulu: 'UTC',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mt: 'America/Denver',
  cdt: 'America/Chicago',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  eastern: 'America/New_York',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  bst: 'Europe/London',
  eet: 'Europe/Helsinki',
  eest: 'Europe/Helsinki',
  msk: 'Europe/Moscow',
  ist: 'Asia/Kolkata',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  sgt: 'Asia/Singapore',
  hkt: 'Asia/Hong_Kong',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
  北京时间: 'Asia/Shanghai',
  中国时间: 'Asia/Shanghai',
  东八区: 'Asia/Shanghai',
  东八区时间: 'Asia/Shanghai',
  beijing: 'Asia/Shanghai',
  'beijing time': 'Asia/Shanghai',
  'china time': 'Asia/Shanghai',
  'china standard time': 'Asia/Shanghai',
  太平洋时间: 'America/Los_Angeles',
  美东时间: 'America/New_York',
  协调世界时: 'UTC',
  世界时: 'UTC',
  东京时间: 'Asia/Tokyo',
};

const names = Object.keys(places)
  .filter((name) => name !== 'z')
  .concat('cst')
  .sort((a, b) => b.length - a.length)
  .join('|');
const offset = '(?:utc|gmt)?\\s?[+-](?:1[0-4]|0?\\d)(?::?[0-5]\\d)?';

const after = new RegExp(
  `^\\s*[([（]?\\s*(?<zone>(?:utc|gmt)\\s?[+-](?:1[0-4]|0?\\d)(?::?[0-5]\\d)?|\\+(?:1[0-4]|0\\d):?[0-5]\\d|-(?:1[0-2]|0\\d)[0-5]\\d(?!\\d)|(?:${names})(?![a-z])|z(?![a-z]))\\s*[)\\]）]?`,
  'i',
);
const before = new RegExp(
  `(?<zone>${offset.replace('(?:utc|gmt)?', '(?:utc|gmt)')}|(?<![a-z])(?:${names}))\\s*[)）]?\\s*$`,
  'i',
);
const declared = new RegExp(
  `(?:(?<![a-z])(?:times?|timeline|timestamps?|timezone|clock)|时间(?:线|轴)?|时区|时刻)(?:(?!\\d:\\d)[^\\n]){0,24}?(?<zone>(?:utc|gmt)\\s?[+-](?:1[0-4]|0?\\d)(?::?[0-5]\\d)?|(?<![a-z])(?:${names})(?![a-z]))`,
  'i',
);

export interface ZoneMention {
  readonly zone: Zone;
  readonly length: number;
}

function zoneOf(name: string, chinese: boolean): Zone {
  const key = name.toLowerCase().replace(/\s+/g, ' ').trim();
  if (key === 'cst') return chinese ? 'Asia/Shanghai' : 'America/Chicago';
  const place = places[key];
  if (place !== undefined) return place;
  const parts = /([+-])(\d{1,2}):?(\d\d)?$/.exec(key);
  return parts ? `${parts[1] ?? '+'}${(parts[2] ?? '0').padStart(2, '0')}:${parts[3] ?? '00'}` : 'UTC';
}

/** Behind an ISO time `-05:00` is an offset; elsewhere it is the end of a range. */
const isoOffset = /^(?<zone>-(?:1[0-2]|0\d):[0-5]\d)/;

/** The zone that stands directly behind a time; `chinese`: the context decides what CST means; `iso`: the time is ISO 8601. */
export function zoneAfter(text: string, chinese: boolean, iso: boolean): ZoneMention | null {
  const match = (iso ? isoOffset.exec(text) : null) ?? after.exec(text);
  return match?.groups?.['zone']
    ? { zone: zoneOf(match.groups['zone'], chinese), length: match[0].length }
    : null;
}

/** The zone that stands directly in front of a time: "北京时间 14:07". */
export function zoneBefore(text: string, chinese: boolean): ZoneMention | null {
  const match = before.exec(text);
  return match?.groups?.['zone']
    ? { zone: zoneOf(match.groups['zone'], chinese), length: match[0].length }
    : null;
}

/** The zone that a text declares for all its times: "All times are EST", "Timeline (UTC)", "以下均为北京时间". */
export function declaredZone(text: string, chinese: boolean): Zone | null {
  const match =
    declared.exec(text) ??
    /(?:均为|都是|皆为|采用|统一)\s*(?<zone>北京时间|utc(?![+-])|gmt(?![+-]))/i.exec(text);
  return match?.groups?.['zone'] ? zoneOf(match.groups['zone'], chinese) : null;
}
