import { openChannel } from './channel';
import { createFrameHistory } from './frame-history';
import { frameEvents } from './frame-events';
import { urlOf } from './navigation';
import { callServer, openFrame } from './frame-server';
import type { OpenFrame } from './frame-server';

export interface FlagAction {
  readonly text: string;
  onClick(): unknown;
}

/** What the app gave to `showFlag`. */
export interface Flag {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly appearance?: string;
  readonly actions?: readonly FlagAction[];
  readonly isAutoDismiss?: boolean;
}

/** What the app gave to `new Modal(…).open()`. */
export interface ModalOptions {
  readonly resource?: string | null;
  readonly title?: string;
  readonly size?: string;
  /** Becomes `context.extension.modal` of the frame in the dialog. */
  readonly context?: unknown;
  readonly closeOnEscape?: boolean;
  readonly closeOnOverlayClick?: boolean;
  onClose?(payload: unknown): unknown;
}

export interface FrameOptions {
  readonly moduleKey: string;
  readonly entry?: 'view' | 'config' | 'edit';
  /** What the app reads as `context.extension`. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** Accessible name of the frame. */
  readonly title: string;
  onClose?(payload: unknown): void;
  onSubmit?(payload: unknown): void;
  onRefresh?(payload?: unknown): void;
  onFlag?(flag: Flag): void;
  onCloseFlag?(id: string): void;
  onNavigate?(url: string, target: 'same-tab' | 'new-tab'): void;
  onOpenModal?(options: ModalOptions): void;
  /** Height of the content in pixels, each time that it changes. */
  onResize?(height: number): void;
  /** The app's page has begun to run. */
  onReady?(): void;
  /** Escape was pressed inside the frame and the app did not use it. */
  onEscape?(): void;
}

export interface MountedFrame {
  destroy(): void;
  /** Sends an event to `events.on` of this frame. */
  emit(event: string, payload: unknown): void;
}

const sandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** Opens a module of the app in a frame inside `container` and serves its bridge until `destroy`. */
export function mountFrame(container: HTMLElement, options: FrameOptions): MountedFrame {
  const iframe = document.createElement('iframe');
  iframe.title = options.title;
  iframe.setAttribute('sandbox', sandbox);
  iframe.allow = 'clipboard-write';
  const subscriptions = frameEvents.join();
  let opened: OpenFrame | undefined;
  let destroyed = false;

  function onMessage(event: MessageEvent<unknown>): void {
    const isOurs =
      event.source === iframe.contentWindow && opened && event.origin === new URL(opened.src).origin;
    const [port] = event.ports;
    if (!isOurs || !port || !opened) return;
    const commands = frameCommands(opened.frameId, options, subscriptions);
    openChannel(port, (command, payload) => {
      const run = commands[command];
      if (!run) throw new Error(`bridge command not emulated: ${command}`);
      return run(payload);
    });
    options.onReady?.();
  }

  window.addEventListener('message', onMessage);
  openFrame(options).then(
    (frame) => {
      if (destroyed) return;
      opened = frame;
      iframe.src = frame.src;
      container.append(iframe);
    },
    (error: unknown) => {
      container.textContent = error instanceof Error ? error.message : String(error);
      options.onReady?.();
    },
  );

  return {
    emit: (event, payload) => subscriptions.deliver(event, payload),
    destroy() {
      destroyed = true;
      window.removeEventListener('message', onMessage);
      subscriptions.leave();
      iframe.remove();
    },
  };
}

type Command = (payload: unknown) => unknown;
type Subscriptions = ReturnType<typeof frameEvents.join>;

/** The bridge commands that the local site emulates; `getColorMode`, `resize` and `escape` are our own script's. */
function frameCommands(
  frameId: string,
  options: FrameOptions,
  events: Subscriptions,
): Record<string, Command> {
  const onServer =
    (command: string): Command =>
    (payload) =>
      callServer(frameId, command, payload);
  // False makes the SDK throw: this place cannot do it.
  const offered = (handler: ((payload: unknown) => void) | undefined): Command => {
    return (payload) => {
      handler?.(payload);
      return handler !== undefined;
    };
  };
  let onClose: Command | undefined;

  return {
    getContext: onServer('getContext'),
    invoke: onServer('invoke'),
    fetchProduct: onServer('fetchProduct'),
    submit: offered(options.onSubmit?.bind(options)),
    close: (payload) => {
      if (!options.onClose) return false;
      void onClose?.(payload);
      options.onClose(payload);
      return true;
    },
    onClose: (payload) => {
      onClose = payload as Command;
      return true;
    },
    refresh: offered(options.onRefresh?.bind(options)),
    openModal: offered(options.onOpenModal && ((payload) => options.onOpenModal?.(modalOf(payload)))),
    showFlag: offered(options.onFlag && ((payload) => options.onFlag?.(flagOf(payload)))),
    closeFlag: offered(options.onCloseFlag && ((payload) => options.onCloseFlag?.(flagOf(payload).id))),
    navigate: (payload) => {
      const { type } = payload as { type?: string };
      options.onNavigate?.(urlOf(payload), type === 'new-tab' ? 'new-tab' : 'same-tab');
    },
    getUrl: (payload) => new URL(urlOf(payload), window.location.origin).href,
    reload: () => window.location.reload(),
    on: (payload) => {
      const { event, callback } = payload as { event: string; callback: Command };
      return { unsubscribe: events.on(event, callback) };
    },
    emit: (payload) => {
      const { event, payload: content } = payload as { event: string; payload?: unknown };
      frameEvents.emit(event, content);
    },
    emitReadyEvent: () => undefined,
    createHistory: () => createFrameHistory(),
    changeWindowTitle: (payload) => {
      document.title = String(payload);
    },
    getFrameId: () => frameId,
    isRovoEnabled: () => false,
    getColorMode: () => document.documentElement.dataset['colorMode'],
    resize: (payload) => options.onResize?.((payload as { height: number }).height),
    escape: () => options.onEscape?.(),
  };
}

/** `new Modal` fills what the app left out with empty texts, and its size may be a pair of lengths. */
function modalOf(payload: unknown): ModalOptions {
  const { title, size, ...rest } = payload as Omit<ModalOptions, 'size'> & { size?: unknown };
  return { ...rest, ...(title && { title }), ...(typeof size === 'string' && { size }) };
}

/** The id of a flag may be a number. */
function flagOf(payload: unknown): Flag {
  const flag = payload as Omit<Flag, 'id'> & { id: number | string };
  return { ...flag, id: String(flag.id) };
}
