import type { LabelledSentences } from './labelled-sentence';

/** English sentences written after the last tuning. No rule has been changed for them: what is missed here is missed by the rules. */
export const fifthHeldOutEnglish: LabelledSentences = {
  personAsCause: [
    'The outage happened because the developer did not test the change.',
    'An operator entered the wrong command and deleted the volume.',
    'The DBA caused the outage by running a heavy query.',
    'Poor communication by the release manager made it worse.',
  ],
  hindsight: [
    'The team should have noticed the growing queue.',
    'Someone should have called the vendor.',
    'The change should not have been approved.',
  ],
  carelessness: ['The engineer was careless with the credentials.', 'It was a sloppy migration.'],
  moreCare: [
    'Engineers should be more careful during deployments.',
    'We need to raise awareness about alert hygiene.',
    'Train the staff to follow the runbook.',
  ],
  moreApproval: [
    'Add one more approval to the change process.',
    'Every deploy must be signed off by a manager.',
  ],
  counterfactual: [
    'If the on-call had responded faster, customers would not have noticed.',
    'The outage could have been avoided if we had tested the backup.',
  ],
  animated: ['A disastrous deployment took down checkout.', 'It was absolutely insane how long this took.'],
  none: [
    'The developer tested the change in staging at 10:20.',
    'An operator entered the maintenance command at 03:00 as planned.',
    'The DBA stopped a heavy query and latency fell.',
    'The release manager posted an update every 30 minutes.',
    'The queue grew to 40,000 messages.',
    'The vendor was called at 11:15.',
    'The change was approved on Friday.',
    'Credentials are rotated every 90 days.',
    'The migration took 14 minutes.',
    'The alert should fire when lag is above 60 seconds.',
    'If the backup test fails, the job alerts the storage team.',
    'Nobody was blamed and the review looked at the tooling.',
  ],
};
