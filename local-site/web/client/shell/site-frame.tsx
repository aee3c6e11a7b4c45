import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAddress } from '../location';
import { pageAt } from '../routes';
import { useSite } from '../site-state';
import { ConfluenceNavigation, JiraNavigation } from './side-nav';
import { TopBar } from './top-bar';

/** Top bar, navigation and the page at the current address. */
export function SiteFrame() {
  const { words, state } = useSite();
  const address = useAddress();
  const [navigationOpen, setNavigationOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const product = address.pathname.startsWith('/wiki') ? 'confluence' : 'jira';

  useLayoutEffect(() => {
    setNavigationOpen(false);
    if (first.current) {
      first.current = false;
      return;
    }
    // A new page starts at its top, and a keyboard or a screen reader starts there too; later, this would take the focus from
    // whoever uses the page already.
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [address.pathname]);

  useLayoutEffect(() => {
    if (!navigationOpen) return undefined;
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setNavigationOpen(false);
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, [navigationOpen]);

  return (
    <div class="site-frame">
      <a class="skip-link" href="#content">
        {words.frame.skipToContent}
      </a>
      <TopBar
        product={product}
        navigationOpen={navigationOpen}
        toggleNavigation={() => setNavigationOpen(!navigationOpen)}
      />
      <div class="site-columns">
        {navigationOpen && <div class="nav-blanket only-narrow" onClick={() => setNavigationOpen(false)} />}
        <nav
          id="side-navigation"
          class={navigationOpen ? 'side-nav side-nav-open' : 'side-nav'}
          aria-label={words.frame.navigation}
        >
          {product === 'jira' ? <JiraNavigation /> : <ConfluenceNavigation />}
        </nav>
        <main id="content" ref={main} tabIndex={-1} key={state.accountId}>
          {pageAt(address)}
        </main>
      </div>
    </div>
  );
}
