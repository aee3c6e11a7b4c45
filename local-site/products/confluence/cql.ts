import { isReservedInCql } from './cql-reserved-words';
import { badRequest } from './rest-error';

/** A parsed CQL clause. */
export type Cql =
  | { readonly kind: 'and'; readonly left: Cql; readonly right: Cql }
  | { readonly kind: 'or'; readonly left: Cql; readonly right: Cql }
  | { readonly kind: 'not'; readonly clause: Cql }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly operator: CqlOperator;
      readonly values: readonly string[];
    };

export type CqlOperator = '=' | '!=' | '~' | '!~' | '>' | '>=' | '<' | '<=' | 'in' | 'not in';

export interface CqlQuery {
  /** Undefined when the query holds only an order. */
  readonly where: Cql | undefined;
  readonly orderBy: readonly { readonly field: string; readonly descending: boolean }[];
}

interface Token {
  readonly kind: 'word' | 'string' | 'symbol';
  readonly text: string;
}

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|!~|>=|<=|[=~<>(),])|([^\s=~<>!(),"']+))/y;

/** @throws RestError 400 when the query cannot be read; the words are Confluence's. */
export function parseCql(cql: string): CqlQuery {
  const parser = new Parser(tokens(cql), cql);
  return parser.query();
}

function tokens(cql: string): Token[] {
  const found: Token[] = [];
  const text = cql.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw unreadable(cql);
    const [, double, single, symbol, word] = match;
    const quoted = double ?? single;
    if (quoted !== undefined) found.push({ kind: 'string', text: quoted.replace(/\\(.)/g, '$1') });
    else if (symbol !== undefined) found.push({ kind: 'symbol', text: symbol });
    else found.push({ kind: 'word', text: word ?? '' });
  }
  return found;
}

class Parser {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cql: string,
  ) {}

  query(): CqlQuery {
    const where = this.#isWord('order') ? undefined : this.#or();
    if (where && startsNegative(where)) throw unreadable(this.cql);
    const orderBy = this.#orderBy();
    if (this.#at < this.tokens.length || (!where && orderBy.length === 0)) throw unreadable(this.cql);
    return { where, orderBy };
  }

  #or(): Cql {
    let left = this.#and();
    while (this.#takeWord('or')) left = { kind: 'or', left, right: this.#and() };
    return left;
  }

  #and(): Cql {
    let left = this.#clause();
    while (this.#takeWord('and')) left = { kind: 'and', left, right: this.#clause() };
    return left;
  }

  #clause(): Cql {
    if (this.#takeWord('not')) return { kind: 'not', clause: this.#clause() };
    if (this.#takeSymbol('(')) {
      const inside = this.#or();
      this.#expectSymbol(')');
      return inside;
    }
    const field = this.#word().toLowerCase();
    const operator = this.#operator();
    const values = operator === 'in' || operator === 'not in' ? this.#list() : [this.#value()];
    return { kind: 'field', field, operator, values };
  }

  #operator(): CqlOperator {
    if (this.#takeWord('in')) return 'in';
    if (this.#takeWord('not')) {
      if (!this.#takeWord('in')) throw unreadable(this.cql);
      return 'not in';
    }
    const token = this.tokens[this.#at++];
    const operators: readonly CqlOperator[] = ['=', '!=', '~', '!~', '>', '>=', '<', '<='];
    const operator = operators.find((one) => token?.kind === 'symbol' && one === token.text);
    if (!operator) throw unreadable(this.cql);
    return operator;
  }

  #list(): string[] {
    this.#expectSymbol('(');
    const values = [this.#value()];
    while (this.#takeSymbol(',')) values.push(this.#value());
    this.#expectSymbol(')');
    return values;
  }

  /** A literal, or a function call such as `currentUser()` kept in its own words. */
  #value(): string {
    const token = this.tokens[this.#at++];
    if (!token || token.kind === 'symbol') throw unreadable(this.cql);
    if (token.kind === 'word' && isReservedInCql(token.text)) throw unreadable(this.cql);
    if (token.kind === 'string' || !this.#takeSymbol('(')) return token.text;
    const argument = this.#takeSymbol(')') ? '' : this.#lastArgument();
    return `${token.text}(${argument})`;
  }

  #lastArgument(): string {
    const argument = this.#value();
    this.#expectSymbol(')');
    return argument;
  }

  #orderBy(): { field: string; descending: boolean }[] {
    if (!this.#takeWord('order')) return [];
    if (!this.#takeWord('by')) throw unreadable(this.cql);
    const order: { field: string; descending: boolean }[] = [];
    do {
      const field = this.#word().toLowerCase();
      const descending = this.#takeWord('desc');
      if (!descending) this.#takeWord('asc');
      order.push({ field, descending });
    } while (this.#takeSymbol(','));
    return order;
  }

  #word(): string {
    const token = this.tokens[this.#at++];
    if (token?.kind !== 'word' || isReservedInCql(token.text)) throw unreadable(this.cql);
    return token.text;
  }

  #isWord(word: string): boolean {
    const token = this.tokens[this.#at];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  #takeWord(word: string): boolean {
    if (!this.#isWord(word)) return false;
    this.#at += 1;
    return true;
  }

  #takeSymbol(symbol: string): boolean {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.#at += 1;
    return true;
  }

  #expectSymbol(symbol: string): void {
    if (!this.#takeSymbol(symbol)) throw unreadable(this.cql);
  }
}

/**
 * "Currently a negative expression cannot be the first clause in a CQL statement":
 * https://developer.atlassian.com/cloud/confluence/cql-operators/
 */
function startsNegative(cql: Cql): boolean {
  if (cql.kind === 'and' || cql.kind === 'or') return startsNegative(cql.left);
  return cql.kind === 'not' || ['!=', '!~', 'not in'].includes(cql.operator);
}

function unreadable(cql: string) {
  return badRequest(`Could not parse cql : ${cql}`);
}
