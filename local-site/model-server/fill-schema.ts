import type { EvidenceLine } from './demonstration-model';
import { openClaim } from './open-claim';
import { headingOf, sentencesOf, withoutLeadingTime } from './sentences';

export interface FillOptions {
  readonly lines: readonly EvidenceLine[];
  /** The severity that the ticket declares. */
  readonly severity: string | null;
  readonly inChinese: boolean;
}

type Schema = Readonly<Record<string, unknown>>;

const cause = /根因|原因是|导致|由于|定位到|root cause|because|due to/i;
const done =
  /(?:回滚|重启|扩容|切换|修复)(?:了|完成|完毕)|已经?(?:回滚|重启|扩容|切换|修复|恢复)|rolled back|rollback complete|restarted|scaled (?:out|up)|fixed\b/i;
const symptom = /用户|客户|商户|报错|失败|超时|users?\b|customers?\b|errors?\b|failed|time ?out/i;
const alarm = /告警|监控|alert|alarm|paged|monitor/i;

/** Words of evidence that fit what is asked for, by the name of the property. */
const fitting: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [/cause|direct|technical|conclusions/i, cause],
  [/fix|well|measure/i, done],
  [/scope|users|experience/i, symptom],
  [/alert/i, alarm],
  [/complaint/i, /投诉|张工单|complain|tickets?\b/i],
  [/orders|business/i, /订单|损失|orders?\b|revenue|loss/i],
  [/event/i, new RegExp([cause, done, symptom, alarm].map(({ source }) => source).join('|'), 'i')],
];

const maxQuotes = 2;
const maxRows = 8;

/** A value of the schema that quotes evidence and holds nothing else. */
export function fillSchema(schema: unknown, options: FillOptions): unknown {
  const { lines, severity, inChinese } = options;
  const root = asSchema(schema);
  const definitions = asSchema(root.$defs);
  return fill(root, '');

  function fill(node: Schema, name: string): unknown {
    if (typeof node.$ref === 'string') return fill(resolved(node), name);
    if (name === 'severity' && severity !== null) return declaredSeverity(severity);
    if (Array.isArray(node.anyOf) || Array.isArray(node.type)) return null;
    if (Array.isArray(node.enum)) return node.enum.at(-1);
    switch (node.type) {
      case 'object':
        return isClaim(node) ? openClaim(name, inChinese) : fillObject(node, name);
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

  /** Claims that only stand beside a value are about what the value is about. */
  function fillObject(node: Schema, name = ''): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(asSchema(node.properties)).map(([part, one]) => [
        part,
        fill(asSchema(one), part === 'claims' ? name : part),
      ]),
    );
  }

  function fillList(item: Schema, name: string): unknown[] {
    if (isClaim(item)) {
      const quotes = quotesFor(name, lines);
      return quotes.length > 0 ? quotes : [openClaim(name, inChinese)];
    }
    const names = Object.keys(asSchema(item.properties));
    if (names.includes('event') && names.includes('title')) return timelineRows(item);
    if (names.includes('event') && names.includes('measure')) return carriedOut(item);
    if (names.length === 2 && names.includes('text') && names.includes('evidence'))
      return lines.flatMap(({ id, text }) => {
        const [first] = sentencesOf(text);
        return first === undefined ? [] : [{ text: first, evidence: [id] }];
      });
    return [];
  }

  function declaredSeverity(value: string) {
    const text = inChinese ? `工单声明的级别为 ${value}` : `The ticket declares ${value}`;
    return { value, claims: [{ text, basis: 'evidence', evidence: ['F'], confirm: null, ask: null }] };
  }

  function timelineRows(item: Schema): unknown[] {
    return lines
      .flatMap(({ events }) => events)
      .flatMap(({ id: event, text }) => {
        const title = headingOf(fittingSentences('event', text)[0] ?? '');
        return title === undefined ? [] : [{ ...fillObject(item), event, title, note: null }];
      })
      .slice(0, maxRows);
  }

  function carriedOut(item: Schema): unknown[] {
    return lines
      .flatMap(({ events }) => events)
      .flatMap(({ id: event, text }) => {
        const [measure] = fittingSentences('fix', text).map(withoutLeadingTime);
        return measure === undefined ? [] : [{ ...fillObject(item), event, measure }];
      })
      .slice(0, maxQuotes);
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

/** For the one fix of the summary, the last that was carried out. */
function quotesFor(name: string, lines: readonly EvidenceLine[]) {
  return lines
    .flatMap(({ id, text }) => fittingSentences(name, text).map((sentence) => ({ id, sentence })))
    .filter(({ sentence }, at, all) => all.findIndex((other) => other.sentence === sentence) === at)
    .slice(name === 'fix' ? -1 : 0)
    .slice(0, maxQuotes)
    .map(({ id, sentence }) => ({
      text: sentence,
      basis: 'evidence',
      evidence: [id],
      confirm: null,
      ask: null,
    }));
}

function fittingSentences(name: string, text: string): readonly string[] {
  const words = fitting.find(([pattern]) => pattern.test(name))?.[1];
  return words ? sentencesOf(text).filter((sentence) => words.test(sentence)) : [];
}
