import type { Failure } from '../src/contract/outcome';
import type { Text } from './create-text';

/** What a failure says of itself beyond its code, where it says something. */
export function failureDetail(failure: Failure, text: Text): string | undefined {
  const reason = failure.detail?.['reason'];
  // A reason is a code of this app or Jira's own words.
  const known = reason === undefined ? undefined : text.find(`refusal.${String(reason)}`);
  const permission = failure.detail?.['permission'];
  const named = permission === undefined ? undefined : text.find(`permission.${String(permission)}`);
  const words = text.find(`failureDetail.${failure.code}`, {
    ...failure.detail,
    ...(known === undefined ? {} : { reason: known }),
    ...(named === undefined ? {} : { permission: named }),
  });
  return words !== undefined && !/\{\w+\}/.test(words) ? words : undefined;
}

/** One line for a row of a table: what happened and what to do. */
export function failureLine(failure: Failure, text: Text): string {
  return [
    failureDetail(failure, text) ?? text.t(`failure.${failure.code}.title`),
    text.t(`failure.${failure.code}.next`),
  ].join(' ');
}
