import { badRequest, notEmulated } from '../jira-error';
import { jqlWordKind } from './jql-word-kind';
import type { Clause, Condition, Operand, Operator, Query, SortTerm } from './query';
import type { Token } from './tokens';
import { tokensOf } from './tokens';

const mostSortFields = 7;
const validOperators = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

/** @throws JiraError 400 with Jira's sentence and the place of the mistake */
export function parseQuery(jql: string): Query {
  return new Parser(tokensOf(jql)).query();
}

class Parser {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): Query {
    const isUnrestricted = this.peek().kind === 'end' || this.isWord('order');
    const where = isUnrestricted ? undefined : this.either();
    const orderBy = this.isWord('order') ? this.order() : [];
    if (this.peek().kind !== 'end')
      this.fail(`Expecting either 'OR' or 'AND' but got '${this.peek().text}'.`);
    return { where, orderBy };
  }

  private either(): Condition {
    const parts = [this.both()];
    while (this.takeWord('or') || this.takeSign('||')) parts.push(this.both());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
  }

  private both(): Condition {
    const parts = [this.single()];
    while (this.takeWord('and') || this.takeSign('&&')) parts.push(this.single());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
  }

  private single(): Condition {
    if (this.takeWord('not') || this.takeSign('!')) return { kind: 'not', part: this.single() };
    if (this.peek().kind !== 'open') return this.clause();
    this.next();
    const inner = this.either();
    this.expect('close', "')'");
    return inner;
  }

  private clause(): Clause {
    const field = this.field();
    const operator = this.operator();
    if (operator === 'in' || operator === 'not in')
      return { kind: 'clause', field: field.text, operator, operands: this.list() };
    return { kind: 'clause', field: field.text, operator, operands: [this.operand()] };
  }

  private field(): Token {
    const field = this.next();
    if (field.kind === 'end') this.fail('Expecting a field name at the end of the query.', field);
    this.refuseLanguage(field, 'Expecting a field name', 'a field name');
    return field;
  }

  private operator(): Operator {
    const token = this.next();
    const word = token.text.toLowerCase();
    if (token.kind === 'operator' && word !== '!' && word !== '&&' && word !== '||') return word as Operator;
    if (token.kind === 'word') {
      if (word === 'in') return 'in';
      if (word === 'not' && this.takeWord('in')) return 'not in';
      if (word === 'is') return this.takeWord('not') ? 'is not' : 'is';
      if (word === 'was' || word === 'changed') throw notEmulated(`the JQL operator ${word.toUpperCase()}`);
    }
    if (token.kind === 'end')
      this.fail(
        `Expecting operator before the end of the query. The valid operators are ${validOperators}.`,
        token,
      );
    return this.fail(
      `Expecting operator but got '${token.text}'. The valid operators are ${validOperators}.`,
      token,
    );
  }

  /** `(a, b)`, or a function that stands for a list. */
  private list(): readonly Operand[] {
    if (this.peek().kind !== 'open') return [this.operand()];
    this.next();
    const operands = [this.operand()];
    while (this.take('comma')) operands.push(this.operand());
    this.expect('close', "')'");
    return operands;
  }

  private operand(): Operand {
    const token = this.next();
    if (token.kind === 'text') return { kind: 'value', text: token.text };
    if (token.kind === 'end')
      this.fail('Expecting either a value, list or function before the end of the query.', token);
    if (token.kind === 'word' && /^(?:empty|null)$/i.test(token.text)) return { kind: 'empty' };
    this.refuseLanguage(token, 'Expecting either a value, list or function', 'a value');
    if (this.peek().kind !== 'open') return { kind: 'value', text: token.text };
    this.next();
    const args: string[] = [];
    while (this.peek().kind === 'word' || this.peek().kind === 'text') {
      const argument = this.next();
      this.refuseLanguage(argument, 'Expecting a function argument', 'an argument');
      args.push(argument.text);
      if (!this.take('comma')) break;
    }
    this.expect('close', "')'");
    return { kind: 'function', name: token.text, args };
  }

  private order(): readonly SortTerm[] {
    this.next();
    if (!this.takeWord('by')) this.fail(`Expecting 'by' but got '${this.peek().text}'.`);
    const terms: SortTerm[] = [];
    do {
      const field = this.field();
      const descending = this.takeWord('desc') ? true : this.takeWord('asc') ? false : undefined;
      terms.push({ field: field.text, descending });
    } while (this.take('comma'));
    if (terms.length > mostSortFields)
      throw badRequest(`The maximum number of fields to order by is ${mostSortFields}.`);
    return terms;
  }

  /** Only a quoted text, or a word that means nothing to the language, may stand for a name or a value. */
  private refuseLanguage(token: Token, expecting: string, use: string): void {
    if (token.kind === 'text') return;
    const kind = token.kind === 'word' ? jqlWordKind(token.text) : 'keyword';
    if (kind === 'reserved')
      this.fail(
        `'${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`,
        token,
      );
    if (kind === 'keyword')
      this.fail(
        `${expecting} but got '${token.text}'. You must surround '${token.text}' in quotation marks to use it as ${use}.`,
        token,
      );
  }

  private peek(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', at: 0 };
  }

  private next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  private isWord(word: string): boolean {
    return this.peek().kind === 'word' && this.peek().text.toLowerCase() === word;
  }

  private take(kind: Token['kind']): boolean {
    const isHere = this.peek().kind === kind;
    if (isHere) this.position += 1;
    return isHere;
  }

  private takeWord(word: string): boolean {
    const isHere = this.isWord(word);
    if (isHere) this.position += 1;
    return isHere;
  }

  private takeSign(sign: string): boolean {
    const isHere = this.peek().kind === 'operator' && this.peek().text === sign;
    if (isHere) this.position += 1;
    return isHere;
  }

  private expect(kind: Token['kind'], name: string): void {
    if (this.take(kind)) return;
    if (this.peek().kind === 'end') this.fail(`Expecting ${name} before the end of the query.`);
    this.fail(`Expecting ${name} but got '${this.peek().text}'.`);
  }

  private fail(message: string, token: Token = this.peek()): never {
    const place = token.kind === 'end' ? '' : ` (line 1, character ${token.at + 1})`;
    throw badRequest(`Error in the JQL Query: ${message}${place}`);
  }
}
