import * as z from 'zod';
import type { StoredPage } from '../../usecases/ports/page-store';

const id = z.union([z.string(), z.number()]).transform(String);

/** A page as Confluence v2 gives it. */
export const pageJson = z.object({
  id,
  status: z.string().nullish(),
  title: z.string(),
  spaceId: id,
  version: z.object({ number: z.number() }),
  body: z.object({ atlas_doc_format: z.object({ value: z.string() }).nullish() }).nullish(),
  _links: z.object({ webui: z.string().nullish(), base: z.string().nullish() }).nullish(),
});

export const pageListJson = z.object({
  results: z.array(pageJson.omit({ version: true })),
  _links: z.object({ base: z.string().nullish() }).nullish(),
});

export const spaceJson = z.object({ id, key: z.string(), name: z.string() });

export const spaceListJson = z.object({
  results: z.array(spaceJson),
  _links: z.object({ next: z.string().nullish() }).nullish(),
});

const emptyDoc = { type: 'doc', version: 1, content: [] };

/** The document of a page; Confluence gives ADF as a string of JSON. */
export function pageDoc({ body }: Pick<z.output<typeof pageJson>, 'body'>): unknown {
  const value = body?.atlas_doc_format?.value ?? '';
  if (value === '') return emptyDoc;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return emptyDoc;
  }
}

export function storedPage(page: z.output<typeof pageJson>, siteUrl: string): StoredPage {
  return {
    id: page.id,
    title: page.title,
    url: pageUrl(page, siteUrl),
    spaceId: page.spaceId,
    version: page.version.number,
    doc: pageDoc(page),
  };
}

/** Address for people. `base` holds the site and `/wiki`, where the answer has it. */
export function pageUrl(
  page: {
    id: string;
    _links?: { webui?: string | null | undefined; base?: string | null | undefined } | null | undefined;
  },
  siteUrl: string,
): string {
  const path = page._links?.webui ?? `/pages/viewpage.action?pageId=${page.id}`;
  return `${page._links?.base ?? `${siteUrl}/wiki`}${path}`;
}
