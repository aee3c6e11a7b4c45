import type { LabelledSentences } from './labelled-sentence';

/** English sentences written after the first tuning, measured, then used for the second. */
export const secondHeldOutEnglish: LabelledSentences = {
  personAsCause: [
    'The root cause was a mistake made by the infrastructure engineer.',
    'A junior admin rebooted the wrong server.',
    'The backend team skipped load testing, which led to the outage.',
    'Poor judgment by the incident commander delayed recovery.',
    'The person on duty was not paying attention to the pager.',
    'Whoever wrote this cron job did not think about time zones.',
  ],
  hindsight: [
    'Support should have told engineering right after the first call.',
    'It was obvious that the cache would overflow.',
    'They had to have seen the warning.',
  ],
  carelessness: [
    'The team was asleep at the wheel.',
    'Lack of diligence during code review let it slip through.',
    'Developers got complacent about the flaky test.',
  ],
  moreCare: [
    'Engineers need to double-check their queries before running them.',
    'Educate the team on the importance of backups.',
    'We all need to take production changes more seriously.',
  ],
  moreApproval: [
    'Every schema change now has to go through the architecture board.',
    'Team leads will sign off on all releases from now on.',
  ],
  counterfactual: [
    'Proper testing would have caught the bug.',
    'Had somebody bothered to check, we would have seen it on Monday.',
    'Ten minutes of review could have saved us all this.',
  ],
  animated: ['An epic failure of the storage team.', 'The rollout went horribly wrong.'],
  none: [
    'Carol failed over the database to the replica at 11:02.',
    'The database failed to start after the upgrade.',
    'The network caused packet loss between the two zones.',
    'The team shipped the fix at 15:40 and confirmed it at 15:55.',
    'The operator pod crashed in a loop because its service account was gone.',
    'Approval by the change board took place on Tuesday.',
    'The alert did not fire, because the rule used an old metric name.',
    'We did not have access to the account of the provider.',
    'If the token expires, the client asks for a new one.',
    'This should have no effect on customers.',
    'Requests that should have gone to zone b went to zone a.',
    'The cleanup should have removed files older than a week; it removed none.',
    'Nobody was paged, since the schedule had no entry for the weekend.',
    'Three engineers joined the call and looked at the graphs.',
    'The vendor confirmed a fault in the power supply.',
    'Add a limit to the size of a batch so that a large one is refused.',
    'The release owner is named in the header of each plan.',
    'The error budget was used up by the second week.',
  ],
};
