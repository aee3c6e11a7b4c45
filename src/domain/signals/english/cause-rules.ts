import { anyOf } from '../any-of';
import type { SignalRule } from '../rule';
import { measures, wellAgain, words } from './words';

const found = [
  'found|finds?|identif(?:y|ies|ied)|determin(?:ed|es)|discover(?:ed|s)|pinpoint(?:ed|s)|locat(?:ed|es)',
  'isolat(?:ed|es)|diagnos(?:ed|es)|uncover(?:ed|s)|establish(?:ed|es)|reveal(?:ed|s)|understood|know',
  'knew|figure[sd]? out|work(?:ed|s) out|understand',
].join('|');
const causes = [
  'causes?|root[- ]causes?|reasons?|culprit|source of|origin',
  'the (?:problem|issue|bug|typo|fault|error|defect|regression|leak)|typo|bug|explanation|why|fix',
  'problem (?:is|was)|issue (?:is|was)',
].join('|');
/** What a finding must say to be one of a fault: that something is absent, wrong, too much, broken or was changed. */
const fault = [
  'not|no|never|wrong|missing|without|full|empty|expired|stale|old|outdated|stuck|dead|died|down|fail\\w*',
  'crash\\w*|bugs?|leak\\w*|exhaust\\w*|overload\\w*|saturat\\w*|misconfigur\\w*|broke\\w*|corrupt\\w*',
  'delet\\w*|remov\\w*|chang\\w*|drop\\w*|block\\w*|limit\\w*|too|instead|conflict\\w*|lock\\w*|loop\\w*',
  'typo|duplicat\\w*|invalid|incorrect\\w*|bad|slow|high|spik\\w*|los[et]\\w*|lack\\w*|disabled|unable',
  'cannot|reject\\w*|time-?outs?|hung|hang\\w*|out of|issues?|problems?|errors?|mismatch\\w*|mis\\w+ed',
  'overw\\w+|rotat\\w*|revert\\w*|skipp\\w*|default\\w*|old|hot|unhealthy|degraded|\\w+n.t|because',
  'caus\\w*|dns|network\\w*|memory|disk|deploy\\w*|releas\\w*|upgrad\\w*|updat\\w*|pointing|points',
  'holding|holds|using|uses|different|differs|inconsistent|oomkilled|evicted|stall\\w*|destroyed|twice',
].join('|');
const concluded =
  'found|finds|discover(?:ed|s)?|determin(?:ed|es?)|reali[sz]e[sd]?|conclude[sd]?|learn(?:ed|s)|established';

