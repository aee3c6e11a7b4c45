import { badRequest } from '../jira-error';
import type { StoredIssue } from '../model/issue';
import { getJqlField } from './find-jql-field';
import type { DateField, ExactField, SearchScope, TextField } from './jql-field';
import { millisOfOperand } from './jql-time';
import type { Clause, Condition, Operand, Operator } from './query';
import { matchesText } from './text-match';

export type Matcher = (issue: StoredIssue) => boolean;

/** Looks everything up once, so that mistakes show even when no issue is there to be matched. @throws JiraError 400 */
export function matcherOf(condition: Condition, scope: SearchScope): Matcher {
  if (condition.kind === 'not') {
    const inner = matcherOf(condition.part, scope);
    return (issue) => !inner(issue);
  }
  if (condition.kind !== 'clause') {
    const parts = condition.parts.map((part) => matcherOf(part, scope));
    return (issue) =>
      condition.kind === 'and' ? parts.every((part) => part(issue)) : parts.some((part) => part(issue));
  }
  const field = getJqlField(scope.jira, condition.field);
  if (field.kind === 'exact') return exactMatcher(condition, field, scope);
  return field.kind === 'text' ? textMatcher(condition, field, scope) : dateMatcher(condition, field, scope);
}

/** A negated comparison passes over issues whose field is empty, as in Jira; only `is empty` finds those. */
function exactMatcher(clause: Clause, field: ExactField, scope: SearchScope): Matcher {
  const { operator, operands } = clause;
  if (operator === '~' || operator === '!~') return refuse(clause);
  const emptiness = emptinessMatcher(clause, (issue) => field.values(issue, scope).length === 0);
  if (emptiness) return emptiness;
  const wanted = new Set(operands.flatMap((operand) => resolve(operand, clause, field, scope)));
  const hasWanted = (issue: StoredIssue) => field.values(issue, scope).some((value) => wanted.has(value));
  const takesEmpty = operands.some(({ kind }) => kind === 'empty');
  if (operator === '=' || operator === 'in')
    return (issue) => hasWanted(issue) || (takesEmpty && field.values(issue, scope).length === 0);
  if (operator === '!=' || operator === 'not in')
    return (issue) => field.values(issue, scope).length > 0 && !hasWanted(issue);
  const { rank } = field;
  if (rank === undefined) return refuse(clause);
  const [limit = ''] = wanted;
  return (issue) =>
    field.values(issue, scope).some((value) => compare(operator, rank(value, scope), rank(limit, scope)));
}

function resolve(operand: Operand, clause: Clause, field: ExactField, scope: SearchScope): readonly string[] {
  if (operand.kind === 'empty') return [];
  if (operand.kind === 'value') return field.resolve(operand.text, scope);
  const run = field.functions?.[operand.name.toLowerCase()];
  if (run === undefined)
    throw badRequest(
      `Unable to find JQL function '${operand.name}(${operand.args.join(', ')})' for field '${clause.field}'.`,
    );
  return run(operand.args, scope);
}

function textMatcher(clause: Clause, field: TextField, scope: SearchScope): Matcher {
  const emptiness = emptinessMatcher(clause, (issue) => field.text(issue, scope).trim() === '');
  if (emptiness) return emptiness;
  const [operand] = clause.operands;
  if ((clause.operator !== '~' && clause.operator !== '!~') || operand?.kind !== 'value')
    return refuse(clause);
  const isWanted = clause.operator === '~';
  return (issue) => matchesText(field.text(issue, scope), operand.text) === isWanted;
}

function dateMatcher(clause: Clause, field: DateField, scope: SearchScope): Matcher {
  const { operator, operands } = clause;
  if (operator === '~' || operator === '!~') return refuse(clause);
  const emptiness = emptinessMatcher(clause, (issue) => field.millis(issue, scope) === undefined);
  if (emptiness) return emptiness;
  const when = { now: scope.jira.clock.now(), timeZone: scope.user.timeZone };
  const limits = operands.map((operand) => millisOfOperand(operand, clause.field, when));
  const isAny = operator === 'in' || operator === '=';
  return (issue) => {
    const millis = field.millis(issue, scope);
    if (millis === undefined) return false;
    if (isAny) return limits.includes(millis);
    if (operator === 'not in' || operator === '!=') return !limits.includes(millis);
    return compare(operator, millis, limits[0] ?? Number.NaN);
  };
}

/** `is empty`, `= empty` and their negations. */
function emptinessMatcher(clause: Clause, isEmpty: Matcher): Matcher | undefined {
  const { operator, operands } = clause;
  const asksEmpty = operands.length === 1 && operands[0]?.kind === 'empty';
  if (!asksEmpty) return operator === 'is' || operator === 'is not' ? refuse(clause) : undefined;
  if (operator === 'is' || operator === '=') return isEmpty;
  if (operator === 'is not' || operator === '!=') return (issue) => !isEmpty(issue);
  return undefined;
}

function compare(operator: Operator, value: number, limit: number): boolean {
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '>' ? value > limit : value >= limit;
}

function refuse({ operator, field }: Clause): never {
  throw badRequest(`The operator '${operator}' is not supported by the '${field}' field.`);
}
