import type { LabelledSentences } from './labelled-sentence';

/** English sentences written after the third tuning, rich in idioms, measured, then used for the last. */
export const fourthHeldOutEnglish: LabelledSentences = {
  personAsCause: [
    'The on-call person ignored three pages in a row.',
    'Sam from infra wiped the wrong disk.',
    'The architect never considered a second region.',
    'It went down because someone fat-fingered a route.',
    'The mistake was made by the night shift.',
  ],
  hindsight: [
    'The deploy team should have waited for the canary.',
    'This should have been tested with real traffic.',
    'He ought to know better.',
  ],
  carelessness: [
    'A half-hearted review missed the typo.',
    'The config was changed without a second thought.',
    'The on-call shrugged off the first alert.',
  ],
  moreCare: [
    'Ask everyone to be mindful of quotas.',
    'Engineers should take extra care on Fridays.',
    'Remind on-calls to read the handover notes.',
  ],
  moreApproval: [
    'Require two-person approval for every deletion.',
    'Changes must be authorised by the service owner beforehand.',
    'Add a manager sign-off to the pipeline.',
  ],
  counterfactual: [
    'We would have noticed it within minutes had the alert been on.',
    'It might have been avoided by a dry run.',
    "If he'd asked, we could have told him.",
  ],
  animated: [
    'What an absolute shambles.',
    'The restore dragged on for a painful nine hours.',
    'The error handling is atrocious.',
  ],
  none: [
    'Sam from infra replaced the disk at 04:10.',
    'Three pages went out in a row.',
    'The architect drew the path between the regions.',
    'Someone from the network team joined at 11:30.',
    'The night shift handed over at 07:00.',
    'The canary waited for ten minutes, as configured.',
    'The test with real traffic is planned for Monday.',
    'The review covered the routing change.',
    'The config change had no effect on the quota.',
    'The first alert cleared by itself.',
    'Quotas are set per project.',
    'The handover notes name the open alerts.',
    'Deletions are kept in the bin for 30 days.',
    'The service owner authorised the restart at 12:03.',
    'If the alert is on, it pages within a minute.',
    'A dry run lists the rows that would have been changed.',
    'The restore took nine hours at 200 MB/s.',
    'The error handler retries three times.',
  ],
};
