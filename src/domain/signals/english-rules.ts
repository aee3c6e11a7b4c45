import { englishCauseRules } from './english-cause';
import { measures, remedies, symptoms, wellAgain, words } from './english-words';
import type { SignalRule } from './rule';

/** Verbs of seeing, telling, planning and failing: in the past they are no act on the system. */
const noAct = [
  'observ|notic|confirm|verif|check|investigat|identif|determin|discover|learn|reali|conclud|locat|pinpoint|trac|analy|review|monitor|watch|look|test|reproduc|detect',
  'report|post|pag|notif|contact|escalat|ack|call|rais|fil|mention|suggest|shar|document|publish|alert|inform|ask|request|answer|repli|respond|assign|engag|join|updat|declar|announc|communicat|mail|messag|invit',
  'decid|propos|plan|discuss|agree|expect|schedul|need|want|wait|suspect|assum|tri|attempt|intend|promis|consider|prepar|hop|recommend',
  'fail|crash|expir|exceed|trip|sever|overheat|stopp|timed|drop|degrad|affect|impact|delay|block|corrupt|limit|unresolv|elevat|increas|spik|overload|saturat|exhaust|reject|disconnect|los|miss|break|hang|throttl|overwhelm|damag|caus|trigger|happen|occurr|reoccurr|recurr|relat|bas|us|seem|appear|remain|stay|continu',
  'propos|drafted|start|open|creat|clos|resolv|complet|finish|end|recover|return|resum|restor|improv|indeed|need|speed|feed|seed|shed|hundr|unexpect|mix|limit|relat|involv|pass|receiv|load|logg|observ|gather|collect|captur|record|not|succeed|proceed|agreed|freed|bleed|embed',
].join('|');
const opening = '(?:(?:we|i|then|also|and|now|ok|team|just|have|has|manually|finally|\\w+ly) )*';
/** "Moved the poison message", "Singapore repooled": terse notes of what was done. */
const actTold = new RegExp(
  `^${opening}(?!(?:${noAct})\\w*)(?:re-?)?(?!(?:${noAct})\\w*)\\w{3,}ed (?:the|a|an|all|our|it|them|both|from|to|off|on|back|\\d+|\\w+s?)\\b`,
);
const actNoted = new RegExp(
  `^(?:ok |and |now )*(?!(?:${noAct})\\w*)\\w{3,}ed$|^(?:the |all |both )?[\\w.-]+(?: (?!is\\b|are\\b)[\\w.-]+){0,5}? (?:(?:has|have) been |was |were |now )*(?!(?:${noAct})\\w*)(?:re-?)?(?!(?:${noAct})\\w*)\\w{3,}ed(?: (?:to|on|in|from|for|at|across|with|into) .{1,50})?$`,
);

