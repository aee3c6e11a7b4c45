import { i18n, makeInvoke, Modal, router, view } from '@forge/bridge';
import type { AdminCalls, Calls } from '../src/contract/calls';
import type { Outcome } from '../src/contract/outcome';

/** What a screen knows of its surroundings. For showing only: permissions are decided where the resolver runs. */
export interface ViewContext {
  readonly locale: string;
  /** Zone of the reader's profile. */
  readonly zone: string;
  readonly accountId: string | null;
  /** What `openModal` was given, when this frame is such a modal. */
  readonly modal: Readonly<Record<string, unknown>> | null;
  /** True while the page around the macro is being edited: what it shows may differ from the page that is published. */
  readonly isEditing: boolean;
  /** Incident that the macro of this frame was set to. */
  readonly incidentKey: string | null;
}

type AllCalls = Pick<Calls, keyof Calls> & Pick<AdminCalls, keyof AdminCalls>;
export type CallName = keyof AllCalls;
export type CallInput<K extends CallName> = Parameters<AllCalls[K]>;
export type CallValue<K extends CallName> =
  Awaited<ReturnType<AllCalls[K]>> extends Outcome<infer T> ? T : never;

const invoke = makeInvoke<Record<string, (input?: object) => Promise<unknown>>>();

/**
 * Calls a resolver. It never rejects: a call that the platform itself could not carry out is the failure UNAVAILABLE,
 * so that a screen has one way of telling that something went wrong.
 */
export async function call<K extends CallName>(
  name: K,
  ...input: CallInput<K>
): Promise<Outcome<CallValue<K>>> {
  try {
    const [payload] = input;
    const outcome = await invoke(name, payload);
    if (isOutcome<CallValue<K>>(outcome)) return outcome;
    return { ok: false, failure: { code: 'INTERNAL', detail: { reference: name } } };
  } catch {
    return { ok: false, failure: { code: 'UNAVAILABLE' } };
  }
}

function isOutcome<T>(value: unknown): value is Outcome<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

export async function getViewContext(): Promise<ViewContext> {
  const context = await view.getContext();
  const modal: unknown = context.extension['modal'];
  const config: unknown = context.extension['config'];
  const incidentKey: unknown =
    typeof config === 'object' && config !== null && 'incidentKey' in config ? config.incidentKey : null;
  return {
    locale: context.locale,
    zone: context.timezone || new Intl.DateTimeFormat().resolvedOptions().timeZone,
    accountId: context.accountId ?? null,
    modal: typeof modal === 'object' && modal !== null ? { ...modal } : null,
    isEditing: context.extension['isEditing'] === true,
    incidentKey: typeof incidentKey === 'string' && incidentKey !== '' ? incidentKey : null,
  };
}

/** The texts of `src/locales` in the reader's language, or in the one that the manifest falls back to. */
export async function getTexts(locale: string): Promise<{ locale: string; texts: unknown }> {
  const known = [...supportedLocales].find((code) => code === locale) ?? null;
  const { translations, locale: found } = await i18n.getTranslations(known);
  return { locale: found, texts: translations };
}

/** Languages of `src/locales`; any other reader gets the manifest's fallback. */
const supportedLocales = ['zh-CN', 'en-US'] as const;

export function enableTheme(): Promise<void> {
  return view.theme.enable();
}

/** Opens an address of the site or of another in a new tab. */
export function openUrl(url: string): void {
  void router.open(url);
}

/** Leads this tab to an address. */
export function navigateTo(url: string): void {
  void router.navigate(url);
}

/** Closes the modal that this frame is. A frame that is no modal stays as it is. */
export async function closeView(payload?: unknown): Promise<void> {
  try {
    await view.close(payload);
  } catch {
    // The surface cannot be closed from inside, e.g. the macro in the page.
  }
}

/** Asks the product to show its own data anew after the app changed them. Some surfaces cannot; that is no failure. */
export async function refreshHost(): Promise<void> {
  try {
    await view.refresh();
  } catch {
    // The surface has nothing to refresh.
  }
}

/** Shows the page that the frame stands in anew. */
export async function reloadPage(url: string): Promise<void> {
  try {
    await router.reload();
  } catch {
    navigateTo(url);
  }
}

export function submitView(payload: unknown): Promise<void> {
  return view.submit(payload);
}

/** Tells Confluence that the macro is drawn, so that an export may take it. */
export async function emitReady(): Promise<void> {
  try {
    await view.emitReadyEvent();
  } catch {
    // Nobody waits for it.
  }
}

/**
 * Opens this same frame once more in a modal; `screen` tells it what to show there.
 * @returns false when the surface cannot open one
 */
export async function openScreen(
  screen: string,
  options: { size: 'small' | 'medium' | 'large' | 'xlarge' | 'max'; title: string; onClose: () => void },
): Promise<boolean> {
  const modal = new Modal({
    size: options.size,
    title: options.title,
    context: { screen },
    closeOnOverlayClick: false,
    onClose: () => options.onClose(),
  });
  try {
    await modal.open();
    return true;
  } catch {
    return false;
  }
}
