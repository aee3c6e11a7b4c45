import { anyOf } from '../any-of';
import type { SignalRule } from '../rule';

/** Who was told, who was brought in, when it was declared and who looks into it. */
export const responseRules: readonly SignalRule[] = [
  {
    signal: 'notification',
    when: 'asserted',
    says: anyOf(
      /\bpag(?:ed|es|ing) (?:to )?(?:the |an? |our |out )?(?!load)[#@]?\w+\b/,
      /\b(?:(?:got|was|were|is|are|been|gets?) paged|page (?:was )?(?:sent|went out))\b/,
      /\b(?:notif(?:ied|ies|ying|ication (?:sent|went))|called (?:the |in )?\w+|phoned)\b/,
      /\bcontact(?:ed|s) (?:a |an |the |by )?\w+\b/,
      /\bon-?call (?:\w+ )?(?:paged|notified|called|alerted|pinged|informed)\b/,
      /\b(?:pinged|informed|alerted|messaged|emailed|dialed) (?:the |a |our )?(?:on-?call|team|sre|engineer|dba|lead|manager|ops|duty|@)\w*\b/,
      /\b(?:comms? (?:\w+ )?(?:distributed|sent|posted)|raised (?:it |this )?(?:with|to) \w+)\b|^pages\b|\bpages (?:the |out )?(?:on-?call|sre|duty)\b|^(?:ic|incident commander|comms|scribe|ops lead)\s*: ?\w+/,
    ),
    unless: anyOf(
      /\bpages? (?:load|not|return|fail|were|are|show|on|get|got|keep|still|that|with)|status page|web ?pages?/,
      /\bnotifying the \w+ team of (?:a|the|this)\b|\bcontacted (?:us|support)|\bhelp ?pages?/,
      /\bnotifications? (?:service|queue|system)|\bafter being contacted/,
    ),
  },
  {
    signal: 'escalation',
    when: 'asserted',
    says: anyOf(
      /\bescalat(?:ed|es|ing|ion)\b|\bbrought in\b|\bpulled in\b|\blooped in\b/,
      /\b(?:opened|raised|filed) (?:a |an )?(?:\w+ )?(?:case|ticket) with\b/,
    ),
  },
  {
    signal: 'declaration',
    when: 'asserted',
    says: anyOf(
      /\b(?:sev-?\s?\d|p[0-3]|major incident|outage) (?:was |is )?declared\b|\bincident (?:\w+ )?(?:declared|opened|created|raised|logged|begins|started)\b/,
      /\bdeclar(?:ed|es|ing) (?:an? |the |this )?(?:\w+ )?(?:incident|outage|sev|major|p[0-3])|\bdeclar(?:ed|es|ing) (?:this|it) (?:as |to be )?(?:an? )?(?:\w+ )?(?:incident|outage)/,
      /\bwar ?room\b|\bassum\w+ incident (?:lead|command)/,
      /\bincident (?:channel|bridge|call) (?:\w+ )?(?:open|creat|start)\w*/,
    ),
    unless:
      /\bdeclared (?:(?:the|this|it) )?(?:\w+ )?(?:as )?(?:over|resolved|closed|fixed)|\bincident (?:resolved|closed|ends|ended)/,
  },
  {
    signal: 'investigation',
    when: 'told',
    says: anyOf(
      /\b(?:investigat(?:e|es|ed|ing|ion)|looking (?:into|at|in)|^(?:i'm |am )?looking$)\b/,
      /\b(?:pick(?:ing|ed) (?:this|it) up|i have this|i've got this|taking (?:ic|this|lead|command))\b/,
      /\b(?:looks? into|look at|checking|joined|joins|jump(?:s|ed|ing) (?:in|on)|on it|ack(?:ed|nowledged?|s)?)\b/,
      /\b(?:triag(?:e|es|ed|ing)|debug(?:s|ged|ging)?|diagnos(?:e|es|ed|ing)|digging|examin(?:e|es|ed|ing))\b/,
      /\b(?:analy[sz](?:e|es|ed|ing)|respond(?:s|ed) to the (?:page|alert)|online now)\b/,
      /\b(?:start(?:s|ed) (?:working|triage)|taking a look|takes? a look|i'm here|engaged)\b/,
      /\bplease (?:check|look (?:at|into)|investigate|take a look)\b/,
      /\b(?:begins? (?:work|troubleshooting)|troubleshoot(?:s|ing)?|working on it)\b/,
    ),
    unless: anyOf(
      /\b(?:after|post|pending|for further|under) (?:the )?investigat/,
      /\b(?:not|nobody|no one) (?:\w+ )?(?:looking|investigat)/,
      /\blooks? (?:like|good|fine|ok|healthy|normal|stable)|\bafter the (?:investigation|incident)/,
      /\bkeep(?:s|ing)? an eye\b/,
      /\blooking (?:good|fine|better|healthy|stable|ok)|\bwill (?:\w+ )?(?:investigate|look|analy)/,
    ),
  },
];
