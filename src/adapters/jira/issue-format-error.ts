/** What was given is not a Jira issue as `GET /rest/api/3/issue/{key}` returns it. */
export class IssueFormatError extends Error {
  override readonly name = 'IssueFormatError';

  constructor(
    /** Where in the JSON, e.g. `fields.comment.comments.3.created`; empty for the whole. */
    readonly path: string,
    readonly expected: string,
    /** Excerpt of what was found instead. */
    readonly received: string,
  ) {
    super(
      `Not a Jira issue: ${path === '' ? 'the whole' : `"${path}"`} should be ${expected}, but is ${received}`,
    );
  }
}

/** Short form of a foreign value for messages: never more than a line. */
export function excerptOf(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
