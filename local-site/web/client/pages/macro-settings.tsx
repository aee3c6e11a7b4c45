import { useState } from 'preact/hooks';
import { findMacro, macroExtension } from '../confluence/macro';
import type { Macro, MacroPlace } from '../confluence/macro';
import { at, objectOf } from '../read-json';
import { Icon } from '../shell/icon';
import { ModalDialog } from '../shell/modal-dialog';
import { ModuleFrame, sizeOf } from '../shell/module-frame';
import { useSite } from '../site-state';

interface Props {
  /** Extension nodes of the text. */
  readonly nodes: readonly unknown[];
  readonly place: MacroPlace;
  readonly configured: (localId: string, config: unknown) => void;
}

/** A button for each macro of the page that can be configured; the app's form opens in a dialog and submits the settings. */
export function MacroSettings({ nodes, place, configured }: Props) {
  const { state, words } = useSite();
  const [open, setOpen] = useState<Macro>();
  const macros = nodes
    .flatMap((node) => findMacro(node, state) ?? [])
    .filter((macro) => macro.module.hasConfig);
  if (macros.length === 0) return null;
  return (
    <div class="macro-settings">
      {macros.map((macro) => (
        <button key={macro.localId} type="button" class="button" onClick={() => setOpen(macro)}>
          <Icon name="settings" />
          <span>
            {words.confluence.editMacro}: {macro.module.title}
          </span>
        </button>
      ))}
      {open && (
        <ModalDialog
          title={open.module.configTitle ?? open.module.title}
          size={sizeOf(open.module.configSize)}
          flush
          onClose={() => setOpen(undefined)}
        >
          <ModuleFrame
            moduleKey={open.module.key}
            entry="config"
            extension={macroExtension(open, place)}
            title={open.module.configTitle ?? open.module.title}
            height="fill"
            onClose={() => setOpen(undefined)}
            onEscape={() => setOpen(undefined)}
            onSubmit={(payload) => {
              // The platform's view.submit of a macro's settings carries them under `config`.
              configured(open.localId, objectOf(at(payload, 'config') ?? payload));
              setOpen(undefined);
            }}
          />
        </ModalDialog>
      )}
    </div>
  );
}
