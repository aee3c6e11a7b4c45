import { useEffect, useMemo, useState } from 'preact/hooks';
import { forgetCards } from './resolve-card';
import { RestFailure } from './rest';
import { changeSiteState, readSiteState, SiteContext } from './site-state';
import type { Site, SiteState } from './site-state';
import { FlagsProvider } from './shell/flags';
import { SiteFrame } from './shell/site-frame';
import { applyTheme } from './theme';
import { wordsFor } from './words/words';

/** Reads who is here and in which language and theme, then draws the site for them. */
export function App() {
  const [state, setState] = useState<SiteState>();
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    readSiteState().then(setState, setFailure);
  }, []);
  useEffect(() => {
    if (!state) return;
    applyTheme(state.theme);
    document.documentElement.lang = state.locale;
  }, [state]);

  const site = useMemo<Site | undefined>(() => {
    if (!state) return undefined;
    const me = state.accounts.find((account) => account.accountId === state.accountId);
    return {
      state,
      me,
      words: wordsFor(state.locale),
      locale: state.locale,
      timeZone: me?.timeZone ?? 'UTC',
      async change(change) {
        const next = await changeSiteState(change);
        forgetCards();
        setState(next);
      },
    };
  }, [state]);

  if (failure !== undefined) return <StartFailure failure={failure} />;
  if (!site) return null;
  return (
    <SiteContext.Provider value={site}>
      <FlagsProvider>
        <SiteFrame />
      </FlagsProvider>
    </SiteContext.Provider>
  );
}

/** Nothing is known yet, not even the language: both are shown. */
function StartFailure({ failure }: { failure: unknown }) {
  const status = failure instanceof RestFailure ? failure.status : 0;
  return (
    <main class="empty-page">
      {(['zh-CN', 'en-US'] as const).map((locale) => (
        <p key={locale} lang={locale} role="alert">
          {status === 0 ? wordsFor(locale).frame.failure.offline : wordsFor(locale).frame.failure.other}
        </p>
      ))}
    </main>
  );
}