const unknown = anyOf(
  /\b(?:cause|reason|still|currently|remains?|is|was) unknown\b/,
  /\b(?:not (?:yet )?(?:known|found|identified|clear)|no root cause|requirements?|look(?:ing|ed|s)? for)\b/,
  /\b(?:investigat\w+ (?:the )?(?:root )?cause|still (?:trying|looking|investigating))\b/,
  /\b(?:cause (?:is|was) (?:being|still|under|unclear|unknown|not)|find(?:ing)? the (?:root )?cause)\b/,
  /\b(?:cause analysis|rca (?:to|will|pending)|ruled out|not the (?:root )?cause|fix (?:will|should))\b/,
  // A monitor's word for what it measured.
  /\breason: (?:http|\d|time-?outs?\b|connection\b|tcp|icmp|ping|no (?:response|data)|status)/,
  /\bto be confirmed\b|\bto (?:help )?(?:identify|find|determine|locate|understand)\b/,
);
/** Found, but not a cause: whom it hit, that it works again, that nothing is wrong. */
const otherFinding = anyOf(
  /\b(?:identified by (?:\S+ )?(?:monitor\w*|alert\w*|our)|roughly)\b/,
  /\b(?:disruption|outage|incident|impact|degradation|downtime) (?:is |was |has been )?(?:identified|confirmed)\b/,
  /\bidentified the (?:correct|affected|responsible|right|impacted) (?:\w+ )?(?:service|team|owner|component|customers?|users?)\b|\bthe extent of\b/,
  /\b(?:identif\w+|recogni[sz]e[sd]?|confirmed) (?:(?:the|an?|this|some|our) )?(?:[\w-]+ ){0,3}?(?:disruption|outage|incident|impact|degradation|downtime|symptoms?|elevated|spikes?|increased?|errors (?:in|on|for|from)|(?:issue|problem)s? (?:with|affecting|impacting|in) (?:our|the|some|multiple|several|customer))\b/,
  /\b(?:restored|rebuilt|recovered|deployed|replaced) and (?:\w+ )?confirmed\b/,
  /\b(?:(?:is|are|was|were) no (?:\w+ )?(?:problems?|issues?|errors?|faults?)|worked)\b/,
  /\b(?:report(?:s|ed)? (?:that|of)|(?:problem|issue|incident|outage)s? (?:affect|impact|span|spread)\w*)\b/,
  /\b(?:is|are|was|were) (?:safe|ok|okay|fine|possible|needed|required|necessary|unaffected)\b/,
  /\b(?:users?|customers?|clients?|tenants?|people) (?:\w+ )?(?:were|are|was|cannot|could|see|saw|get|got|can't)\b/,
  /\b(?:no (?:issues?|problems?|errors?)|(?<!(?:the|all|those|these|any|each|of|on|other) )affected|impact(?:ed)? (?:was|were|is)|back to normal)\b/,
  /\breali[sz]e[sd]? (?:that )?(?:there (?:is|was|'s) (?:a )?(?:high|heavy|unusual|lots? of)|(?:(?:many|several|most|all|some|other|more) )+(?:\w+ ){0,2}(?:are|were|is|was) (?:down|failing|unavailable|unreachable|slow|stuck|broken))\b/,
  /\b(?:working again|recovered|resolved|unexpected$)\b|\b(?:issue|problem|error|symptom)s? (?:still )?(?:persist(?:s|ed)?|remain(?:s|ed)?|there)\b/,
);

/** "The deploy fails due to a bug": what keeps a measure from working is no cause of the failure it is meant for. */
const ofMeasure = new RegExp(
  `\\b(?:${measures}|deploying|restarting|reverting|rebooting)\\b(?:(?!\\b(?:caused|broke|introduced|after|since)\\b).){0,60}\\b(?:fail(?:s|ed|ing)?|stuck|blocked|unsuccessful|successful except|not \\w+ing)\\b.{0,40}\\b(?:due to|because|caused by)\\b`,
);

/** "Took 20 minutes because …": why work was slow is not why it failed. */
const ofDelay =
  /^(?:it's |it is |still )?slow(?:er|ly)? because\b|\b(?:took|needed|waited|lasted) (?:\S+ ){0,3}(?:minutes?|mins?|hours?|longer|a while|so long)\b.{0,40}\b(?:because|since|due to|as)\b/;

/** "The rule was removed in this morning's cleanup": a change did it, not whoever works on it now. */
export const brokenByChange =
  /\b(?:was|were|is|are|been|got) (?:[\w-]+ ){1,8}?(?:by|in|during) (?:the|a|an|our|this|last \w+'s|\w+day's|today's|(?:this|yesterday) (?:morning|evening|afternoon|week)'s) (?:[\w.-]+ )?(?:deploy\w*|release|change|migration|upgrade|update|commit|config\w*|rollout|script|clean-?up|refactor\w*|maintenance)\b/;

/** What it is supposed or found to come from, and what it does not come from. */
export const causeRules: readonly SignalRule[] = [
  {
    signal: 'suspicion',
    when: 'any',
    says: anyOf(
      /\b(?:suspect\w*|suspicion|maybe|perhaps|possib(?:le|ly)|probabl[ey]|likely|might be|may be)\b/,
      /\b(?:could (?:it )?be|guess|hypothes[ie]s|theory|think (?:it|this|that|the)|looks? (?:like|related))\b/,
      /\b(?:seems? to be|appears? to be|related to|candidate|potential(?:ly)?)\b/,
    ),
    unless: words(wellAgain),
  },
  {
    signal: 'cause',
    when: 'stated',
    says: anyOf(
      /\b(?:root[- ]?cause|cause|culprit|underlying (?:issue|problem)|reason)(?: of (?:the |this )?[\w ]{1,30}?| for (?:the |this )?[\w ]{1,30}?)?(?:,? (?:is|was|were|turned out|appears confirmed)\b|\s?[:=-] ?\w)/,
      /\b(?:this|that|which|it|these) (?:is|was|were) (?:indeed )?(?:the|our|what) (?:root |actual |real )?(?:cause|culprit|problem|reason|bug|caused|broke|triggered)\b/,
      /\b(?:is|are|was|were) (?:indeed )?the (?:root|actual|real|underlying) (?:cause|problem|reason)\b/,
      /\bturn(?:s|ed) out\b(?!.{0,30}(?:fine|not related))/,
      /\b(?:which|that|this)(?:.s| is| was| explains?) why\b|\b(?:this|that|which|it) explain(?:s|ed)\b/,
      /\bexplanation (?:is|was|revealed|found)\b/,
      /\b(?:it's|it is|it was|this is|this was|that's|that is|that was) (?:because|caused by|due to)\b/,
      /\b(?:is|was|are|were|been) (?:being )?caused by\b|\battributed to\b|\bresponsible for\b/,
      /\b(?:errors?|50[0234]s?|5xx|exceptions?|problems?|issues?|failures?|load|traffic|spike|latency|fault|leak|outage) (?:is |are |was |were )?(?:com(?:e|es|ing)|stem(?:s|med|ming)|originat\w+|aris\w+|result(?:s|ed)?) from\b/,
      /\b(?:it is|it's|it was) the [\w -]{2,40}:|(?<!\bno )\b(?:smoking gun|nailed it)\b/,
      /\b(?:saturat|overload|full|exhaust|drop|high|miss|empty|wrong|lock|degrad)\w*\b.{0,50}\bbecause\b/,
      /\b(?:kill|evict|throttl|unable|cannot|disconnect)\w*\b.{0,50}\bbecause\b/,
      /\b(?:fail|crash|down|stuck|broke|broken|slow|error|happen|unavailable|reject)\w*\b.{0,50}\bbecause\b/,
      /\b(?:time|timing|die|dies|lost|hang|hung|block|refuse|OOMKill)\w*\b.{0,50}\bbecause\b/,
      /\b(?:died|crashed|restarted|killed|evicted)\b.{0,40}\bdue to\b/,
      `\\b(?:${concluded}) (?:out )?that\\b(?=.{4,120}\\b(?:${fault})\\b).{8,}`,
      // The finding said without a word of finding.
      /^(?:and )?(?:that's|that is|there) it(?: is)?$/,
      /\b(?:traces?|logs?|profil\w+|graphs?|metrics|evidence) (?:\w+ )?(?:points? (?:at|to)|leads? to)\b/,
      /\b(?:analysis|dumps?|bisect\w*|history|timing) (?:\w+ )?(?:points? (?:at|to)|leads? to)\b/,
      /\baccidental (?:execution|run|deletion|removal|change|deploy\w*) of\b/,
      /\b(?:accidentally|mistakenly|inadvertently|erroneously|wrongly|unintentionally)\b/,
      /\bfail\w*\b.{0,50}\bsince (?:the|a|an|our|we|it|they|somebody|someone)\b.{0,60}\b(?:was|were|had|has|got|changed|moved)\b/,
      /\b(?:is|was) the (?:consumer|offender|bottleneck|trigger)\b|\btop (?:query|consumer|talker|offender|allocation|caller) (?:\w+ ){0,3}?is\b/,
      /\b(?:was|were|is|are) (?:due to|the result of|triggered by|introduced (?:by|in|with))\b/,
      /\b(?:regression|bug|defect|misconfiguration|mistake|typo) (?:in|introduced)\b/,
      /\b(?:detected|found|noticed|discovered) (?:that )?there (?:is|was|were|are) (?:a|an|some) .{2,60}\b(?:issues?|problems?|errors?|failures?|faults?|misconfiguration)\b/,
      /\bconfirm(?:ed|s) (?:a|an|the) (?:\w+ )?(?:cut|failure|fault|break|leak|hardware|defect)\b/,
      /^(?!.*\b(?:outage|incident|issue|downtime|disruption)\b.{0,12}\bcaused\b).*\b(?:has |had )?caused (?:the|our|all) (?:\S+ ){0,4}(?:to (?!resolve|recover|stop|disappear|clear|go away)|outage|errors?|failures?|incident|disruption|downtime|time-?outs?)\b/,
      /\b(?:replied|answered|confirm(?:s|ed)|says?|said|told us)\b.{0,24}\bthey (?:had |have )?(?:\w+ly )?(?:migrated|changed|rotated|deployed|upgraded|removed|disabled|dropped|broke|blocked|moved|renamed|switched|pushed|rolled out)\b/,
      /^(?:it's |it is |it was |so )?(?:on )?their (?:bug|fault|mistake|side|end)$|^[a-z][\w.-]{1,20}(?: (?:on-?call|support|noc))?: .{0,40}\b(?:fib(?:re|er) cut|power (?:cut|loss|outage)|cable cut|line card|hardware failure)\b/,
      /^hence (?:the |all )?\S.{2,}|\b(?:uses?|calls?|sets?|defaults? to) [\w.]+,? which (?:adds?|removes?|drops?|breaks?|strips?|overwrites?|doubles?|truncates?|ignores?|skips?)\b/,
      // Whoever runs the part knows.
      /\b(?:provider|vendor|upstream|carrier|isp|partner|supplier|data ?cent(?:er|re)) (?:says|said|confirm(?:s|ed)|told us|acknowledge[sd]|replied|reports)\b(?!.{0,40}\b(?:investigat|looking|fine|normal|no (?:issue|problem)|restored|fixed|will|eta))(?=.{2,120}?\b(?:limit\w*|fail\w*|fault\w*|outage|cut|power|maintenance|bug|broke\w*|error|change\w*|overload\w*|attack|throttl\w*)\b)/,
      /\b(?:noticed|noted|saw|seen) that\b.{4,60}\b(?:instead of|by mistake|the wrong)\b/,
      /\bfound (?:it|the (?:cause|culprit|problem|issue|bug))\b\s*[:,.-]?/,
      /\b(?:twice|duplicat\w*|doubled?|no longer|never) (?:\S+ ){0,4}?since (?:the |our |release |version )/,
      /\b(?:it is|it's|it became|became) (?:now )?clear (?:now )?that\b.{6,}/,
      /\bit(?:'s| is| was) an? (?:hardware|disk|memory|network|power|fib(?:er|re)|config\w*|cabling|dns|firmware) (?:failure|fault|problem|error)\b/,
    ),
    unless: anyOf(unknown, otherFinding, ofMeasure, ofDelay),
  },
  {
    signal: 'cause',
    when: 'asserted',
    says: anyOf(
      `\\b(?:${found})\\b.{0,60}?\\b(?:${causes})\\b`,
      /^(?:found|detected|worked out)(?: and \w+)? the fix\b/,
      /\b(?:confirm(?:ed|s)|detect(?:ed|s))\b.{0,60}?\b(?:causes?|root[- ]causes?|reason|culprit|source of)\b/,
      /\b(?:confirm(?:ed|s)|detect(?:ed|s))\b.{0,60}?\borigin\b/,
      `\\b(?:cause|root[- ]cause|reason|culprit|problem|issue|bug|source|fault|error|commit|regression|explanation)s?(?: of (?:the )?\\w+(?: \\w+)?)?(?: \\w+){0,2} (?:(?:has|have|had) been |was |were |is |are )?(?:\\w+ly )?(?:identified|found|determined|located|isolated|pinpointed|discovered|revealed|understood|known|diagnosed|established)\\b`,
      /^(?:the )?(?:stalled|stuck|failed|failing|broken|bad|faulty|corrupt\w*|misconfigured|offending|rogue|runaway|hung|culprit)(?: \w+){1,3} (?:is |was |has been |were )?(?:identified|found|located|discovered)\b/,
      /\b(?:destroyed|deleted|removed|wiped|dropped|overwritten|evicted) by (?:the |a |an |our |some )?(?:[\w-]+ ){0,4}?(?:pipeline|job|script|pr|deploy\w*|release|upgrade|migration|automation|controller|operator|cron\w*|cleanup)\b/,
      /\btrigger(?:s|ed) (?:a|an|the) (?:\w+ )?(?:bug|defect|race|deadlock|leak|regression)\b/,
      // A problem that is confirmed is there; a cause that is confirmed is found.
      /\b(?:cause|root[- ]cause|reason|culprit|source|explanation)s?(?: of (?:the )?\w+(?: \w+)?)?(?: \w+){0,2} (?:(?:has|have|had) been |was |were |is |are )?(?:\w+ly )?(?:confirmed|reproduced)\b/,
      /\b(?:traced?|tracked|narrowed|pinned)(?: it| this| the \w+)?(?: down| back)? to\b|^(?:diagnosed|root-caused)$/,
      /\b(?:identif(?:ied|ies)|pinpoint(?:ed|s)|recogni[sz]e[sd]?) (?:that |the |a |an |our |as )?\w+(?: \S+){0,8}/,
      /^identified(?:$|\b.*\bas the)|\bidentified as\b|\bwe (?:now )?(?:get it|understand)\b(?: now)?/,
      /^(?:ok(?:ay)? |ah |aha |so )*(?:got|found) it\b(?! (?:up|working|back|running))/,
      /\b(?:found|locat(?:ed|es)|discover(?:ed|s)|finds) (?:the |a |an |that )?(?:\S+ ){1,5}(?:that|which|causing|taking|using|consuming|filling|exhausting|eating|blocking|holding|behind|hogging)\b/,
      `\\b(?:${concluded}|confirmed) (?:out )?(?=.{0,120}\\b(?:${fault})\\b)(?:\\S+ ){1,8}(?:had|has|have|was|were|is|are|did|does) (?!back|normal|working|recovered|restored)`,
      /\b(?:is|are|was|were|has|have) (?:\S+ ){0,3}(?:oomkilled|out of (?:memory|disk|connections|inodes|space|file descriptors))/,
    ),
    unless: anyOf(unknown, otherFinding, ofMeasure, ofDelay),
  },
  {
    // "Debug logging was left on by yesterday's deploy."
    signal: 'cause',
    when: 'stated',
    says: brokenByChange,
    unless: anyOf(
      unknown,
      /\b(?:fix|resolv|restor|mitigat|solv|repair|address|clear|detect|found|find|notic|stopp|help|not|none|n't|unaffected)\w*\b/,
    ),
  },
  {
    // A "potential fix" beside it does not make the cause a supposed one.
    signal: 'cause',
    when: 'told',
    says: /^(?:the )?root cause (?:and (?:\w+ ){1,4})?(?:(?:was|were|is|are|has been|have been) )?(?:identified|found|determined|established|detected|discovered|located)\b/,
  },
  {
    // "Found it I think: …": so sure that it is told as found.
    signal: 'cause',
    when: 'told',
    says: /^(?:ok |so |ah |right )*(?:i |we |think i )?(?:found|got) it\b(?:,? i think)?\s*[:—-]|^(?:rc|root ?cause)\s*[=:] ?\S/,
  },
  {
    // What the cause does may be told with an "if".
    signal: 'cause',
    when: 'any',
    says: /^(?:we |i |they |team |have |has |now |also |then )*(?:\w+ed and )?(?:identified|found|determined|pinpointed) the (?:root |likely root )?cause\b(?: of|:| is| was|$)/,
    unless: unknown,
  },
  {
    signal: 'ruledOut',
    when: 'told',
    says: words(
      'ruled out|^(?:so |then |therefore |ok |and )*(?:it was |it is |it.s )?not (?:the|our|a) (?:[\\w.-]+ )?(?:deploy\\w*|release|rollout|change|migration|flag|upgrade|network|database|db|cache|cdn|dns|load|traffic|provider)$|(?:it|that|this)(?:.s| is| was)(?: not|n.t) (?:the|due to|caused by)|(?:is|was|were) not the (?:cause|problem|issue|reason|culprit)|red herring|wrong (?:lead|track|theory)|unrelated|not related|nothing to do with|false lead|exonerated|(?:thought|assumed|suspected|believed) .{2,80}? but (?:it|that|this) (?:is|was|turned out)(?:n.t| not)',
    ),
  },
];
