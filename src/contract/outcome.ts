/** Every reason that a screen can meet. Each has a title, a sentence and a next step in the locales (`failure.<code>`). */
export type FailureCode =
  /** The browser sent something that the app does not take. */
  | 'BAD_REQUEST'
  /** The incident does not exist, or this person may not see it: Jira does not tell which. */
  | 'ISSUE_NOT_FOUND'
  /** The person lacks a permission; `detail.permission` names it in Jira's or Confluence's words. */
  | 'NOT_ALLOWED'
  /** The app is not connected to Confluence on this site. */
  | 'CONFLUENCE_MISSING'
  /** The space is gone or this person may not create pages there. */
  | 'SPACE_NOT_FOUND'
  /** The page is gone, restricted or in the trash. */
  | 'PAGE_NOT_FOUND'
  /** Another page of the space has that title; `detail.title` and `detail.suggestion` help on. */
  | 'TITLE_TAKEN'
  /** The page would be larger than Confluence takes (5 MB). */
  | 'PAGE_TOO_LARGE'
  /** Somebody changed the page meanwhile; nothing was overwritten. */
  | 'PAGE_CHANGED'
  /** An administrator saved other settings meanwhile; nothing was overwritten. */
  | 'SETTINGS_CHANGED'
  /** There is a postmortem already; `detail.url` leads to it. */
  | 'ALREADY_EXISTS'
  /** The page on which a report should be written already holds text. */
  | 'PAGE_NOT_EMPTY'
  /** The job is gone: its records are kept for a limited time. */
  | 'JOB_GONE'
  /** Somebody else is doing the same at this moment. */
  | 'IN_PROGRESS'
  /** A field of the action is missing or refused by Jira; `detail.field` and `detail.reason`. */
  | 'FIELD_REFUSED'
  /** The row links to an issue that is gone or hidden, perhaps its own; `detail.issue`. */
  | 'LINK_UNSEEN'
  /** The action says nowhere when it is done: it would be no contract. */
  | 'ACCEPTANCE_MISSING'
  /** Jira or Confluence asks to slow down; `detail.seconds` says how long. */
  | 'BUSY'
  /** Jira or Confluence does not answer or answers with an error of its own. */
  | 'UNAVAILABLE'
  /** The writer did not finish. */
  | 'DRAFT_FAILED'
  /** The report was to be written by a model for which no key is set. */
  | 'MODEL_KEY_MISSING'
  /** The provider does not accept the key. */
  | 'MODEL_KEY_REFUSED'
  /** The key may not use this model or service. */
  | 'MODEL_NOT_ALLOWED'
  /** The provider has no model of that name; `detail.model`. */
  | 'MODEL_NOT_FOUND'
  /** The provider asks to slow down and went on asking; `detail.seconds`. */
  | 'MODEL_BUSY'
  /** The provider's quota or credit is used up. */
  | 'MODEL_QUOTA'
  /** The provider cannot be reached or has an error of its own; `detail.host`. */
  | 'MODEL_UNAVAILABLE'
  /** The provider did not answer in time; `detail.seconds`. */
  | 'MODEL_SLOW'
  /** The provider refuses the request as it is, e.g. because it is too long for the model. */
  | 'MODEL_REFUSED_REQUEST'
  /** Anything unforeseen; `detail.reference` is what the log is searched for. */
  | 'INTERNAL';

export interface Failure {
  readonly code: FailureCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What every call returns: nothing is thrown across the bridge, where code and detail would be lost. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
