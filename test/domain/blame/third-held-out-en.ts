import type { LabelledSentences } from './labelled-sentence';

/** English sentences written after the second tuning, measured, then used for the third. */
export const thirdHeldOutEnglish: LabelledSentences = {
  personAsCause: [
    'The technician unplugged the wrong cable.',
    'An SRE mistakenly scaled the pool to zero.',
    'Our ops guy forgot the trailing slash.',
    'The change failed because the submitter did not follow the template.',
    'A miscommunication on the part of the release team broke the launch.',
  ],
  hindsight: [
    'The QA lead should have insisted on a load test.',
    'We ought to have seen this coming.',
    'Nobody should be deploying at that hour.',
  ],
  carelessness: [
    'Careless copy and paste ruined the config.',
    'The handover was sloppy.',
    'They simply did not care about the warnings.',
  ],
  moreCare: [
    'Operators must pay attention to the prompt.',
    'Let us be more thorough from now on.',
    'Hold a refresher course on safe deployments for the whole team.',
  ],
  moreApproval: [
    'Two approvals will be required for hotfixes.',
    'All firewall edits need to be signed off by security first.',
    'Introduce mandatory management approval.',
  ],
  counterfactual: [
    'If we had listened to the vendor, we would not be here.',
    'The incident could easily have been avoided.',
    'An earlier page would have saved an hour.',
  ],
  animated: [
    'A truly catastrophic decision.',
    'Unbelievably, the key was in the repository.',
    'The dashboards are a complete mess.',
  ],
  none: [
    'The technician replaced the cable at 13:20.',
    'An SRE scaled the pool to forty nodes at 09:31.',
    'The submitter is named in the header of the ticket.',
    'Two approvals were recorded before the hotfix went out.',
    'The launch was moved to Thursday.',
    'Security rotated the firewall keys.',
    'The load test reached 1,200 requests per second.',
    'The prompt shows the name of the cluster in red.',
    'If we see the error again, we restart the proxy.',
    'The vendor had announced the change in March.',
    'The page went out at 02:10 and was acknowledged at 02:12.',
    'Management was informed at 09:00.',
    'The course on deployments is on the wiki.',
    'The repository has a hook that refuses keys.',
    'Copy and paste is disabled on the production console.',
    'The job should have finished by 03:00; it is still running.',
  ],
};
