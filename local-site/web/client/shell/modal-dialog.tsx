import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useSite } from '../site-state';
import { Icon } from './icon';

export type ModalSize = 'small' | 'medium' | 'large' | 'xlarge' | 'max';

interface Props {
  readonly title: string;
  readonly size?: ModalSize;
  /** Content reaches the edges: an app's frame brings its own padding. */
  readonly flush?: boolean;
  readonly closeOnEscape?: boolean;
  readonly closeOnOverlayClick?: boolean;
  readonly footer?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

/** Open dialogs, the topmost last. All of the page but that one is inert, which is what holds the focus in it. */
const stack: HTMLElement[] = [];

function settleInertness(): void {
  const top = stack.at(-1);
  const site = document.getElementById('site');
  if (site) site.inert = top !== undefined;
  for (const layer of stack) layer.inert = layer !== top;
}

/** A modal dialog above the page. Focus goes in when it opens and back to where it was when it closes. */
export function ModalDialog(props: Props) {
  const { title, size = 'medium', flush = false, closeOnEscape = true, closeOnOverlayClick = false } = props;
  const { words } = useSite();
  const layer = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = layer.current;
    if (!element) return undefined;
    const before = document.activeElement;
    stack.push(element);
    settleInertness();
    const first = element.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.current;
    first?.focus();
    return () => {
      stack.splice(stack.indexOf(element), 1);
      settleInertness();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const host = document.getElementById('layers');
  if (!host) return null;
  return createPortal(
    <div
      class="modal-layer"
      ref={layer}
      onPointerDown={(event) => {
        if (closeOnOverlayClick && event.target === event.currentTarget) props.onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !closeOnEscape) return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div
        class={`modal modal-${size}`}
        ref={dialog}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
      >
        <header class="modal-header">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={words.frame.close}
            title={words.frame.close}
            onClick={props.onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class={flush ? 'modal-body modal-body-flush' : 'modal-body'}>{props.children}</div>
        {props.footer !== undefined && <footer class="modal-footer">{props.footer}</footer>}
      </div>
    </div>,
    host,
  );
}
