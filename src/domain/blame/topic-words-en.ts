import type { WordsByTopic } from './topic-words';

export const englishTopicWords: WordsByTopic = {
  deletion: {
    allowed:
      'why could a deletion take effect in production at once: which of soft delete, preview of what is affected and separated rights was not there?',
    missed: 'what could the tool have shown of the objects and their number before they were deleted?',
    measure:
      'deletions go to a bin first, show what they affect and are refused above a limit; accepted when a drill brings deleted data back in the agreed time',
  },
  expiry: {
    allowed:
      'why does changing credentials and certificates rest on people, and which step did not check that they are valid?',
    missed:
      'where is the date of expiry recorded, which alert or calendar tells of it, and why is the renewal not automatic?',
    measure:
      'renew automatically and alert 30 and 7 days before expiry; accepted when a certificate near its end is renewed and alerted in a test environment',
  },
  restore: {
    allowed: 'which step of backup and restore is not checked, so that a bad result passed as a usable one?',
    missed:
      'what checks day by day that a backup was made and can be restored, and where is the result seen?',
    measure:
      'restore each backup into an isolated place and compare it, with an alert on failure; accepted when a drill records the time to restore',
  },
  rollback: {
    allowed:
      'what made another way easier than rolling back: its duration, the rights it takes, or not knowing its result?',
    missed:
      'was there a stated condition for rolling back, and was it one step away or did people or scripts have to be found first?',
    measure:
      'state the condition (error rate, duration) at which a release rolls back by itself; accepted when it does so in staging, with the time taken',
  },
  failover: {
    allowed: 'why does the tool switch over or take a node out while the conditions for it are not met?',
    missed: 'is there a second path, has it been exercised, and what decides when to switch?',
    measure:
      'check replica lag and health before switching and refuse otherwise; accepted when a regular drill records the time to switch',
  },
  escalation: {
    allowed: 'why do the rules of on-call let an incident rest with one person?',
    missed:
      'which channel carried the page, after how long does it escalate by itself, and did rota and handover agree at that time?',
    measure:
      'a page that is not acknowledged in 5 minutes goes to the next level by itself; accepted when a drill without an answer arrives there',
  },
  alert: {
    allowed: 'why can alerts and dashboards be muted or changed without an end date and a record?',
    missed:
      'which signals were there and where did they go: did threshold, routing or noise keep them from becoming a page that asks for an answer?',
    measure:
      'one alert for this symptom (metric, threshold, receiver) that escalates when nobody acknowledges it; accepted when an injected fault is paged, with the time taken',
  },
  test: {
    allowed: 'why does a build without this test pass the pipeline?',
    missed:
      'in which environment can this case be tested: is it data volume, a dependency or the case itself that is missing?',
    measure:
      'put this case into the pipeline so that a build that fails it cannot ship; accepted when the defect, put back, turns it red',
  },
  review: {
    allowed: 'what does a review show, and why could this effect not be seen in the difference?',
    missed: 'why did a static check or a test not find first what the review was expected to find?',
    measure:
      'make what the review looks for a static check that blocks the merge; accepted when a counterexample is refused',
  },
  config: {
    allowed:
      'why could this value take effect at once: which of a check of unit and range, a preview of the difference and a gradual rollout was not there?',
    missed:
      'where can the current value, the intended one and the last change be seen, and what tells when they differ?',
    measure:
      'validate unit and range against a schema, apply to a small part first and withdraw when metrics worsen; accepted when a value out of range is refused',
  },
  database: {
    allowed:
      'why could this change run on the production database at once: were affected rows, lock time or rights not checked first?',
    missed:
      'on what volume of data can its locks and duration be seen beforehand, and what judges the result?',
    measure:
      'check affected rows, lock time and the way back in the pipeline and refuse above a limit; accepted when such a change is refused',
  },
  release: {
    allowed:
      'why does the release path go to everyone at once here: which of environment marking, canary and automatic stop was not there?',
    missed: 'which signals show during a rollout that something is wrong, and who or what stops it on them?',
    measure:
      'release to 5 % first, watch the metrics, stop and roll back by itself when they worsen; accepted when a bad build stops in the first batch',
  },
  capacity: {
    allowed:
      'why does the system go on accepting work near its limit: did rate limit, quota or degradation not act?',
    missed: 'where is the remaining room seen, at which level does it alert, and what starts an extension?',
    measure:
      'alert and extend or throttle by itself when room falls below a threshold; accepted when a load test reaches it and the action is seen',
  },
  communication: {
    allowed: 'why can a change go ahead while those whom it affects receive nothing?',
    missed:
      'who needs to know, by which channel does it reach them without being asked, and did that channel exist then?',
    measure:
      'send the state of changes and incidents to subscribers automatically; accepted when all receive it in the agreed time in a drill',
  },
  target: {
    allowed:
      'how do screen and tool mark the environment, and why can an action meant for a test reach production?',
    missed:
      'what on the screen told environments and objects apart, and which effects did the confirmation show?',
    measure:
      'separate entry and credentials for production, and ask for the name of the target before running; accepted when a command for another target is refused',
  },
  command: {
    allowed:
      'why could this command run against production at once: which of dry run, limit on what it affects and check of its target was not there?',
    missed: 'what did the tool show of the effects before and after, and what could have stopped it?',
    measure:
      'scripts only rehearse and list effects by default, need an explicit release above a limit and can be undone; accepted when a command above the limit is refused',
  },
  procedure: {
    allowed: 'why does the process let this step be skipped, and where does the tool not ask for it?',
    missed:
      'where is this step written, could it be found then, does it match the real screens, and why is it not part of the tool?',
    measure:
      'build the step into the tool so that work cannot go on without it; accepted when skipping it is refused',
  },
  sanction: {
    allowed:
      'through which steps did this come about, and at which of them would anyone have arrived at the same result?',
    missed: 'through which steps did this come about, and what could be seen and what was lacking at each?',
    measure:
      'leave out what happens to people and name a change after which the same action has no effect; accepted when the action is repeated without effect',
  },
  timing: {
    allowed: 'why do calendar and tool allow it at that time, and could staffing and the way back carry it?',
    missed: 'where is the risk of that time written, and does the release tool show it?',
    measure:
      'give the release tool windows by business hours and let only changes that roll back by themselves through outside them; accepted when a release outside a window is stopped',
  },
  knowledge: {
    allowed: 'why does the system ask people to know this beforehand, and could screen or tool show it?',
    missed: 'where is this knowledge written, and can it be seen at the step that needs it?',
    measure:
      'put what must be known into the step itself (hint, check, runbook that runs); accepted when somebody new completes a drill from it',
  },
  code: {
    allowed: 'which automatic checks did code with this defect pass, and which of them does not cover it?',
    missed: 'which of static checks, tests and canary could find it before users do?',
    measure:
      'add a static check and a test for this class of defect that block the merge; accepted when the defect, put back, turns the pipeline red',
  },
  response: {
    allowed: 'which arrangements of roles, rights and tools made the response longer?',
    missed:
      'what could be seen at the time, what decided the next step, and which stretch of time was spent waiting for what?',
    measure:
      'write the response to this class of failure as steps that can be run and drill it every quarter; accepted when a drill stays within the target time',
  },
  attention: {
    allowed: 'which step passes on looking alone, and could the tool compare or refuse there?',
    missed: 'where did the tool show the thing that needed attention?',
    measure:
      'let the tool compare what people were to check and stop on a difference; accepted when an input that differs is refused',
  },
  any: {
    allowed:
      'which conditions let it happen and take effect at once: was a check, a warning, a separation or a way back not there?',
    missed:
      'what could be seen at the time, what did the decision rest on, and which information, tool or time was not there?',
    measure:
      'find the step that rests on attention and let it refuse bad input, rehearse first or be undone; accepted when a counterexample is refused',
  },
};
