import type { Cql, CqlOperator } from './cql';
import { badRequest, notEmulated } from './rest-error';
import type { IndexedPage } from './search-index';

export interface CqlContext {
  readonly accountId: string;
  readonly now: Date;
}

type Clause = Extract<Cql, { kind: 'field' }>;
type Match = (page: IndexedPage) => boolean;

/**
 * True for the pages that the clause describes. Only pages are searched: other content types match nothing.
 * @throws RestError 400 for a field that CQL does not have (`status` is one), 501 for one that is not emulated.
 */
export function matcherOf(cql: Cql, context: CqlContext): Match {
  if (cql.kind === 'and' || cql.kind === 'or') {
    const left = matcherOf(cql.left, context);
    const right = matcherOf(cql.right, context);
    return cql.kind === 'and' ? (page) => left(page) && right(page) : (page) => left(page) || right(page);
  }
  if (cql.kind === 'not') {
    const inside = matcherOf(cql.clause, context);
    return (page) => !inside(page);
  }
  return fieldMatcher(cql, context);
}

function fieldMatcher(clause: Clause, context: CqlContext): Match {
  switch (clause.field) {
    case 'type':
      return oneOf(clause, () => ['page', 'content']);
    case 'space':
    case 'space.key':
      return oneOf(clause, (page) => [page.spaceKey]);
    case 'label':
      return oneOf(clause, (page) => page.labels);
    case 'id':
    case 'content':
      return oneOf(clause, (page) => [page.id]);
    case 'parent':
      return oneOf(clause, (page) => (page.parentId === undefined ? [] : [page.parentId]));
    case 'ancestor':
      return oneOf(clause, (page) => page.ancestorIds);
    case 'creator':
      return oneOf(people(clause, context), (page) => [page.creator]);
    case 'contributor':
      return oneOf(people(clause, context), (page) => page.contributors);
    case 'title':
      return titleMatcher(clause);
    case 'text':
      return wordsMatcher(clause, (page) => `${page.title}\n${page.text}`);
    case 'sitesearch':
      return wordsMatcher(clause, (page) => `${page.title}\n${page.text}\n${page.labels.join(' ')}`);
    case 'created':
      return timeMatcher(clause, context, (page) => page.created);
    case 'lastmodified':
      return timeMatcher(clause, context, (page) => page.lastModified);
    case 'favourite':
    case 'macro':
    case 'mention':
    case 'watcher':
    case 'container':
      throw notEmulated(`the CQL field '${clause.field}'`);
    default:
      throw badRequest(`Could not parse cql : unknown field '${clause.field}'`);
  }
}

function oneOf(clause: Clause, read: (page: IndexedPage) => readonly string[]): Match {
  allow(clause, ['=', '!=', 'in', 'not in']);
  const wanted = new Set(clause.values.map((value) => value.toLowerCase()));
  const positive = clause.operator === '=' || clause.operator === 'in';
  return (page) => read(page).some((value) => wanted.has(value.toLowerCase())) === positive;
}

function titleMatcher(clause: Clause): Match {
  if (clause.operator === '~' || clause.operator === '!~') return wordsMatcher(clause, (page) => page.title);
  return oneOf(clause, (page) => [page.title]);
}

function wordsMatcher(clause: Clause, read: (page: IndexedPage) => string): Match {
  allow(clause, ['~', '!~']);
  const terms = searchTerms(clause.values[0] ?? '');
  const positive = clause.operator === '~';
  return (page) => terms.every((term) => term.test(read(page))) === positive;
}

/**
 * Every word of the value must occur, Latin words whole (or as a beginning with `*`), Chinese ones anywhere,
 * since a search index cuts them into pairs of characters.
 */
export function searchTerms(value: string): RegExp[] {
  const runs =
    value.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}_]+\*?/gu) ?? [];
  return runs.map((run) => {
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return new RegExp(run, 'iu');
    const latin = '[^\\p{Script=Han}\\P{L}\\p{N}]|[\\p{N}_]';
    const end = run.endsWith('*') ? '' : `(?!${latin})`;
    return new RegExp(`(?<!${latin})${run.replace('*', '')}${end}`, 'iu');
  });
}

function timeMatcher(clause: Clause, context: CqlContext, read: (page: IndexedPage) => string): Match {
  allow(clause, ['=', '!=', '>', '>=', '<', '<=']);
  const value = clause.values[0] ?? '';
  const limit = readTime(value, context);
  // A bare day means the whole day for `=`, its first minute for the comparisons.
  const span = /^\d{4}[-/]\d\d[-/]\d\d$/.test(value) ? 86_400_000 : 60_000;
  return (page) => {
    const at = Date.parse(read(page));
    switch (clause.operator) {
      case '=':
        return at >= limit && at < limit + span;
      case '!=':
        return at < limit || at >= limit + span;
      case '>':
        return at > limit;
      case '>=':
        return at >= limit;
      case '<':
        return at < limit;
      default:
        return at <= limit;
    }
  };
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function readTime(value: string, context: CqlContext): number {
  const relative = /^(?:now\(\s*([+-]?\d+[mhdw])?\s*\)|([+-]\d+[mhdw]))$/.exec(value);
  if (relative) {
    const shift = /^([+-]?\d+)([mhdw])$/.exec(relative[1] ?? relative[2] ?? '0d');
    return context.now.getTime() + Number(shift?.[1] ?? 0) * (UNITS[shift?.[2] ?? 'd'] ?? 0);
  }
  const absolute = /^(\d{4})[-/](\d\d)[-/](\d\d)(?: (\d\d):(\d\d))?$/.exec(value);
  if (!absolute) throw badRequest(`Could not parse cql : '${value}' is not a date`);
  const [, year, month, day, hour = '00', minute = '00'] = absolute;
  return Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour}:${minute}:00Z`);
}

function people(clause: Clause, context: CqlContext): Clause {
  return {
    ...clause,
    values: clause.values.map((value) => (/^currentUser\(\)$/i.test(value) ? context.accountId : value)),
  };
}

function allow(clause: Clause, operators: readonly CqlOperator[]): void {
  if (operators.includes(clause.operator)) return;
  throw badRequest(
    `Could not parse cql : the field '${clause.field}' does not support the operator '${clause.operator}'`,
  );
}
