/** A JQL name for a value inside an issue property, as an app's manifest declares it under `jira:entityProperty`. */
export interface PropertyAlias {
  readonly alias: string;
  readonly propertyKey: string;
  /** Dotted path inside the property's value. */
  readonly path: string;
  readonly type: 'string' | 'text' | 'number' | 'date' | 'user';
}
