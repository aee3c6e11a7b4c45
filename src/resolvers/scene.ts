import * as z from 'zod';
import { isZone } from '../domain/zone';
import { PostmortemError } from '../usecases/errors';
import type { Place } from '../usecases/get-postmortem-page';
import type { Asker } from '../usecases/asker';

/** Who calls, and from where, as the platform vouches for it. Nothing of it comes from the payload. */
export interface Scene {
  readonly asker: Asker;
  readonly siteUrl: string | undefined;
  readonly issueId: string | undefined;
  readonly pageId: string | undefined;
  /** What the macro is set to show. */
  readonly configuredIncident: string | null;
}

const id = z.union([z.string().min(1), z.number()]).transform(String);
const contextShape = z.object({
  accountId: z.string().min(1).nullish().catch(undefined),
  locale: z.string().nullish().catch(undefined),
  timezone: z.string().nullish().catch(undefined),
  siteUrl: z.url().nullish().catch(undefined),
  extension: z
    .object({
      issue: z.object({ id }).nullish().catch(undefined),
      content: z.object({ id }).nullish().catch(undefined),
      config: z.object({ incidentKey: z.string().nullish() }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

const issueKey = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/** @throws NOT_ALLOWED when nobody is signed in */
export function sceneOf(context: unknown): Scene {
  const found = contextShape.safeParse(context).data;
  if (!found?.accountId) throw new PostmortemError('NOT_ALLOWED', {}, { message: 'nobody is signed in' });
  const { accountId, locale, timezone, siteUrl, extension } = found;
  const configured = extension?.config?.incidentKey?.trim() ?? '';
  return {
    asker: {
      accountId,
      locale: locale && !/^zh/i.test(locale) ? 'en-US' : 'zh-CN',
      zone: timezone && isZone(timezone) ? timezone : 'Etc/UTC',
    },
    siteUrl: siteUrl ? new URL(siteUrl).origin : undefined,
    issueId: extension?.issue?.id,
    pageId: extension?.content?.id,
    configuredIncident: issueKey.test(configured) ? configured : null,
  };
}

/** @throws BAD_REQUEST when the call does not come from an issue */
export function issueOf({ issueId }: Scene): string {
  if (issueId === undefined)
    throw new PostmortemError('BAD_REQUEST', {}, { message: 'not called from an issue' });
  return issueId;
}

/** @throws BAD_REQUEST when the call does not come from a page */
export function pageOf({ pageId }: Scene): string {
  if (pageId === undefined)
    throw new PostmortemError('BAD_REQUEST', {}, { message: 'not called from a page' });
  return pageId;
}

/** The incident or the page on which the screen is. @throws BAD_REQUEST */
export function placeOf(scene: Scene): Place {
  return scene.issueId === undefined ? { pageId: pageOf(scene) } : { incidentId: scene.issueId };
}
