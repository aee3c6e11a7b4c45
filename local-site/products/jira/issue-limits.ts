import { JiraError } from './jira-error';

/** How much one issue can hold, as the contract's example of the issue limits has it. */
const limits = { comments: 5000, 'issue links': 2000, 'remote links': 2000 };

/** @throws JiraError 413 when the issue holds as much as it can */
export function requireRoom(what: keyof typeof limits, held: number): void {
  if (held >= limits[what])
    throw new JiraError(413, [`The limit of ${limits[what]} ${what} per issue has been reached.`]);
}
