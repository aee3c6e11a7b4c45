import { anyOf } from '../any-of';
import type { SignalRule } from '../rule';
import { actNoted, actTold } from './acts';
import { measures, plainRemedies, remedies } from './words';

/** What was done about it, and whether that helped. */
export const measuresRules: readonly SignalRule[] = [
  {
    signal: 'fixWorked',
    when: 'asserted',
    says: anyOf(
      `\\b(?:${measures})\\b(?: \\w+){0,3} (?:worked|helped|was effective|is effective|did the trick)\\b`,
      `\\b(?:${measures})\\b(?: \\w+){0,3} (?:took effect|succeeded|was successful|is successful)\\b`,
      /\b(?:that|it|this) (?:worked|helped|did the trick|fixed it)\b/,
      /\bproblem (?:is |was )?(?:solved|fixed)\b/,
      /^(?:which|that|this) (?:\w+ly |has |have )?(?:resolved|fixed|cleared|stopped|ended|restored|mitigated) /,
      /\b(?:incident|issue|outage|impact|problem|disruption) (?:is |was |has been |now |fully |confirmed )*mitigated\b/,
      /\b(?:main|primary|major|bulk of the|majority of the) impact (?:is |was |has been )?(?:resolved|over|gone|ended)\b/,
      `\\b(?:${remedies}|${measures})\\b.{0,80}\\b(?:fixing|resolving|mitigating|addressing|relieving|ending|stopping|clearing) (?:the |our |this |all |most |immediate |these )*(?:\\S+ )?(?:issues?|problems?|outage|impact|errors?|failures?|latency|disruption|concerns?|incident|alerts?)\\b`,
    ),
  },
  {
    signal: 'fix',
    when: 'done',
    says: anyOf(
      `\\b(?:${remedies})\\b`,
      `\\b(?:${measures})\\b(?: (?!(?:not|never|in|was|is)\\b|to (?!the |an? |last |previous |prior |new |another |zone|region|cluster|host|v?\\d))\\S+){0,9}? (?:(?:has|have|had|is|are|was|were|been|now|fully|being|already|just) )*(?:complete[ds]?|done|performed|carried out|finish(?:ed|es)|deployed|applied|in place|live|rolled out|successful|succeed(?:ed|s)|worked|effective|took effect|takes? effect|executed|merged|implemented|landed|propagated|through|installed|issued)\\b`,
      `^(?:the |our |all |both |two |on-?call |site |cloud |platform |network |support )*(?:\\w+ )?(?:engineers|operators|admins|developers|sres|teams?|ops|staff|volunteers|dbas)(?: then| also| manually)? (?:${plainRemedies})s?\\b`,
      /\b(?:is|was|are|were|been) (?:manually |then )?(?:increased|raised|doubled|bumped|lowered|extended) (?:from \S+ )?(?:to|by) \d/,
      /^set (?:the |our |a )?(?:\S+ ){0,4}(?:to|on)\b/,
      // How operators of wikis and IRC channels log what they do.
      /^logged: (?!.*(?:investigat|looking|checking))/,
      /\bpropagated (?:the |to )?\w+|\bpipeline (?:run )?(?:completed|finished|succeeded)\b|^(?:the )?(?:\S+ ){0,4}changes? takes? effect/,
      `\\b(?:complete[ds]?|finish(?:ed|es)) (?:the |a |our )?(?:\\S+ )?(?:${measures})\\b`,
      /\b(?:increase|expansion|extension|resiz(?:e|ing)) (?:is |was |now )*(?:complete[d]?|done|finished)\b/,
      /\bscaling (?:is |was |now )*(?:complete[d]?|done|finished)\b/,
      /\b(?:feature )?flag (?:is |was |now |turned |flipped )*off\b|\bflipped (?:the |a )?(?:\w+ )?flag\b/,
      /\brules?\b.{0,24}\bin (?:block|blocking|enforc\w+|deny) mode\b|\b(?:work-?around|fix|hot-?fix|patch|revert|roll-?back) (?:is |now )?at 100 ?%/,
      /\bimplemented (?:the|a) (?:fix|solution|patch)|\b(?:fix|patch) (?:is |was )?(?:out|live)\b/,
      /\b(?:previous|old|last good|new|corrected|fixed) (?:\S+ ){1,3}(?:is |are )?(?:now )?(?:active|live|in place|serving|in use)\b/,
      /\bnew (?:certificate|cert|key|token|config\w*|disk|node|board|switch|image)s?(?: \w+){0,3} (?:since \d|installed|deployed)|\b(?:cut|scaled|reduced|limited|throttled) (?:down |back )?to (?:one|two|a single|\d)/,
    ),
    unless: anyOf(
      `\\bfailed to\\b|\\b(?:${measures})\\b.{0,20}\\bfail(?:s|ed)?\\b`,
      /\b(?:restored|switched|changed) (?:by|in) (?:the )?attacker|\bby (?:the )?attacker|\bunsuccessful/,
      /\bwithout success|\bthat (?:changed|removed|deleted|replaced|updated)\b|\bhad been\b/,
      /\b(?:errors?|latency|traffic|load|cpu|memory|rates?|usage|requests|queue|lag|backlog|users)(?: \w+)? (?:is|was|are|were|been) (?:increased|raised|doubled|bumped)/,
      /\bupdated the (?:\S+ )?(?:community|users?|customers?|channel|team|status|stakeholders|ticket|thread|page)\b/,
      /\b(?:issue|problem|bug|error|failure) (?:was |is )?re-?created\b/,
      /\binstalls? works?\b|\b(?:is|was|are|were|be) being\b|\bstuck\b|\bblocked on\b/,
      /\bshould (?:have )?be(?:en)? |\b(?:start(?:ed|ing)?|work(?:ed|ing)) on (?:the|a) (?:fix|patch|rollback|workaround)\b/,
      /\b(?:deleted|terminated|removed|evicted|restarted) all at once\b/,
      // What was measured, and who was told.
      /\b(?:load|traffic|latency|errors?|rate|lag|queue|usage|cpu|memory)(?: \w+)? (?:halved|doubled|tripled)\b|^(?:then |also )?raised (?:it |this )?(?:with|to) /,
      // A date that was moved.
      /\b(?:re-?scheduled|postponed|deferred) (?:to|until|for)\b/,
      // A state that lasts, no deed.
      /\b(?:is|are|was|were|remains?) still (?:rolled back|disabled|off|down|out|drained|throttled|paused|blocked|scaled|stopped|turned off)\b/,
      // What a machine did by itself is no remedy.
      /\b(?:k8s|kubernetes|systemd|supervisor|the (?:scheduler|controller|watchdog|operator|autoscaler)) (?:then |automatically )?(?:restarted|rescheduled|recreated|evicted)\b/,
      /\b(?:job|cron ?job|script|pipeline|migration|process|automation|release|upgrade|commit|patch|rollout) (?:has |had |then |also )?(?:swapped|replaced|removed|deleted|dropped|overwrote|truncated|changed|set|moved|disabled|switched|pointed|repointed)\b/,
    ),
  },
  {
    signal: 'fix',
    when: 'done',
    says: new RegExp(`${actTold.source}|${actNoted.source}`),
    unless: anyOf(
      /\b(?:not|never|by (?:the )?attacker|wrong|accidentally|mistakenly|by mistake|users?|customers?|had been)\b/,
      /\b(?:issue|problem|bug|error|failure) (?:was |is )?re-?created\b/,
      /\b(?:re-?scheduled|postponed|deferred) (?:to|until|for)\b/,
      /^(?:the )?(?:attack\w*|bots?|errors?) (?:\w+ )?(?:shifted|moved|switched)\b/,
      /\b(?:instead of|still|as part of|work(?:ed|s) off|while trying)\b/,
      /\b(?:error|success|failure) rates?\b/,
    ),
  },
  {
    signal: 'fixFailed',
    when: 'told',
    says: anyOf(
      /\b(?:did(?:n't|nt| not)|does(?:n't|nt| not)|has(?:n't|nt| not)|without|no) (?:\w+ )?(?:help|work|fix|resolve|improve(?:ment)?|effect|change|difference(?!s)|success|luck)(?:ed|s)?\b/,
      /\b(?:had|made|with) (?:no|little|limited) (?:\w+ )?(?:improvement|effect|change|difference|success|luck)\b/,
      /\bunsuccessful\b|\bto no avail\b|\bunchanged\b/,
      `\\b(?:${measures}|attempts?|try)\\b(?: \\w+){0,3} (?:fail(?:ed|s)|was stuck|is stuck|got stuck)\\b`,
      `\\b(?:${measures}|attempts?|try)\\b(?: \\w+){0,3} (?:timed out|aborted|was blocked|itself blocked)\\b`,
      /\bfail(?:ed|s) to (?:roll|restart|restore|fix|fail|start|apply|deploy|revert|recover|reboot|mount)/,
      /\bfail(?:ed|s) to promote/,
      /\b(?:could|can) ?not (?:be )?(?:roll|restart|restor|fix|deploy|revert|reboot|fail)\w*/,
      /\bcan't (?:roll|restart|restore|fix|deploy|revert|reboot)/,
    ),
    unless: /\bno (?:changes? (?:was|were|made|to)|longer)\b|\bwithout change\b|\bno impact\b/,
  },
];
