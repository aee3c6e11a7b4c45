import type { Account } from '../../../directory';
import type { JiraContext } from '../jira-context';
import type { StoredIssue } from '../model/issue';

/** Who searches where. */
export interface SearchScope {
  readonly jira: JiraContext;
  readonly user: Account;
}

/** A field of JQL: which operators it takes follows from its kind. */
export type JqlField = ExactField | TextField | DateField;

interface FieldHead {
  /** In lower case. */
  readonly names: readonly string[];
  /** What ORDER BY compares; absent when the field cannot be sorted by. */
  readonly sortKey?: (issue: StoredIssue, scope: SearchScope) => string | number | undefined;
}

/** Compared as a whole: `=`, `!=`, `in`, `not in`, `is empty`. */
export interface ExactField extends FieldHead {
  readonly kind: 'exact';
  readonly values: (issue: StoredIssue, scope: SearchScope) => readonly string[];
  /** What a written operand means in terms of `values`. @throws JiraError 400 when there is no such value */
  readonly resolve: (text: string, scope: SearchScope) => readonly string[];
  /** Functions that stand for values, by lower-case name. */
  readonly functions?: Readonly<
    Record<string, (args: readonly string[], scope: SearchScope) => readonly string[]>
  >;
  /** Makes `<` and `>` possible; the argument is one of `values`. */
  readonly rank?: (value: string, scope: SearchScope) => number;
}

/** Searched for words: `~`, `!~`, `is empty`. */
export interface TextField extends FieldHead {
  readonly kind: 'text';
  readonly text: (issue: StoredIssue, scope: SearchScope) => string;
}

/** A moment or a day: `=`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `is empty`. */
export interface DateField extends FieldHead {
  readonly kind: 'date';
  readonly millis: (issue: StoredIssue, scope: SearchScope) => number | undefined;
}
