import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio/slim';

/** Where a frame reports what its policy blocked. */
export const policyReportPath = '/__csp__';

/** As the platform sets it on the iframe element, and again in the policy. */
export const frameSandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/**
 * The Content-Security-Policy that Forge sends with this page of the app, made by Forge's own package. Two directives
 * differ, because the site is not on atlassian.net: who may embed the frame, and where violations are reported.
 */
export function contentPolicy(html: string, permissions: unknown, siteOrigin: string): string {
  const existingCSPDetails = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(
    html,
    permissions as Permissions,
  );
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    parentEmbeddingDomain: siteOrigin,
  });
  return directives
    .map((directive) => (directive.startsWith('report-uri ') ? `report-uri ${policyReportPath}` : directive))
    .join('; ');
}
