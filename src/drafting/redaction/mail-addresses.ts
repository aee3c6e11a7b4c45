import type { Span } from './span';

/** Not after `://` or a slash: `ssh://git@host` and `//registry/name@sha` name a user of a program, not somebody's mailbox. */
const address =
  /(?<![A-Za-z0-9._%+/-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})(?:@|\s?[[(](?:at|AT)[\])]\s?|%40)((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9-])/g;

/** Users that version control gives to everybody. */
const shared = /^(?:git|hg|svn)$/i;

/** Mail addresses, also with `[at]` and `%40`. `git@host:path` is none. */
export function findMailAddresses(folded: string): Span[] {
  return [...folded.matchAll(address)]
    .filter(([, user = '']) => !shared.test(user))
    .map(({ index, 0: found }) => ({ kind: 'mail', start: index, end: index + found.length }));
}
