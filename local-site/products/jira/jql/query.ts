/** A JQL query as it was written, nothing looked up yet. */
export interface Query {
  /** Absent when the query restricts nothing. */
  readonly where: Condition | undefined;
  readonly orderBy: readonly SortTerm[];
}

export interface SortTerm {
  readonly field: string;
  readonly descending: boolean | undefined;
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | Clause;

export type Operator = '=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not';

export interface Clause {
  readonly kind: 'clause';
  readonly field: string;
  readonly operator: Operator;
  readonly operands: readonly Operand[];
}

export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' };
