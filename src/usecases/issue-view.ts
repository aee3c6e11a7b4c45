import type { IssueView } from '../contract/actions-view';

/** Only what a screen shows of an issue. */
export function issueView({ key, url, status, category }: IssueView): IssueView {
  return { key, url, status, category };
}