export const englishRules: readonly SignalRule[] = [
  {
    signal: 'alert',
    when: 'told',
    says: /\balert(?:s|ed|ing)?\b|\balarm(?:s|ed)?\b|\[?firing\b|\bmonitor(?:ing|s)? (?:(?:first |began to |started to |then )*)(?:detect|notic|show|trigger|flag|report|catch|caught|page)\w*|\bpagerduty\b|\bopsgenie\b|\bprobes? (?:fail|detect)|\bpager\b|\bnagios\b|\bsynthetic (?:check|test|monitor)\w*|\bpage[sd] (?:the )?on-?call/,
    unless:
      /\bno (?:\w+ )?(?:alerts?|alarms?|page)\b|\balert(?:s|ing)? (?:on|when|if|for) \w+.{0,30}\b(?:below|above|less|more)\b|\b(?:add|create|set up|improve|missing|new|tune|silence|acknowledg|resolv|clear)\w* (?:\w+ ){0,2}(?:alert|alarm)|\b(?:alert|alarm)s? (?:\w+ )?(?:resolved|cleared|recovered|stopped|subsided|clears)|\[?resolved|did(?:n't| not) (?:alert|page|fire)|\ball clear/,
  },
  {
    signal: 'report',
    when: 'told',
    says: /\b(?:(?:initial|first) (?:finding|discovery|detection|sighting|notice)|report(?:s|ed|ing)?|complain(?:s|ed|ts?|ing)?|notic(?:e|es|ed|ing)|observ(?:e|es|ed|ing)|spot(?:s|ted)|notif(?:ied|ying|ies) (?:us|the|of)|flag(?:s|ged)|rais(?:ed|es) (?:a|an|the) (?:ticket|issue|concern)|(?:ticket|task|bug|issue) (?:\w+ )?(?:filed|opened|created|raised|reported)|filed (?:a|an|the) (?:ticket|issue|bug|task|report)|(?:we|i|i'm|we're) (?:are )?see(?:ing|s)?|saw|seen|tell us|told us|(?:calls?|tickets?|complaints?|e-?mails?|messages?) (?:\w+ )?from|reach(?:ed)? out|contacted (?:us|support)|detect(?:s|ed)|discover(?:s|ed)|(?:users?|customers?|people|clients?|teams?) (?:\w+ )?(?:can't|cannot|could not|unable|say|are getting|getting|are seeing|seeing|experienc\w+|receive|report\w*))\b/,
    unless:
      /\bno (?:new )?(?:reports?|complaints?)\b|\b(?:for|in) the (?:report|record)\b|\bafter (?:noticing|seeing|observing|discovering|detecting|spotting)\b|\b(?:incident|outage|post-?mortem|final) reports?\b|\breported (?:back|fixed|resolved|working)|\bnot (?:see|seeing|observed|reported)\b|\bdetected and (?:implement|fix)|\b(?:working|recover|restored|normal|fixed|improv|resolved|healthy|again)\b/,
  },
  {
    signal: 'symptom',
    when: 'told',
    says: words(symptoms),
    unless: words(wellAgain, `no (?:\\w+ )?(?:${symptoms})`, 'not (?:down|failing|broken)'),
  },
  {
    signal: 'onset',
    when: 'told',
    says: /\b(?:(?:start|begin)(?:s|ed|ning)? (?:to )?(?:fail|see|return|throw|crash|tim|drop|degrad|experienc|receiv|reject|lag|increas|ris|climb|show|serv|get|los|error|respond|los|queue|report)\w*|began (?:to )?\w*(?:fail|see|return|throw|crash|tim|drop|degrad|experienc|receiv|reject|lag|increas|ris|climb|show|serv|get|los|error)\w*|(?:outage|incident|impact|disruption|errors?|failures?|problems?|issues?|degradation|time-?outs?|latency|downtime|error rates?|alerts?) (?:\w+ )?(?:start|begin|began|appear|commenc|ris|rose|increas|spik|climb|jump|surg)\w*|start of (?:the )?(?:outage|incident|impact|disruption)|first (?:\w+ )?(?:errors?|failures?|seen|occurr\w+|impact|symptoms?|affected)|(?:goes|went|gone|go|going|fell|falls|brought|bringing|came) (?:\w+ )?(?:down|offline|dark|over)|crash(?:ed|es)|(?:los(?:es|t)|drops?|dropped) (?:connect|power|quorum|network|access|leader)\w*|stop(?:s|ped)? (?:respond|serv|work|receiv|process|send|replicat|accept|updat)\w*|becom(?:es|ing)?\w* (?:unavailable|unreachable|unresponsive|slow|stuck|overloaded|degraded|full|saturated|unhealthy|partitioned)|became (?:unavailable|unreachable|unresponsive|slow|stuck|overloaded|degraded|full|saturated|unhealthy|partitioned)|ran out of|runs out of|expire[sd]|run(?:s|ning)? out|power (?:loss|outage|failure)|fails?|failed(?! (?:over|back|to (?:help|fix|restore|resolve)))|(?:spike|surge|increase|jump|rise) (?:in|of) (?:\w+ ){0,3}(?:error|latenc|fail|5xx|50|time|traffic|load|request)\w*|(?:errors?|latency|load|traffic|error rates?) (?:\w+ )?(?:increase|spike|rise|climb|jump|surge)s?|since (?:about |around )?\d|malicious|(?:caus(?:es|ed|ing)|leads?|led|leading) (?:to )?(?:a|an|the) (?:\w+ )?(?:surge|spike|overload|flood|storm|loop))\b|\b(?:trip(?:s|ped)|sever(?:s|ed)|overheat(?:s|ed)|knock(?:s|ed) out|exceed(?:s|ed)? (?:the )?(?:threshold|safe|limit)\w*|thresholds? (?:was |were )?exceeded)\b|^(?:initial |first )?onset\b|^(?:it |this )?(?:started|began|starts|begins)\b|\b(?:gone)\b/,
    unless: words(
      `(?:${measures}|attempt|retry|restore) (?:\\w+ )?fail(?:s|ed)?`,
      wellAgain,
      'failed (?:builds|jobs|requests|messages) (?:\\w+ )?(?:re|back|finish|process|complet)\\w*',
    ),
  },
  {
    signal: 'change',
    when: 'stated',
    says: /\b(?:deploy(?:s|ed|ment|ing)?|releas(?:ed|es|e)|roll(?:ed|s|ing)? ?out|rollout|merg(?:ed|es)|shipp?(?:ed|s)|push(?:ed|es)|upgrad(?:ed|es|e|ing)|migrat(?:ed|es|ion|ing)|maintenance|chang(?:ed|es) (?:to|the|in|was|is|made)?|config(?:uration)? (?:change|update|push)|(?:feature )?flag|enabled|turn(?:ed|s) on|publish(?:ed|es)|appl(?:ied|ies)|updat(?:ed|es|e)|provision(?:ed|s)|rotat(?:ed|es|ion)|rename[ds]?|delet(?:ed|es)|drop(?:ped|s) (?:the )?(?:table|database|index|column)|ran|runs|executed|executes|trigger(?:ed|s|ing)|script|cron ?job|backfill|went (?:live|out)|introduced|installed|replaced|modified|created|scheduled|switched|resize[ds]?|scal(?:ed|es)|reboot(?:ed|s)|command|cleanup job|import(?:ed)?|enable(?:d|s)|rotated|automated activity|a change in|joined the (?:ring|cluster)|was (?:accidentally |mistakenly )?(?:removed|deleted|wiped))\b/,
    unless: words(wellAgain),
  },
  {
    signal: 'notification',
    when: 'asserted',
    says: /\b(?:pag(?:ed|es|ing) (?:to )?(?:the |an? |our |out )?(?!load)\w+|(?:got|was|were|is|are|been|gets?) paged|page (?:was )?(?:sent|went out)|notif(?:ied|ies|ying|ication (?:sent|went))|called (?:the |in )?\w+|phoned|contact(?:ed|s) (?:a |an |the |by )?\w+|on-?call (?:\w+ )?(?:paged|notified|called|alerted|pinged|informed)|(?:pinged|informed|alerted|messaged|emailed|dialed) (?:the |a |our )?(?:on-?call|team|sre|engineer|dba|lead|manager|ops|duty|@)\w*|comms? (?:\w+ )?(?:distributed|sent|posted)|raised (?:with|to) the|pages)\b/,
    unless:
      /\bpages? (?:load|not|return|fail|were|are|show|on)|status page|web ?pages?|\bnotifying the \w+ team of (?:a|the|this)\b|\bcontacted (?:us|support)|\bhelp ?pages?|\bnotifications? (?:service|queue|system)|\bafter being contacted/,
  },
  {
    signal: 'escalation',
    when: 'asserted',
    says: /\bescalat(?:ed|es|ing|ion)\b|\bbrought in\b|\bpulled in\b|\blooped in\b|\b(?:opened|raised|filed) (?:a |an )?(?:\w+ )?(?:case|ticket) with\b/,
  },
  {
    signal: 'declaration',
    when: 'asserted',
    says: /\bincident (?:\w+ )?(?:declared|opened|created|begins|started)\b|\bdeclar(?:ed|es|ing) (?:an? |the |this )?(?:\w+ )?(?:incident|outage|sev|major|p[0-3])|\bwar ?room\b|\bassum\w+ incident (?:lead|command)|\bincident (?:channel|bridge|call) (?:\w+ )?(?:open|creat|start)\w*/,
    unless: /\bdeclared (?:over|resolved|closed)|\bincident (?:resolved|closed|ends|ended)/,
  },
  {
    signal: 'investigation',
    when: 'told',
    says: /\b(?:investigat(?:e|es|ed|ing|ion)|looking (?:into|at|in)|^(?:i'm |am )?looking$|pick(?:ing|ed) (?:this|it) up|i have this|i've got this|taking (?:ic|this|lead|command)|looks? into|look at|checking|joined|joins|jump(?:s|ed|ing) (?:in|on)|on it|ack(?:ed|nowledged?|s)?|triag(?:e|es|ed|ing)|debug(?:s|ged|ging)?|diagnos(?:e|es|ed|ing)|digging|examin(?:e|es|ed|ing)|analy[sz](?:e|es|ed|ing)|respond(?:s|ed) to the (?:page|alert)|online now|start(?:s|ed) (?:working|triage)|taking a look|takes? a look|i'm here|engaged|begins? (?:work|troubleshooting)|troubleshoot(?:s|ing)?|working on it)\b/,
    unless:
      /\b(?:after|post|pending|for further|under) (?:the )?investigat|\b(?:not|nobody|no one) (?:\w+ )?(?:looking|investigat)|\blooks? (?:like|good|fine|ok|healthy|normal|stable)|\bafter the (?:investigation|incident)|\blooking (?:good|fine|better|healthy|stable|ok)|\bwill (?:\w+ )?(?:investigate|look|analy)/,
  },
  {
    signal: 'suspicion',
    when: 'any',
    says: /\b(?:suspect\w*|suspicion|maybe|perhaps|possib(?:le|ly)|probabl[ey]|likely|might be|may be|could (?:it )?be|guess|hypothes[ie]s|theory|think (?:it|this|that|the)|looks? (?:like|related)|seems? to be|appears? to be|related to|candidate|potential(?:ly)?)\b/,
    unless: words(wellAgain),
  },
  ...englishCauseRules,
  {
    signal: 'fixWorked',
    when: 'asserted',
    says: new RegExp(
      `\\b(?:${measures})\\b(?: \\w+){0,3} (?:worked|helped|was effective|is effective|did the trick|took effect|succeeded|was successful|is successful)\\b|\\b(?:that|it|this) (?:worked|helped|did the trick|fixed it)\\b|\\bproblem (?:is |was )?(?:solved|fixed)\\b|\\b(?:incident|issue|outage|impact|problem|disruption) (?:is |was |has been |now |fully )*mitigated\\b|\\b(?:main|primary|major|bulk of the|majority of the) impact (?:is |was |has been )?(?:resolved|over|gone|ended)\\b|\\b(?:${remedies}|${measures})\\b.{0,80}\\b(?:fixing|resolving|mitigating|addressing|relieving|ending|stopping|clearing) (?:the |our |this |all |most |immediate |these )*(?:\\S+ )?(?:issues?|problems?|outage|impact|errors?|failures?|latency|disruption|concerns?|incident|alerts?)\\b`,
    ),
  },
  {
    signal: 'fix',
    when: 'done',
    says: new RegExp(
      `\\b(?:${remedies})\\b|\\b(?:${measures})\\b(?: (?!(?:not|never|in|to|was|is)\\b)\\S+){0,6}? (?:(?:has|have|had|is|are|was|were|been|now|fully|being|already|just) )*(?:complete[ds]?|done|finish(?:ed|es)|deployed|applied|in place|live|rolled out|successful|succeed(?:ed|s)|worked|effective|took effect|executed|merged|implemented|landed|propagated|through|installed|issued)\\b|\\bpropagated (?:the |to )?\\w+|\\b(?:complete[ds]?|finish(?:ed|es)) (?:the |a |our )?(?:\\S+ )?(?:${measures})\\b|\\b(?:increase|expansion|extension|resiz(?:e|ing)|scaling) (?:is |was |now )*(?:complete[d]?|done|finished)\\b|\\bimplemented (?:the|a) (?:fix|solution|patch)|\\b(?:fix|patch) (?:is |was )?(?:out|live)\\b|\\b(?:previous|old|last good|new|corrected|fixed) (?:\\S+ ){1,3}(?:is |are )?(?:now )?(?:active|live|in place|serving|in use)\\b`,
    ),
    unless: new RegExp(
      `\\bfailed to\\b|\\b(?:${measures})\\b.{0,20}\\bfail(?:s|ed)?\\b|\\b(?:restored|switched|changed) (?:by|in) (?:the )?attacker|\\bby (?:the )?attacker|\\bunsuccessful|\\bwithout success|\\bthat (?:changed|removed|deleted|replaced|updated)\\b|\\bhad been\\b|\\binstalls? works?\\b|\\b(?:is|was|are|were|be) being\\b|\\bstuck\\b|\\bblocked on\\b|\\bshould (?:have )?be(?:en)? `,
    ),
  },
  {
    signal: 'fix',
    when: 'done',
    says: new RegExp(`${actTold.source}|${actNoted.source}`),
    unless:
      /\b(?:not|never|by (?:the )?attacker|wrong|accidentally|mistakenly|by mistake|users?|customers?|had been|instead of|still|as part of|work(?:ed|s) off|while trying)\b|\b(?:error|success|failure) rates?\b/,
  },
  {
    signal: 'fixFailed',
    when: 'told',
    says: new RegExp(
      `\\b(?:did(?:n't| not)|does(?:n't| not)|has(?:n't| not)|had|made|with|without|no) (?:\\w+ )?(?:help|work|fix|resolve|improve(?:ment)?|effect|change|difference(?!s)|success|luck)(?:ed|s)?\\b|\\bunsuccessful\\b|\\bto no avail\\b|\\bunchanged\\b|\\b(?:${measures}|attempts?|try)\\b(?: \\w+){0,3} (?:fail(?:ed|s)|was stuck|is stuck|got stuck|timed out|aborted|was blocked|itself blocked)\\b|\\bfail(?:ed|s) to (?:roll|restart|restore|fix|fail|start|apply|deploy|revert|recover|reboot|mount|promote)|\\b(?:could|can) ?not (?:be )?(?:roll|restart|restor|fix|deploy|revert|reboot|fail)\\w*|\\bcan't (?:roll|restart|restore|fix|deploy|revert|reboot)`,
    ),
    unless: /\bno (?:changes? (?:was|were|made|to)|longer)\b|\bwithout change\b|\bno impact\b/,
  },
  {
    signal: 'recovering',
    when: 'told',
    says: /\brecovering\b|\bimproving\b|\bimproved?\b|\b(?:start|begin|began|begun)(?:s|ed|ning)? (?:to )?(?:recover|improve|drop|come back|decrease|return|subside|clear|drain)\w*|\b(?:decreas|declin|dropp|subsid|drain|catch)ing\b|\bcoming back\b|\bsigns of recovery\b|\b(?:gradual(?:ly)?|slowly|partial(?:ly)?) (?:recover|return|improv|com)/,
  },
  {
    signal: 'notRecovered',
    when: 'told',
    says: new RegExp(
      `\\b(?:not|n't|never|yet to be|isn't|hasn't) (?:yet |been |fully |completely |entirely |quite |be )*(?:recover|restor|resolv|fixed|back|working|healthy|mitigated|normal|stable|over\\b)\\w*|\\bstill (?:\\w+ )?(?:${symptoms}|seeing|affected|impacted|happening|occurring|unhealthy|an issue|investigating|the same)\\b|\\bcontinu(?:es?|ing) to (?:see|fail|experienc|affect)\\w*|\\b(?:degradation|errors?|issues?|problems?|symptoms?|latency|failures?|outage) persist(?:s|ed)?\\b|still (?:[\\w-]+ ){0,9}?(?:delayed|behind|lagging|inconsistent|queued|impaired|missing|catching|recovering|elevated|waiting)|(?:remaining|other) (?:\\w+ )?(?:services|jobs|regions|users) (?:\\w+ )?(?:still|continue|remain)|\\bno (?:improvement|recovery)\\b|\\b(?:errors?|problem|issue|outage) (?:persist|remain|continue)s?\\b|\\bunresolved\\b|\\bwrong button\\b`,
    ),
    unless: /\bstill (?:healthy|fine|ok|normal|good|stable|working|green)\b|\bif\b/,
  },
  {
    signal: 'relapse',
    when: 'told',
    says: new RegExp(
      `\\b(?:re-?occur\\w*|recur(?:red|s|ring|rence)?|relaps\\w+|resurfac\\w+|regress(?:ed|es)|re-?appear\\w*)\\b|\\b(?:errors?|alerts?|problems?|issues?|time-?outs?|failures?|latency|symptoms?|outage|traffic drop)(?: (?:have|has|are|is|were|was|rates?))*(?: \\w+)? (?:returned|returning|came back|coming back|(?:are|is) back|back again|spik\\w+|again|increas\\w+ again|rising again|fir\\w+ again)\\b(?! to (?:normal|baseline|zero|usual|expected))|\\b(?:down|failing|unavailable|degraded|slow|unresponsive|unhealthy|unstable|timing out|broken|crashing|crashed|seeing (?:\\w+ )?(?:errors|failures|issues)|fail(?:s|ed)?|firing|fired|stuck|erroring) (?:once )?(?:again|once more)\\b|\\b(?:again|another|second|new) (?:\\w+ )?(?:spike|wave|outage|crash|drop|round of errors)\\b|\\bback to (?:failing|square one|being)`,
    ),
    unless:
      /\b(?:to prevent|so (?:this|it)|avoid|never|won't|not)\b.{0,40}\b(?:again|recur|reoccur)|\b(?:no|not|n't|never|none|nothing|without|zero) (?:(?!longer\b)\w+ ){0,3}?(?:re-?occur|recur|relaps|resurfac|regress|re-?appear|return|came back|spik|again\b|second (?:\w+ )?(?:spike|wave|outage|crash|drop)|new (?:\w+ )?(?:spike|wave|outage|crash|drop))/,
  },
  {
    signal: 'backlogDone',
    when: 'asserted',
    says: /\b(?:backlog|queue[sd]?|jobs?|builds?|messages?|events?|webhooks?|emails?|tasks?|orders?|replicas?|replication|deliver(?:y|ies)|pipelines?|lag|pending \w+)\b.{0,70}\b(?:finish(?:ed|es)|complete[ds]?|processed|sent|drained|cleared|caught up|worked off|delivered|re-?run|empty|reprocessed|replayed|catches up|done|gone)\b|\b(?:finished|completed) (?:processing|replaying|re-?running|delivering|draining)\b|\bcaught up\b|\b(?:all|every|remaining|missing|delayed|stuck|failed|pending|queued)\b.{0,160}\b(?:have|has|had) (?:now )?been (?:sent|delivered|processed|replayed|re-?run|redelivered|reprocessed|completed|imported|corrected|refunded|repaired|rebuilt|synced)\b|\b(?:processed|cleared|drained|replayed|reprocessed|delivered) (?:all |the )*(?:\w+ )?(?:backlog|queue[sd]?|pending|jobs|messages|events|builds|webhooks|emails)/,
    unless:
      /\bfail(?:s|ing)?\b(?! during)|(?<!(?:were|was|been) )\bstuck\b|\bstill\b|\bnotif\w*|\bannounce\w*|\bback (?:in|on)to the queue/,
  },
  {
    signal: 'recovery',
    when: 'stated',
    says: new RegExp(`\\b(?:${wellAgain})\\b|^\\[?(?:resolved|recovered)\\b|^recovery\\b`),
    unless:
      /\b(?:rebuild|restore|migration|rollback|import|re-?index|copy|backup|job|script|upgrade) (?:is|are) (?:\w+ )?(?:running|working)|\b(?:getting|bringing|putting|trying|working (?:on|to)|bring|get|put) .{0,30}\b(?:back|up|restored)\b|\b(?:not|n't|never|cannot|partial\w*|yet to|fail(?:s|ed) to|unable|hardly|neither|nothing (?:is|works)) (?!.*no longer)(?:\w+ ){0,4}(?:recover|restor|resolv|back|working|operational|functional|healthy|normal|clear|stable|fine|available)|\b(?:start|begin|began|begun)(?:s|ed|ning)? (?:to )?(?:recover|return|restor|com|work)|\bbeing (?:restored|resolved)|\b(?:backups?|snapshots?|data|dump|image|version|from|previous) (?:\w+ )?(?:is |was |being )?(?:restored|restore)$|\bback to (?:failing|square|you|work|the(?! (?:normal|expected|usual|baseline)))\b|\brestor\w+ (?:the )?(?:previous|from|backup|snapshot|data)|\bas resolved\b(?=.*\b(?:wrong|mistake|premature))|\bcall back|\bnot\b.{0,20}\bresolved|\bto (?:ensure|make sure|check|verify|confirm|see|test|validate)\b.*\b(?:is|are|it)\b|\b(?:to|and) (?:check|ensure|make sure|see|test) (?:that|if|whether)\b/,
  },
  {
    signal: 'recovery',
    when: 'stated',
    says: /\b(?:normally|as (?:usual|before|normal)|(?:working|works|operating|functioning|running|responding|loading|processing|serving|flowing) (?:\w+ )?as expected)\b|\bat (?:its|their|the) (?:usual|normal) (?:rate|speed|pace)\b|\bagain$|\bagain for (?:all|every)\w*$/,
    unless: new RegExp(
      `\\b(?:${symptoms}|not|n't|never|try\\w*|tri\\w+|check\\w*|look\\w*|restart\\w*|rerun\\w*|runs?|ran|deploy|pag(?:ed|ing)|ping\\w*|ask\\w*|happen\\w*|see|saw|seen|investigat\\w*|fix\\w*|roll\\w*|once again$|spik\\w*|drop\\w*|grow\\w*|increas\\w*|rising|rose|than|prevent|avoid|start(?:s|ed|ing)? (?:work|look)\\w*|begin\\w*|thanks?|sorry|read|worked|rebuild|restore|migration|rollback|import|reindex|copy|backup|script|upgrade|retry)\\b`,
    ),
  },
  {
    signal: 'confirmation',
    when: 'stated',
    says: /\b(?:verif(?:ied|ies)|confirm(?:ed|s|ing)|validated|double-?checked|monitored|monitoring (?:\w+ )?(?:shows|confirms|looks)|watched|observed (?:for|no|to be working)|smoke tests? (?:pass|ok)\w*|still (?:fine|ok|stable|good|healthy|normal|green|working)|remain(?:s|ed)? (?:stable|healthy|normal|good|green)|(?:stable|healthy|green|quiet|clean|no errors|no issues|no further \w+|fine|good|normal) (?:for|over|after|since) |no (?:errors|issues|failures|alerts) (?:for|since|in|over|after)|(?:no|without) (?:recurrences?|relapses?)\b|no (?:further|new|more) (?:errors?|issues?|failures?|alerts?|symptoms?|time-?outs?|complaints?)\b|metrics (?:\w+ )?(?:normal|stable|healthy|good|green)|all (?:checks|tests|metrics|dashboards|probes) (?:\w+ )?(?:pass|green|ok|normal|healthy|good|clean)\w*|monitoring (?:confirms|is clean|is green)|nominal)\b/,
    unless:
      /\bconfirmed (?:that )?(?:the )?(?:root )?(?:cause|issue|outage|problem|bug|incident|failure|password)|\bconfirmed as\b|\bwill\b|\bnot (?:verified|confirmed)/,
  },
  {
    signal: 'closing',
    when: 'stated',
    says: /\b(?:clos(?:ed|es|ing) (?:the |this )?(?:incident|ticket|issue|outage|out|it|bridge|war ?room)|(?:incident|issue|ticket) (?:\w+ )?(?:\w+ )?(?:closed|resolved|ended|ends|over|concluded|complete)|incident (?:is |was |declared )+(?:over|resolved|closed|ended)|declar(?:ed|es|ing) (?:\w+ )?(?:over|resolved|all clear|the incident (?:over|resolved|closed))|all clear|stand(?:ing)? down|mark(?:ed|ing) (?:\w+ )?(?:as )?(?:resolved|closed)|resolved (?:the|this) incident|incident ends?|end of (?:the |this )?(?:incident|outage)|stood down|closing)\b|^\[?resolved\]?:?$|^closed\b/,
    unless: /\b(?:not|n't|until|keep|keeping|before|wrong|mistake|too early|premature\w*)\b/,
  },
  {
    signal: 'impact',
    when: 'told',
    says: /\b(?:\d[\d,.]*\s?(?:%|percent|k|million|users?|customers?|orders?|requests?|jobs?|tenants?|sites?|minutes? of)|affect(?:s|ed|ing)|impact(?:s|ed|ing)?|all (?:users|customers|visitors)|some (?:users|customers)|subset of|lost (?:orders|revenue|data|messages)|sla)\b/,
    unless: /\bno (?:\w+ )?impact\b/,
  },
  {
    signal: 'followUp',
    when: 'any',
    says: /\b(?:action items?|follow-?ups?|todo|to do|next steps?|post-?mortem|retrospective|going forward|in (?:the )?future|long[- ]term|prevent (?:this|it|a|such|similar|recurrence)|lessons? learn(?:ed|t)|we (?:will|should|need to|plan to) (?:add|improve|review|introduce|update|document|automate|build|write|set up|investigate))\b/,
  },
];
