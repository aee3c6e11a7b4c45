import { doc, paragraph, text } from '../document/adf';
import type { AdfDoc } from '../document/adf';
import { findNode } from '../document/adf-read';
import { adfText } from '../document/adf-text';
import { splitPage } from '../document/page-sections';
import { macroNode } from '../document/report-page';
import type { MacroIdentity } from '../document/report-page';
import type { Language } from '../domain/incident';

const beingWritten: Readonly<Record<Language, string>> = {
  'zh-CN': '复盘报告正在写入此页面，写完之前请不要编辑。',
  'en-US': 'The postmortem is being written into this page. Please do not edit it until then.',
};

/**
 * What a page holds until it is closed to everybody who may not read the report: the macro, by which the page can be recognised,
 * and one sentence that gives nothing away.
 */
export function placeholderPage(macro: MacroIdentity, incidentKey: string, language: Language): AdfDoc {
  return doc(macroNode(macro, incidentKey), paragraph(...text(beingWritten[language])));
}

/** True for a page that holds nothing but what `placeholderPage` put there. */
export function isPlaceholder(page: unknown): boolean {
  const words = adfText({
    type: 'doc',
    content: blocksOf(page).filter((block) => findNode(block)?.type !== 'extension'),
  });
  return Object.values(beingWritten).includes(words.trim());
}

/**
 * True for a page that carries our macro for the incident, above the report or above the sentence that holds its place. A page
 * of anybody's own text is never taken for one, whatever macro it carries.
 */
export function isPageOf(page: unknown, macro: MacroIdentity, incidentKey: string): boolean {
  const wanted = macroNode(macro, incidentKey).attrs;
  const carriesMacro = blocksOf(page).some((block) => {
    const node = findNode(block);
    return (
      node?.type === 'extension' &&
      node.attrs.extensionKey === wanted?.extensionKey &&
      keyOf(node.attrs) === incidentKey
    );
  });
  return carriesMacro && (isPlaceholder(page) || splitPage(page).sections.size > 0);
}

function keyOf(attrs: Readonly<Record<string, unknown>>): unknown {
  const { guestParams } = recordOf(attrs.parameters);
  return recordOf(guestParams).incidentKey;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const blocksOf = (page: unknown): readonly unknown[] => findNode(page)?.content ?? [];
