import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { createPortal } from 'preact/compat';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useSite } from '../site-state';
import { Icon } from './icon';
import type { IconName } from './icon';

export type FlagKind = 'info' | 'success' | 'warning' | 'error';

/** A message that floats at the lower left, as Atlassian's flags do. */
export interface ShownFlag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly title: string;
  readonly description?: string;
  readonly actions?: readonly { readonly text: string; run: () => void }[];
  /** Goes away by itself after eight seconds. */
  readonly autoDismiss?: boolean;
}

export interface Flags {
  /** Shows a flag; one with the same id is replaced. */
  readonly show: (flag: Omit<ShownFlag, 'id'> & { readonly id?: string }) => void;
  readonly dismiss: (id: string) => void;
}

const FlagsContext = createContext<Flags | undefined>(undefined);
const autoDismissMs = 8000;

/** @throws Error when used outside of FlagsProvider, which is a mistake in the code. */
export function useFlags(): Flags {
  const flags = useContext(FlagsContext);
  if (!flags) throw new Error('useFlags needs FlagsProvider around it.');
  return flags;
}

let lastId = 0;

export function FlagsProvider({ children }: { children: ComponentChildren }) {
  const [shown, setShown] = useState<readonly ShownFlag[]>([]);
  const dismiss = useCallback(
    (id: string) => setShown((before) => before.filter((flag) => flag.id !== id)),
    [],
  );
  const flags = useMemo<Flags>(
    () => ({
      show(flag) {
        lastId += 1;
        const entry = { ...flag, id: flag.id ?? `flag-${lastId}` };
        setShown((before) => [entry, ...before.filter((other) => other.id !== entry.id)]);
      },
      dismiss,
    }),
    [dismiss],
  );
  return (
    <FlagsContext.Provider value={flags}>
      {children}
      <FlagGroup shown={shown} dismiss={dismiss} />
    </FlagsContext.Provider>
  );
}

function FlagGroup({ shown, dismiss }: { shown: readonly ShownFlag[]; dismiss: (id: string) => void }) {
  const { words } = useSite();
  const host = document.getElementById('layers');
  if (!host) return null;
  return createPortal(
    <section
      class="flags"
      aria-label={words.frame.notifications}
      aria-live="polite"
      aria-relevant="additions"
    >
      {shown.map((flag) => (
        <FlagCard key={flag.id} flag={flag} dismiss={() => dismiss(flag.id)} />
      ))}
    </section>,
    host,
  );
}

const icons: Readonly<Record<FlagKind, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
};

function FlagCard({ flag, dismiss }: { flag: ShownFlag; dismiss: () => void }) {
  const { words } = useSite();
  useEffect(() => {
    if (flag.autoDismiss !== true) return undefined;
    const timer = setTimeout(dismiss, autoDismissMs);
    return () => clearTimeout(timer);
  }, [flag]);
  return (
    <div class={`flag flag-${flag.kind}`} role={flag.kind === 'error' ? 'alert' : 'status'}>
      <span class="flag-icon">
        <Icon name={icons[flag.kind]} />
      </span>
      <div class="flag-text">
        <p class="flag-title">{flag.title}</p>
        {flag.description !== undefined && <p>{flag.description}</p>}
        {flag.actions && flag.actions.length > 0 && (
          <p class="flag-actions">
            {flag.actions.map((action) => (
              <button key={action.text} type="button" class="link-button" onClick={() => action.run()}>
                {action.text}
              </button>
            ))}
          </p>
        )}
      </div>
      <button type="button" class="icon-button" aria-label={words.frame.dismiss} onClick={dismiss}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
