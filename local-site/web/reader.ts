import type { Account, Directory } from '../directory';

/** Who looks at the local site, as the cookies say. */
export interface Reader {
  readonly account: Account;
  readonly locale: 'zh-CN' | 'en-US';
  readonly theme: 'light' | 'dark';
}

export interface ReaderChange {
  readonly accountId?: string | undefined;
  readonly locale?: 'zh-CN' | 'en-US' | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
}

/** The reader of the cookie header; without cookies the first account, in its own language. */
export function readerOf(cookieHeader: string | undefined, directory: Directory): Reader {
  const cookies = new Map(
    (cookieHeader ?? '').split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.trim().split('=');
      return [name, decodedOf(value)];
    }),
  );
  const people = directory.list().filter(({ accountType, active }) => accountType === 'atlassian' && active);
  const account = people.find(({ accountId }) => accountId === cookies.get('local-site-user')) ?? people[0];
  if (!account) throw new Error('The site has no person who could read it.');
  const locale = cookies.get('local-site-locale');
  return {
    account,
    locale: locale === 'zh-CN' || locale === 'en-US' ? locale : account.locale,
    theme: cookies.get('local-site-theme') === 'dark' ? 'dark' : 'light',
  };
}

/** `Set-Cookie` headers of a change. Scripts need not read them, and no other site may send them. */
export function cookiesOf({ accountId, locale, theme }: ReaderChange): string[] {
  return Object.entries({ user: accountId, locale, theme }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          `local-site-${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`,
        ],
  );
}

/** The text behind a cookie's value; a value that no page of the site has set reads as empty. */
function decodedOf(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
