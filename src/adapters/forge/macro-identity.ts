import { getAppContext } from '@forge/api';
import type { MacroIdentity } from '../../document/report-page';

const environmentTypes = ['DEVELOPMENT', 'STAGING', 'PRODUCTION'] as const;

/** Ids by which Confluence finds our macro. They differ per environment, so they are read and never written down. */
export function macroIdentity(title: string): MacroIdentity {
  const { appAri, environmentAri, environmentType } = getAppContext();
  return {
    appId: appAri.appId,
    environmentId: environmentAri.environmentId,
    environmentType: environmentTypes.find((type) => type === environmentType) ?? 'PRODUCTION',
    moduleKey: 'postmortem-overview-macro',
    title,
  };
}
