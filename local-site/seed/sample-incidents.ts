import { loginTokenExpiry } from './incidents/login-token-expiry';
import { exposedExport, slowDashboard } from './incidents/other-incidents';
import { settlementErrors } from './incidents/settlement-errors';
import { workItems } from './incidents/work-items';
import { issueBody } from './issue-body';

/** The issues of the sample site, as Jira would export them; what others link to comes first. */
export const sampleIncidents: readonly unknown[] = [
  ...workItems,
  settlementErrors,
  loginTokenExpiry,
  exposedExport,
  slowDashboard,
].map(issueBody);
