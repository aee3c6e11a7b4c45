import type { Claim } from '../domain/claim';
import type { EvidenceId } from '../domain/evidence';
import { tableRows } from './action-lines';
import type { RulesContext } from './rules-context';
import { evidenceClaim } from './rules-context';

/** One row of a table of figures, told as one line: "下单失败数：正常 96，故障期间 6,914". */
interface Figures {
  readonly text: string;
  /** What the row is about: its own words and those over its figures. */
  readonly subject: string;
  readonly evidence: readonly EvidenceId[];
}

const isClock = (cell: string): boolean =>
  /^(?:\d{4}-)?(?:\d{1,2}-\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?$/.test(cell);
const holdsFigure = (cell: string): boolean => /\d/.test(cell) && !isClock(cell);
const isFigure = (cell: string): boolean =>
  /^[~≈约±+-]?\s*[¥￥$€£]?\s*\d[\d,.]*\s*(?:%|万|亿|k|m|ms|s)?\+?$/i.test(cell);
const totals = /^(?:total|sum|all|overall|合计|总计|总共|汇总)\b|^(?:合计|总计|汇总)/i;

/** A line of figures after a name: `login_failures,31904`. */
const listed = /^([A-Za-z_][\w .-]{1,40}),\s?(-?\d[\d.]*%?)$/;

const known = new WeakMap<RulesContext, readonly Figures[]>();

/** The rows of all tables of figures in the ticket; of a table with a total, the total alone. Tables of times or actions are none. */
function figuresTold(context: RulesContext): readonly Figures[] {
  const before = known.get(context);
  if (before) return before;
  const found = context.facts.incident.evidence.flatMap(({ id, kind, text }) =>
    kind === 'comment' || kind === 'description'
      ? figuresIn(text, context).map((row) => ({ ...row, evidence: [id] }))
      : [],
  );
  known.set(context, found);
  return found;
}

function figuresIn(text: string, { say }: RulesContext): readonly Omit<Figures, 'evidence'>[] {
  const lines = text.split('\n');
  const named = lines.flatMap((line) => {
    const [, name, value] = listed.exec(line.trim()) ?? [];
    const subject = name?.replace(/_/g, ' ');
    return subject === undefined || value === undefined ? [] : [{ text: `${name ?? ''} ${value}`, subject }];
  });
  return [...named, ...tablesIn(lines).flatMap((table) => rowsOf(table, say))];
}

/** Tables of a text: lines of cells that follow one another, without Markdown's line of dashes. */
function tablesIn(lines: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const tables: string[][][] = [];
  let open: string[][] | undefined;
  for (const line of lines) {
    const cells = line.replace(/^\|\s*|\s*\|$/g, '').split(/\s*\|\s*/);
    if (cells.length < 2) open = undefined;
    else if (!/^[-:\s|]+$/.test(line)) {
      if (!open) tables.push((open = []));
      open.push(cells);
    }
  }
  return tables.filter((table) => table.length > 1);
}

function rowsOf(
  [titles = [], ...rows]: readonly (readonly string[])[],
  say: RulesContext['say'],
): readonly Omit<Figures, 'evidence'>[] {
  const isActions = tableRows([titles.join(' | '), ...rows.map((row) => row.join(' | '))]).length > 0;
  if (isActions || titles.some(isFigure) || rows.some(([first = '']) => isClock(first))) return [];
  const total = rows.filter(([first = '']) => totals.test(first));
  return (total.length > 0 ? total : rows).flatMap((row) => {
    const [label = '', ...values] = row;
    if (label === '' || isFigure(label) || !values.some(holdsFigure)) return [];
    const cells = values.flatMap((value, index) =>
      value === '' || /^[-–—/]+$/.test(value) ? [] : [`${titles[index + 1] ?? ''} ${value}`.trim()],
    );
    const over = values.flatMap((value, index) => (holdsFigure(value) ? (titles[index + 1] ?? []) : []));
    const words = values.filter((value) => holdsFigure(value) && !isFigure(value));
    return [
      {
        text: `${label}${say('：', ': ')}${cells.join(say('，', ', '))}`,
        subject: [label, ...over, ...words].join(' '),
      },
    ];
  });
}

/** Which rows of tables belong to which field; the first that fits. */
const tableFields = [
  ['complaints', /投诉|工单|进线|报障|\btickets?\b|\bcomplaints?\b/i],
  [
    'users',
    /用户|客户|商户|租户|账号|会员|\b(?:users?|customers?|tenants?|accounts?|visitors?|merchants?)\b/i,
  ],
  [
    'orders',
    /订单|下单|支付|GMV|损失|金额|退款|营收|\b(?:orders?|payments?|revenue|loss|amount|invoices?|charg\w+|refunds?|carts?|checkouts?)\b/i,
  ],
  ['data', /丢失|缺失|不一致|脏数据|\b(?:lost|missing|corrupt\w*|duplicates?|inconsisten\w*)\b/i],
  [
    'traffic',
    /请求|流量|曝光|点击|访问|登录|调用|PV|UV|QPS|\b(?:requests?|traffic|logins?|attempts?|calls?|sessions?|searches)\b/i,
  ],
] as const;

type TableField = (typeof tableFields)[number][0];

/** Rows of the ticket's tables of figures on a field. */
export const figuresOn = (context: RulesContext, field: TableField, limit = 3): readonly Claim[] =>
  figuresTold(context)
    .filter(({ subject }) => tableFields.find(([, words]) => words.test(subject))?.[0] === field)
    .slice(0, limit)
    .map(({ text, evidence }) => evidenceClaim(text, evidence));
