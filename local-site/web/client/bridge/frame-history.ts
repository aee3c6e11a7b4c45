interface FrameLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

type Target = string | Partial<FrameLocation>;
type Listener = (location: FrameLocation, action: string) => unknown;

/**
 * What `view.createHistory()` gives: an object like that of the `history` package, version 4. It lives as long as the
 * frame; the address bar of the site stays as it is.
 */
export function createFrameHistory(): Record<string, unknown> {
  const listeners = new Set<Listener>();
  let entries = [locationOf('/', undefined)];
  let index = 0;

  function current(): FrameLocation {
    return entries[index] ?? locationOf('/', undefined);
  }
  function notify(action: string): void {
    for (const listener of listeners) void listener(current(), action);
  }
  function go(steps: number): void {
    index = Math.min(entries.length - 1, Math.max(0, index + steps));
    notify('POP');
  }

  return {
    action: 'POP',
    length: 1,
    location: current(),
    push(target: Target, state?: unknown) {
      entries = [...entries.slice(0, index + 1), locationOf(target, state)];
      index += 1;
      notify('PUSH');
    },
    replace(target: Target, state?: unknown) {
      entries = entries.with(index, locationOf(target, state));
      notify('REPLACE');
    },
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    listen(listener: Listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function locationOf(target: Target, state: unknown): FrameLocation {
  const key = crypto.randomUUID().slice(0, 8);
  if (typeof target !== 'string') {
    return { pathname: '/', search: '', hash: '', state, ...target, key };
  }
  const { pathname, search, hash } = new URL(target, 'http://frame.invalid');
  return { pathname, search, hash, state, key };
}
