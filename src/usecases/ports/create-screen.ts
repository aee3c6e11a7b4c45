import type { ProjectOption } from '../../contract/raise-view';

/** A field of a create screen. */
export interface FieldOffer {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefault: boolean;
  /** Type as createmeta gives it, e.g. `option`, `string`, `array:option`, `user`, `number`, `date`. */
  readonly type: string;
  /** Full key of a custom field's type, where there is one. */
  readonly custom: string | null;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** What Jira asks for when an issue of one type is created in one project. */
export interface CreateScreen {
  readonly project: ProjectOption;
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  readonly issueTypeId: string;
  readonly fields: readonly FieldOffer[];
}
