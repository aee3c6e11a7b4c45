import type { Browser, Locator, Page } from 'playwright-core';

import { bundleClient, openClientPage, type ClientBundle } from './client-page';
import { macro } from './every-node';

/** The editor as the site loads it: the page first, the editor when somebody edits. */
export function bundleEditor(): Promise<ClientBundle> {
  return bundleClient(`
    import './adf/adf-document';
    const people = ['陈博', '林晓', 'Lena Hoffmann'].map((displayName, index) => ({ accountId: 'id-' + index, displayName }));
    window.mount = (doc) => import('./editor/page-editor').then(({ mountEditor }) => {
      window.editor?.destroy();
      window.editor = mountEditor(document.getElementById('client'), {
        doc,
        locale: new URL(location.href).searchParams.get('locale'),
        label: '页面正文',
        searchPeople: async (query) => {
          if (query === 'fail') throw new Error('offline');
          return people.filter((person) => person.displayName.toLowerCase().includes(query.toLowerCase()));
        },
        macros: [{ key: 'overview', title: '复盘总览', node: () => (${JSON.stringify(macro)}) }],
      });
    });
  `);
}

export interface EditorPage {
  readonly page: Page;
  readonly errors: string[];
  /** The document as the editor would save it. */
  readonly saved: () => Promise<SavedDoc>;
  /** The button of the toolbar. */
  readonly press: (name: string) => Promise<void>;
  /** Clicks into the text; the editor has read the browser's selection then. */
  readonly clickInto: (target: Locator) => Promise<void>;
  /** Puts the cursor at the end of the words. */
  readonly clickAfter: (words: string) => Promise<void>;
}

export interface SavedNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: unknown }[];
  readonly content?: readonly SavedNode[];
}

export interface SavedDoc extends SavedNode {
  readonly content: readonly SavedNode[];
}

export async function openEditor(
  browser: Browser,
  bundle: ClientBundle,
  doc: unknown,
  options: { theme?: 'light' | 'dark'; width?: number; locale?: string } = {},
): Promise<EditorPage> {
  const { page, errors } = await openClientPage(browser, bundle, options);
  await page.waitForFunction('window.mount');
  await page.evaluate(`mount(${JSON.stringify(doc)})`);
  await page.waitForSelector('.editor-text');
  const clickInto = async (target: Locator) => {
    await target.click();
    await tellSelection(page);
  };
  return {
    page,
    errors,
    saved: () => page.evaluate<SavedDoc>('editor.getDocument()'),
    press: (name) => page.locator(`.editor-toolbar [data-name="${name}"]`).click(),
    clickInto,
    async clickAfter(words) {
      await clickInto(page.locator('.editor-text').getByText(words, { exact: true }));
      await page.keyboard.press('End');
      await tellSelection(page);
    },
  };
}

/** Tells an editor of the browser's selection at once; the browser itself does so a moment after a click. */
export async function tellSelection(page: Page): Promise<void> {
  await page.evaluate("document.dispatchEvent(new Event('selectionchange'))");
}

export const docOf = (...content: unknown[]): unknown => ({ type: 'doc', version: 1, content });
export const paragraphOf = (...words: string[]): unknown => ({
  type: 'paragraph',
  content: words.map((text) => ({ type: 'text', text })),
});

/** All nodes of a type, wherever they stand. */
export function nodesOf(node: SavedNode, type: string): SavedNode[] {
  const inside = (node.content ?? []).flatMap((child) => nodesOf(child, type));
  return node.type === type ? [node, ...inside] : inside;
}

/** The words of a node without its structure. */
export function wordsOf(node: SavedNode): string {
  return (node.text ?? '') + (node.content ?? []).map(wordsOf).join('');
}
