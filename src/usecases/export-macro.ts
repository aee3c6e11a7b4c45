import type { AdfDoc } from '../document/adf';
import { emptyMacroDocument, macroDocument } from '../document/macro-document';
import type { Asker } from './asker';
import type { Ports } from './ports';
import { showMacro } from './show-macro';

/** The macro of a page as ordinary content, as the person who exports may see it. */
export async function exportMacro(
  ports: Ports,
  asker: Asker,
  input: { pageId: string; incidentKey: string | null },
): Promise<AdfDoc> {
  const view = await showMacro(ports, asker, input);
  return view.kind === 'ready' ? macroDocument(view, asker.locale) : emptyMacroDocument(asker.locale);
}
