import { useEffect, useRef, useState } from 'preact/hooks';
import { mountFrame } from '../bridge/frame-host';
import type { FrameOptions } from '../bridge/frame-host';
import { goTo } from '../location';
import { useSite } from '../site-state';
import { useFlags } from './flags';
import type { FlagKind } from './flags';
import { ModalDialog } from './modal-dialog';
import type { ModalSize } from './modal-dialog';

type Flag = Parameters<NonNullable<FrameOptions['onFlag']>>[0];
type ModalRequest = Parameters<NonNullable<FrameOptions['onOpenModal']>>[0];

interface Props {
  readonly moduleKey: string;
  readonly entry?: 'view' | 'config' | 'edit';
  /** What the app reads as `context.extension`. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** `content`: as high as the app asks for. `fill`: as high as the place that it stands in. */
  readonly height: 'content' | 'fill';
  onClose?(payload: unknown): void;
  onSubmit?(payload: unknown): void;
  onRefresh?(): void;
  onReady?(): void;
}

/** A module of the app in its frame, with what it may ask of the page around it: flags, modals and navigation. */
export function ModuleFrame(props: Props) {
  const { words, state } = useSite();
  const flags = useFlags();
  const container = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number>();
  const [ready, setReady] = useState(false);
  const [modal, setModal] = useState<ModalRequest>();
  const latest = useRef(props);
  latest.current = props;

  const { moduleKey, entry = 'view', extension, title } = props;
  const identity = JSON.stringify([moduleKey, entry, extension, state.accountId, state.locale, state.theme]);

  useEffect(() => {
    if (!container.current) return undefined;
    setReady(false);
    const frame = mountFrame(container.current, {
      moduleKey,
      entry,
      extension: { ...extension },
      title: words.frame.appFrame(title),
      onClose: (payload) => latest.current.onClose?.(payload),
      onSubmit: (payload) => latest.current.onSubmit?.(payload),
      onRefresh: () => latest.current.onRefresh?.(),
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
        <ModalDialog
          title={modal.title ?? title}
          size={sizeOf(modal.size)}
          flush
          closeOnEscape={modal.closeOnEscape !== false}
          closeOnOverlayClick={modal.closeOnOverlayClick !== false}
          onClose={() => {
            setModal(undefined);
            modal.onClose?.(undefined);
          }}
        >
          <ModuleFrame
            moduleKey={moduleKey}
            extension={{ ...extension, modal: modal.context ?? {} }}
            title={modal.title ?? title}
            height="fill"
            onClose={(payload) => {
              setModal(undefined);
              modal.onClose?.(payload);
            }}
          />
        </ModalDialog>
      )}
    </div>
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
