import type { ProductResponse } from '../product-http';

/** An answer other than success, in Jira's ErrorCollection shape. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = `JiraError [${status}]`;
  }

  toResponse(): ProductResponse {
    return { status: this.status, body: this.toCollection() };
  }

  toCollection(): { errorMessages: string[]; errors: Record<string, string> } {
    return { errorMessages: [...this.errorMessages], errors: { ...this.errors } };
  }
}

/** Jira does not tell a missing issue from one that the user may not see. */
export function issueNotFound(): JiraError {
  return new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
}

export function badRequest(message: string): JiraError {
  return new JiraError(400, [message]);
}

export function invalidPayload(): JiraError {
  return badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
}

export function notAuthenticated(): JiraError {
  return new JiraError(401, [
    'You are not authenticated. Authentication required to perform this operation.',
  ]);
}

/** Real in Jira, absent here: said out loud instead of answering wrongly. */
export function notEmulated(what: string): JiraError {
  return new JiraError(501, [`The local site does not emulate ${what}.`]);
}
