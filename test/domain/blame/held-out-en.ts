import type { LabelledSentences } from './labelled-sentence';

/** English sentences in other styles (chat, notes, official notices), written before the rules. */
export const heldOutEnglish: LabelledSentences = {
  personAsCause: [
    'lol who pushed this without testing',
    'classic Tom, merged on red again',
    'dude you nuked prod',
    'why would anyone do that on a friday, just why',
    'RCA: operator error',
    'Cause: wrong command by admin',
    'The Committee finds that the duty engineer neglected to follow the prescribed procedure.',
    'Individuals found to be responsible will be held accountable.',
  ],
  hindsight: ['shoulda rolled back at 10 tbh'],
  carelessness: ['seriously? nobody was watching the dashboards??'],
  moreCare: [
    'pls be careful next time folks',
    'AI: remind devs to test',
    'Lesson: think before you deploy',
    'Employees are urged to exercise greater caution henceforth.',
  ],
  moreApproval: [
    'Fix: mgmt approval for all prod changes',
    'Prior written authorisation by the head of department shall be obtained for each change.',
  ],
  counterfactual: [
    'Preventable. Nobody read the alert.',
    'Had due diligence been exercised, the loss of service would not have occurred.',
  ],
  animated: ['honestly this is embarrassing', "The department's performance in this matter was deplorable."],
  none: [
    'ok traffic is back, can you all check',
    'should be fine now, watching for 10 more min',
    'who has access to the gateway logs?',
    'rolling back now, eta 2 min',
    'nice catch Tom, that was the expired cert',
    "if it flaps again in 5 i'll fail over to eu",
    'turns out the renewal cron died silently',
    'approval is stuck, the approver group is empty',
    "no worries, the tool doesn't even show which env you're in",
    'RCA: disk full, no cleanup job',
    'Fix: canary at 5 % by default, auto rollback on errors',
    'Owner: infra. Due: 10 Dec',
    'Detection: none; customer call',
    'Impact: 3 zones, approx. 2,100 orders delayed',
    'The disruption originated in a firmware defect of the storage controller.',
    'This report does not seek to apportion blame to any individual.',
    'The duty engineer completed the switchover at 03:20 and service was restored at 03:26.',
    'In accordance with the continuity plan, switchover should have been completed within fifteen minutes; nine were needed.',
    'The change system shall henceforth reject requests that carry no rollback plan.',
    'The database team is responsible for adding a connection-count warning.',
  ],
};
