import { findMacro, macroExtension, macroName } from '../confluence/macro';
import type { MacroPlace } from '../confluence/macro';
import { Icon } from '../shell/icon';
import { ModuleFrame } from '../shell/module-frame';
import { useSite } from '../site-state';

interface Props {
  readonly node: unknown;
  readonly place: MacroPlace;
  readonly refresh: () => void;
}

/** The app's macro in the page, or Confluence's box for a macro whose app is not installed. */
export function MacroFrame({ node, place, refresh }: Props) {
  const { state, words } = useSite();
  const macro = findMacro(node, state);
  if (!macro) {
    return (
      <div class="notice notice-unknown">
        <Icon name="warning" />
        <div>
          <p>
            <strong>{words.confluence.unknownMacro}</strong>
          </p>
          <p>{words.confluence.unknownMacroText(macroName(node))}</p>
        </div>
      </div>
    );
  }
  return (
    <div class="macro">
      <ModuleFrame
        moduleKey={macro.module.key}
        extension={macroExtension(macro, place)}
        title={macro.module.title}
        height="content"
        onRefresh={refresh}
      />
    </div>
  );
}
