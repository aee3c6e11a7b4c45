import type { EvidenceLine } from './demonstration-model';

export interface FillOptions {
  readonly lines: readonly EvidenceLine[];
  readonly inChinese: boolean;
}

type Schema = Readonly<Record<string, unknown>>;

/** Words of evidence that fit what is asked for, by the name of the property. */
const fitting: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [/cause|direct|technical/i, /根因|原因|导致|由于|root cause|caused? by|because|due to/i],
  [/fix|well|measure/i, /回滚|重启|扩容|切换|修复|恢复|rolled back|rollback|restart|scaled|fixed|recovered/i],
  [/scope|users|experience/i, /用户|客户|报错|失败|超时|users?\b|customers?\b|errors?\b|failed|timeout/i],
  [/alert|accuracy|notif/i, /告警|监控|通知|alert|alarm|paged|monitor/i],
  [/complaint/i, /投诉|工单|complain/i],
  [/orders|business/i, /订单|损失|orders?\b|revenue|loss/i],
];

const maxQuotes = 2;
const maxRows = 8;

/** A value of the schema that quotes evidence and holds nothing else. */
export function fillSchema(schema: unknown, options: FillOptions): unknown {
  const root = asSchema(schema);
  const definitions = asSchema(root.$defs);
  return fill(root, '');

  function fill(node: Schema, name: string): unknown {
    if (typeof node.$ref === 'string')
      return fill(asSchema(definitions[node.$ref.replace('#/$defs/', '')]), name);
    if (Array.isArray(node.anyOf)) return null;
    if (Array.isArray(node.enum)) return node.enum.at(-1);
    switch (node.type) {
      case 'object':
        return isClaim(node) ? openClaim(options) : fillObject(node);
      case 'array':
        return fillList(resolved(asSchema(node.items)), name);
      case 'boolean':
        return true;
      case 'integer':
      case 'number':
        return 1;
      default:
        return '';
    }
  }

  function fillObject(node: Schema): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(asSchema(node.properties)).map(([name, one]) => [name, fill(asSchema(one), name)]),
    );
  }

  function fillList(item: Schema, name: string): unknown[] {
    if (isClaim(item)) {
      const quotes = fittingLines(name, options.lines).slice(0, maxQuotes);
      return quotes.length > 0 ? quotes.map((line) => quote(line, options)) : [openClaim(options)];
    }
    const names = Object.keys(asSchema(item.properties));
    if (names.includes('event') && names.includes('title')) return timelineRows(item);
    if (names.includes('event') && names.includes('measure')) return carriedOut(item);
    if (names.length === 2 && names.includes('text') && names.includes('evidence'))
      return options.lines.map(({ id, text }) => ({ text: firstWords(text), evidence: [id] }));
    return [];
  }

  function timelineRows(item: Schema): unknown[] {
    return options.lines
      .filter(({ events }) => events.length > 0)
      .slice(0, maxRows)
      .map(({ text, events: [event] }) => ({
        ...fillObject(item),
        event,
        title: firstWords(text),
        note: null,
      }));
  }

  function carriedOut(item: Schema): unknown[] {
    return fittingLines(
      'fix',
      options.lines.filter(({ events }) => events.length > 0),
    )
      .slice(0, maxQuotes)
      .map(({ text, events: [event] }) => ({ ...fillObject(item), event, measure: firstWords(text) }));
  }

  function resolved(node: Schema): Schema {
    return typeof node.$ref === 'string' ? asSchema(definitions[node.$ref.replace('#/$defs/', '')]) : node;
  }
}

const asSchema = (value: unknown): Schema =>
  typeof value === 'object' && value !== null ? (value as Schema) : {};

/** A statement with what it rests on. */
function isClaim(node: Schema): boolean {
  const properties = asSchema(node.properties);
  return 'basis' in properties && 'evidence' in properties && 'text' in properties;
}

function fittingLines(name: string, lines: readonly EvidenceLine[]): readonly EvidenceLine[] {
  const words = fitting.find(([pattern]) => pattern.test(name))?.[1];
  return words ? lines.filter(({ text }) => words.test(text)) : [];
}

function quote({ id, text }: EvidenceLine, { inChinese }: FillOptions) {
  const words = firstWords(text);
  return {
    text: inChinese ? `证据原文：${words}` : `The evidence says: ${words}`,
    basis: 'evidence',
    evidence: [id],
    confirm: null,
    ask: null,
  };
}

/** What the demonstration cannot know is a question, as it would be for anybody. */
function openClaim({ inChinese }: FillOptions) {
  return {
    text: '',
    basis: 'unknown',
    evidence: [],
    confirm: null,
    ask: inChinese
      ? { role: '事故负责人', question: '演示模型没有找到相关证据，这里应写什么？' }
      : {
          role: 'Incident commander',
          question: 'The demonstration model found no evidence: what belongs here?',
        },
  };
}

/** The first line, as far as a row of a table holds it. */
function firstWords(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return /^.{0,100}/u.exec(line)?.[0] ?? '';
}
