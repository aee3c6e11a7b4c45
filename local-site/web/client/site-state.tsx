import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { listOf, objectOf, textOf } from './read-json';
import { callRest, getJson } from './rest';
import type { Theme } from './theme';
import type { Words } from './words/words';

export type Locale = 'zh-CN' | 'en-US';

export interface SiteAccount {
  readonly accountId: string;
  readonly displayName: string;
  readonly timeZone: string;
  readonly groups: readonly string[];
  readonly accountType: string;
  readonly active: boolean;
}

/** A module of the app's manifest, with its title in the reader's language. */
export interface AppModule {
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly viewportSize: string | undefined;
  /** The module has a form of settings. */
  readonly hasConfig: boolean;
  readonly configTitle: string | undefined;
  readonly configSize: string | undefined;
}

export interface SiteState {
  readonly accounts: readonly SiteAccount[];
  readonly accountId: string;
  readonly theme: Theme;
  readonly locale: Locale;
  readonly modules: readonly AppModule[];
  readonly siteUrl: string;
  /** Ids under which the app is installed: macros name them in pages. */
  readonly appId: string;
  readonly environmentId: string;
}

export interface StateChange {
  readonly accountId?: string;
  readonly theme?: Theme;
  readonly locale?: Locale;
}

export async function readSiteState(): Promise<SiteState> {
  return siteStateOf(await getJson('/local/state'));
}

export async function changeSiteState(change: StateChange): Promise<SiteState> {
  await callRest('PUT', '/local/state', change);
  return readSiteState();
}

function siteStateOf(json: unknown): SiteState {
  const state = objectOf(json);
  return {
    accounts: listOf(state['accounts']).map(accountOf),
    accountId: textOf(state['accountId']) ?? '',
    theme: state['theme'] === 'dark' ? 'dark' : 'light',
    locale: state['locale'] === 'en-US' ? 'en-US' : 'zh-CN',
    modules: listOf(state['modules']).map(moduleOf),
    siteUrl: textOf(state['siteUrl']) ?? window.location.origin,
    appId: textOf(state['appId']) ?? '',
    environmentId: textOf(state['environmentId']) ?? '',
  };
}

function accountOf(json: unknown): SiteAccount {
  const account = objectOf(json);
  return {
    accountId: textOf(account['accountId']) ?? '',
    displayName: textOf(account['displayName']) ?? '',
    timeZone: textOf(account['timeZone']) ?? 'UTC',
    groups: listOf(account['groups']).map((group) => textOf(group) ?? ''),
    accountType: textOf(account['accountType']) ?? 'atlassian',
    active: account['active'] !== false,
  };
}

function moduleOf(json: unknown): AppModule {
  const module = objectOf(json);
  const config = objectOf(module['config']);
  return {
    type: textOf(module['type']) ?? '',
    key: textOf(module['key']) ?? '',
    title: textOf(module['title']) ?? textOf(module['key']) ?? '',
    label: textOf(module['label']),
    description: textOf(module['description']),
    viewportSize: textOf(module['viewportSize']),
    hasConfig: typeof module['config'] === 'object' && module['config'] !== null,
    configTitle: textOf(config['title']),
    configSize: textOf(config['viewportSize']),
  };
}

/** What every component may need to know of the site and its reader. */
export interface Site {
  readonly state: SiteState;
  readonly me: SiteAccount | undefined;
  readonly words: Words;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly change: (change: StateChange) => Promise<void>;
}

export const SiteContext = createContext<Site | undefined>(undefined);

/** @throws Error when used outside of the site's provider, which is a mistake in the code. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite needs the provider of app.tsx around it.');
  return site;
}

/** The name of an account, or its id when the directory does not know it. */
export function nameOf(site: Site, accountId: string | undefined): string | undefined {
  if (accountId === undefined) return undefined;
  return site.state.accounts.find((account) => account.accountId === accountId)?.displayName ?? accountId;
}
