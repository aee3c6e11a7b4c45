import { useEffect, useRef, useState } from 'preact/hooks';
import { mountFrame } from '../bridge/frame-host';
import type { Flag, ModalOptions } from '../bridge/frame-host';
import { goTo } from '../location';
import { useSite } from '../site-state';
import { useFlags } from './flags';
import type { FlagKind } from './flags';
import { ModalDialog } from './modal-dialog';
import type { ModalSize } from './modal-dialog';

interface Props {
  readonly moduleKey: string;
  readonly entry?: 'view' | 'config' | 'edit';
  /** What the app reads as `context.extension`. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** `content`: as high as the app asks for. `fill`: as high as the place that it stands in. */
  readonly height: 'content' | 'fill';
  /** A new number loads the app again; the frame keeps its height meanwhile, so that nothing jumps. */
  readonly round?: number;
  readonly onClose?: (payload: unknown) => void;
  readonly onSubmit?: (payload: unknown) => void;
  readonly onRefresh?: () => void;
  readonly onReady?: () => void;
  /** Escape was pressed in the frame and the app did not use it. */
  readonly onEscape?: () => void;
}

/** A module of the app in its frame, with what it may ask of the page around it: flags, modals and navigation. */
export function ModuleFrame(props: Props) {
  const { words, state } = useSite();
  const flags = useFlags();
  const container = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number>();
  const [ready, setReady] = useState(false);
  const [modal, setModal] = useState<ModalOptions>();
  const latest = useRef(props);
  latest.current = props;

  const { moduleKey, entry = 'view', extension, title } = props;
  const identity = JSON.stringify([
    moduleKey,
    entry,
    extension,
    state.accountId,
    state.locale,
    state.theme,
    props.round,
  ]);

  useEffect(() => {
    if (!container.current) return undefined;
    setReady(false);
    const frame = mountFrame(container.current, {
      moduleKey,
      entry,
      extension: { ...extension },
      title: words.frame.appFrame(title),
      // Only what this place can do is offered: the platform refuses `view.close()` outside of a dialog.
      ...(props.onClose && { onClose: (payload: unknown) => latest.current.onClose?.(payload) }),
      ...(props.onSubmit && { onSubmit: (payload: unknown) => latest.current.onSubmit?.(payload) }),
      ...(props.onRefresh && { onRefresh: () => latest.current.onRefresh?.() }),
      onEscape: () => latest.current.onEscape?.(),
      onCloseFlag: (id) => flags.dismiss(id),
      onFlag: (flag) => flags.show(shownFlagOf(flag)),
      onNavigate: (url, target) => {
        if (target === 'new-tab') window.open(url, '_blank', 'noopener');
        else goTo(url);
      },
      onOpenModal: setModal,
      onResize: setHeight,
      onReady: () => {
        setReady(true);
        latest.current.onReady?.();
      },
    });
    return () => frame.destroy();
  }, [identity]);

  return (
    <div class={`module-frame module-frame-${props.height}`}>
      <div
        ref={container}
        class="module-frame-host"
        style={props.height === 'content' && height !== undefined ? { height: `${height}px` } : {}}
      />
      {!ready && (
        <p class="module-frame-loading" role="status">
          {words.frame.loading}
        </p>
      )}
      {modal && (
        <FrameModal
          {...props}
          options={modal}
          close={(payload) => {
            setModal(undefined);
            void modal.onClose?.(payload);
          }}
        />
      )}
    </div>
  );
}

interface FrameModalProps extends Pick<Props, 'moduleKey' | 'extension' | 'title'> {
  readonly options: ModalOptions;
  readonly close: (payload: unknown) => void;
}

/** The dialog that an app opens with `new Modal(…).open()`: the same module, with `context.extension.modal`. */
function FrameModal({ moduleKey, extension, title, options, close }: FrameModalProps) {
  const mayEscape = options.closeOnEscape !== false;
  const name = options.title ?? title;
  return (
    <ModalDialog
      title={name}
      size={sizeOf(options.size)}
      flush
      closeOnEscape={mayEscape}
      closeOnOverlayClick={options.closeOnOverlayClick !== false}
      onClose={() => close(undefined)}
    >
      <ModuleFrame
        moduleKey={moduleKey}
        extension={{ ...extension, modal: options.context ?? {} }}
        title={name}
        height="fill"
        onClose={close}
        {...(mayEscape && { onEscape: () => close(undefined) })}
      />
    </ModalDialog>
  );
}

const sizes: readonly ModalSize[] = ['small', 'medium', 'large', 'xlarge', 'max'];

/** The platform's word for a modal's size; `fullscreen` and `max` both take the window. */
export function sizeOf(size: string | undefined): ModalSize {
  if (size === 'fullscreen') return 'max';
  return sizes.find((known) => known === size) ?? 'medium';
}

const kinds: readonly FlagKind[] = ['info', 'success', 'warning', 'error'];

function shownFlagOf(flag: Flag): Parameters<ReturnType<typeof useFlags>['show']>[0] {
  return {
    id: flag.id,
    kind: kinds.find((kind) => kind === flag.type) ?? 'info',
    title: flag.title ?? '',
    ...(flag.description === undefined ? {} : { description: flag.description }),
    actions: (flag.actions ?? []).map((action) => ({ text: action.text, run: () => void action.onClick() })),
    autoDismiss: flag.isAutoDismiss === true,
  };
}
