import { at, listOf, objectOf, textOf } from '../read-json';
import type { AppModule, SiteState } from '../site-state';

/** A macro of an installed app as it stands in a document. */
export interface Macro {
  readonly module: AppModule;
  readonly localId: string;
  readonly config: Readonly<Record<string, unknown>> | undefined;
}

/** Where a macro stands: what it needs to know of the page. */
export interface MacroPlace {
  readonly pageId: string;
  readonly spaceId: string;
  readonly spaceKey: string;
  readonly isEditing: boolean;
}

const extensionType = 'com.atlassian.ecosystem';

/** The installed app's macro that an extension node asks for, or undefined when no installed app provides it. */
export function findMacro(node: unknown, state: SiteState): Macro | undefined {
  const attrs = at(node, 'attrs');
  if (textOf(at(attrs, 'extensionType')) !== extensionType) return undefined;
  const [appId, , , key] = (textOf(at(attrs, 'extensionKey')) ?? '').split('/');
  if (appId === undefined || appId !== state.appId) return undefined;
  const module = state.modules.find((candidate) => candidate.type === 'macro' && candidate.key === key);
  if (!module) return undefined;
  const guestParams = at(attrs, 'parameters', 'guestParams');
  return {
    module,
    localId: textOf(at(attrs, 'localId')) ?? textOf(at(attrs, 'parameters', 'localId')) ?? '',
    config: guestParams === undefined ? undefined : objectOf(guestParams),
  };
}

/** The name that an unknown macro went by: the last part of its key. */
export function macroName(node: unknown): string {
  const key = textOf(at(node, 'attrs', 'extensionKey')) ?? '';
  return key.split('/').at(-1) ?? key;
}

/** What the macro reads as `context.extension`. */
export function macroExtension(macro: Macro, place: MacroPlace): Record<string, unknown> {
  return {
    type: 'macro',
    content: { id: place.pageId, type: 'page' },
    space: { id: place.spaceId, key: place.spaceKey },
    ...(macro.config === undefined ? {} : { config: macro.config }),
    isEditing: place.isEditing,
    localId: macro.localId,
  };
}

/** A new macro node, as the editor's menu inserts it. */
export function newMacroNode(module: AppModule, state: SiteState): unknown {
  const localId = crypto.randomUUID();
  return {
    type: 'extension',
    attrs: {
      extensionType,
      extensionKey: `${state.appId}/${state.environmentId}/static/${module.key}`,
      parameters: { localId, extensionTitle: module.title, guestParams: {} },
      layout: 'default',
      localId,
    },
  };
}

/** All extension nodes of a document, in reading order. */
export function extensionsIn(doc: unknown): readonly unknown[] {
  const children = listOf(at(doc, 'content')).flatMap(extensionsIn);
  return at(doc, 'type') === 'extension' ? [doc, ...children] : children;
}

/** The document with every extension node replaced by the nodes that `replace` gives for it. */
export function replaceExtensions(doc: unknown, replace: (node: unknown) => readonly unknown[]): unknown {
  const content = at(doc, 'content');
  if (!Array.isArray(content)) return doc;
  return {
    ...objectOf(doc),
    content: listOf(content).flatMap((node) =>
      at(node, 'type') === 'extension' ? replace(node) : [replaceExtensions(node, replace)],
    ),
  };
}

/** The document with the guest parameters of one macro changed. */
export function withMacroConfig(doc: unknown, localId: string, config: unknown): unknown {
  return replaceExtensions(doc, (node) => {
    const attrs = objectOf(at(node, 'attrs'));
    if (textOf(attrs['localId']) !== localId) return [node];
    const parameters = { ...objectOf(attrs['parameters']), guestParams: config };
    return [{ ...objectOf(node), attrs: { ...attrs, parameters } }];
  });
}
