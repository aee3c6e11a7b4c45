import type { VNode } from 'preact';
import type { ViewContext } from './bridge';
import { closeView } from './bridge';
import { LazyScreen } from './lazy-screen';

const close = () => void closeView();

/** Screens that macro and panel open in a modal: the same frame once more, told by its context what to show. */
const screens: Readonly<Record<string, () => Promise<() => VNode>>> = {
  create: async () => {
    const { ActionApp } = await import('./action/action-app');
    return () => <ActionApp />;
  },
  raise: async () => {
    const { RaiseScreen } = await import('./raise/raise-screen');
    return () => <RaiseScreen onClose={close} />;
  },
  compare: async () => {
    const { CompareScreen } = await import('./compare/compare-screen');
    return () => <CompareScreen onClose={close} />;
  },
  meeting: async () => {
    const { MeetingScreen } = await import('./meeting/meeting-screen');
    return () => <MeetingScreen onClose={close} />;
  },
};

/** The screen that this frame was opened as, or undefined when it is the surface itself. */
export function findModalScreen(context: ViewContext): VNode | undefined {
  const name = context.modal?.['screen'];
  const load = typeof name === 'string' ? screens[name] : undefined;
  return load && <LazyScreen load={load} />;
}
