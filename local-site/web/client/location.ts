import { useEffect, useState } from 'preact/hooks';

type Guard = () => boolean;
const listeners = new Set<() => void>();
let guard: Guard | undefined;
let shown = currentAddress();

function currentAddress(): string {
  return window.location.pathname + window.location.search + window.location.hash;
}

function announce(): void {
  shown = currentAddress();
  for (const listener of [...listeners]) listener();
}

window.addEventListener('popstate', () => {
  if (guard && !guard()) {
    window.history.pushState(null, '', shown);
    return;
  }
  announce();
});

/** Asks before this page is left; return false to stay. The returned function removes the question. */
export function guardLeaving(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = undefined;
  };
}

/** Goes to an address of this site without loading the document again; other addresses are loaded as usual. */
export function goTo(address: string, how: 'push' | 'replace' = 'push'): void {
  const target = new URL(address, window.location.href);
  if (target.origin !== window.location.origin) {
    window.location.assign(target.href);
    return;
  }
  if (guard && !guard()) return;
  const path = target.pathname + target.search + target.hash;
  if (how === 'replace') window.history.replaceState(null, '', path);
  else window.history.pushState(null, '', path);
  announce();
}

/** The address that is shown now; the component draws again when it changes. */
export function useAddress(): URL {
  const [address, setAddress] = useState(() => new URL(window.location.href));
  useEffect(() => {
    const follow = (): void => setAddress(new URL(window.location.href));
    listeners.add(follow);
    follow();
    return () => {
      listeners.delete(follow);
    };
  }, []);
  return address;
}

/** Turns plain clicks on links of this site into client-side navigation, wherever in the document they are. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download'))
      return;
    const url = new URL(link.href);
    if (url.origin !== window.location.origin || isServed(url.pathname)) return;
    if (url.hash !== '' && url.pathname === window.location.pathname && url.search === window.location.search)
      return;
    event.preventDefault();
    goTo(url.href);
  });
}

/** Addresses that the server answers itself rather than the shell. */
function isServed(path: string): boolean {
  return /^\/(local|rest|wiki\/(api|rest))\//.test(path);
}
