import { anyOf } from '../any-of';
import type { SignalRule } from '../rule';
import { symptoms, wellAgain } from './words';

/** How it came back: in part, as a whole, not yet, not for long; how that was watched; when it was over. */
export const recoveryRules: readonly SignalRule[] = [
  {
    signal: 'recovering',
    when: 'told',
    says: anyOf(
      /\brecovering\b|\bimproving\b|\bimproved?\b/,
      /\bstart(?:s|ed|ing)? to resume\b|\brecover(?:y|ies) (?:are |is )?coming in\b/,
      /\bsteady decrease\b|\b(?:start|begin|began|begun)(?:s|ed|ning)? (?:to )?(?:recover|improve|drop|come back|decrease|return)\w*/,
      /\b(?:start|begin|began|begun)(?:s|ed|ning)? (?:to )?(?:subside|clear|drain|flow|come through|succeed)\w*/,
      /\b(?:start|begin|began)(?:s|ed|ning)? (?:to )?see(?:ing)? (?:\S+ ){0,4}?(?:processing|recover\w*|succe\w*|flow\w*|improv\w*)/,
      /\b(?:decreas|declin|dropp|subsid|drain|catch)ing\b|\bcoming back\b|\b(?:signs of(?: \w+)?|starts? to show|showing|shows) recovery\b/,
      /\b(?:gradual(?:ly)?|slowly|partial(?:ly)?) (?:recover|return|improv|com|fall|drop|drain|shrink|go(?:es|ing) down)/,
      /\b(?:p\d\d|latency|lag|errors?|error rate|cpu|load|queue) (?:is |are )?(?:now |back )*(?:down|dropped|fell|falling|at) to (?!0(?:\.\d+)? ?%)\d/,
      /\b(?:lag|backlog|queue|error rate|errors|latency|load) (?:is |are )?(?:now )?(?:falls?|falling|drops|dropping|draining|shrinking|going down|coming down)\b/,
    ),
  },
  {
    signal: 'partialRecovery',
    when: 'stated',
    says: /\b(?:about |around |nearly )?(?:half|a third|two thirds|some|most|\d{1,2} ?%|\d+ (?:of|out of) \d+)(?: of)?(?: (?:the|our|all))? (?:[\w-]+ ){1,3}(?:are |is )?back\b(?! (?:to|in)\b)|\b(?:up|back|works?|working|alive) but (?:it's |it is |still |very |really |quite |a bit |rather )*(?:slow|sluggish|degraded|flaky|unstable|struggling)\b|\b(?:most|the majority|nearly all|almost all) (?:of )?(?:the |our |these |those )?(?:users?|customers?|services?|sites?|hubs?|nodes|pods|regions|clusters|systems?|requests|traffic|wikis|jobs) (?:are|is|were|was|have|has) (?:\w+ )?(?:fine|ok|okay|back|working|healthy|happy|up|good|recovered|restored|running|normal)\b/,
  },
  {
    signal: 'notRecovered',
    when: 'told',
    says: anyOf(
      /\b(?:not|n't|never|yet to be|isn't|hasn't) (?:yet |been |fully |completely |entirely |quite |be )*(?:recover|restor|resolv|fixed|back|working|healthy|mitigated|normal|stable|over\b)\w*/,
      `\\bstill (?:\\w+ )?(?:${symptoms}|seeing|affected|impacted|happening|occurring|unhealthy|an issue)\\b`,
      /\bstill (?:\w+ )?(?:investigating|the same)\b|\bstill (?:at |around |about |roughly )?~? ?\d+(?:\.\d+)?x\b/,
      /\bcontinu(?:es?|ing) to (?:see|fail|experienc|affect)\w*/,
      /\bstill (?:[\w,.%-]+ ){0,6}?(?:unprocessed|undelivered|unpaid|failing|stuck|pending|not (?:processed|delivered|sent|synced))\b/,
      /\b(?:not|still) (?:yet )?(?:accessible|reachable|available)\b/,
      /\b(?:degradation|errors?|issues?|problems?|symptoms?|latency|failures?|outage) persist(?:s|ed)?\b/,
      /still (?:[\w-]+ ){0,9}?(?:delayed|behind|lagging|inconsistent|queued|impaired|missing|catching)/,
      /still (?:[\w-]+ ){0,9}?(?:recovering|elevated)|still (?:[\w-]+ ){1,9}?waiting|\bstill (?:wrong|bad)\b|\bstill (?:cut off|out|dark|offline|down|locked out)\b/,
      /(?:remaining|other) (?:\w+ )?(?:services|jobs|regions|users) (?:\w+ )?(?:still|continue|remain)/,
      /\bstill (?:have|has|do|does|is|are) (?:not|no)\b/,
      /\bno (?:improvement|recovery)\b|^not ok\b/,
      /\b(?:errors?|problem|issue|outage) (?:persist|remain|continue)s?\b|\bunresolved\b/,
      /\bwrong button\b/,
    ),
    unless:
      /\bstill (?:do|does|did) (?:not|n't) (?:know|understand|see)|\bstill (?:healthy|fine|ok|normal|good|stable|working|green)\b|\bif\b/,
  },
  {
    signal: 'relapse',
    when: 'told',
    says: anyOf(
      /\b(?:re-?occur\w*|recur(?:red|s|ring|rence)?|relaps\w+|resurfac\w+|regress(?:ed|es)|re-?appear\w*)\b/,
      /\b(?:errors?|alerts?|problems?|issues?|time-?outs?|failures?|latency|symptoms?|outage|traffic drop)(?: (?:have|has|are|is|were|was|rates?))*(?: \w+)? (?:returned|returning|came back|coming back|(?:are|is) back|back again|spik\w+|again|increas\w+ again|rising again|fir\w+ again)\b(?! (?:to (?:normal|baseline|zero|usual|expected)|under|below|within|down|where|at (?:normal|baseline)))/,
      /\b(?:down|failing|unavailable|degraded|slow|unresponsive|unhealthy) (?:once )?(?:again|once more)\b/,
      /\b(?:unstable|timing out|broken|crashing|crashed) (?:once )?(?:again|once more)\b/,
      /\b(?:seeing (?:\w+ )?(?:errors|failures|issues)|fail(?:s|ed)?|firing) (?:once )?(?:again|once more)\b/,
      /\b(?:fired|stuck|erroring) (?:once )?(?:again|once more)\b/,
      /\b(?:and|but|then|only to) (?:die|crash|fail|fall over|go down|drop|restart|lock up|hang)(?:s|ed)? (?:once )?(?:again|once more)\b|\b(?:died|crashed|went down|fell over) (?:once )?(?:again|once more)\b/,
      /\bfurther (?:outages?|downtime)\b/,
      /\b(?:(?:is|are|was|were)(?:n't| not)|stopped|no longer) (?:working|running|starting|responding|loading|launching) (?:once )?again\b/,
      /\bonce again (?:\w+ )?(?:fail|break|broke|going wrong|down|timing out|slow|unavailable|unhealthy|stuck|erroring)\w*\b/,
      /\b(?:again|another|second|new) (?:\w+ )?(?:spike|wave|outage|crash|drop|round of errors)\b/,
      /\bback to (?:failing|square one|being)/,
      /\b(?:spikes?|lag|loop|crash(?:es)?|bots?|attack|queue|storm) (?:is|are) back\b(?! (?:to|under|below|at|up|down|in|online)\b)|\b(?:spinning|hanging|looping|crawling|freezing|flapping|climbing|rising) again\b|\b(?:broken|down|failing|dead) (?:too|as well)\b|\b(?:is|are) (?:now )?affected (?:too|as well)\b/,
      /\b(?:back )?(?:up|rising|climbing) to \d[\d.,]* ?%? again\b|\b(?:attack\w*|attackers?|bots?) (?:\w+ )?(?:shifted|moved|switched|changed)\b/,
      /\brecovers? and (?:then )?(?:starts?|fires?|fails?|drops?|breaks?)\b/,
      `\\b(?:${symptoms}|stale \\w+)(?: \\w+)? again since\\b`,
    ),
    unless: anyOf(
      /\b(?:to prevent|prevents?|to stop|stops?|against|risk of|so (?:this|it)|avoid|never|won't|not)\b.{0,40}\b(?:again|another|recur|reoccur)/,
      // What was done about it is told, with what it did on the way.
      /\bcausing the (?:problem|issue|error)s? to re-?(?:appear|occur)/,
      /\b(?:no|not|n't|never|none|nothing|without|zero) (?:(?!longer\b)\w+ ){0,3}?(?:re-?occur|recur|relaps|resurfac|regress|re-?appear|return|came back|spik|again\b|second (?:\w+ )?(?:spike|wave|outage|crash|drop)|new (?:\w+ )?(?:spike|wave|outage|crash|drop))/,
    ),
  },
  {
    signal: 'backlogDone',
    when: 'asserted',
    says: anyOf(
      /\b(?:backlog|queue[sd]?|jobs?|builds?|messages?|events?|webhooks?|emails?|tasks?|orders?|replicas?|replication|deliver(?:y|ies)|(?:stuck|failed|pending|delayed|data) pipelines?|lag|pending \w+)\b.{0,70}\b(?:finish(?:ed|es)|complete[ds]?|processed|sent|drained|cleared|caught up|worked off|delivered|re-?run|empty|reprocessed|replayed|catches up|done|gone)\b/,
      /\b(?:finished|completed) (?:processing|replaying|re-?running|delivering|draining)\b|\bcaught up\b/,
      /\b(?:all|every|remaining|missing|delayed|stuck|failed|pending|queued)\b.{0,160}\b(?:have|has|had) (?:now )?been (?:sent|delivered|processed|replayed|re-?run|redelivered|reprocessed|completed|imported|corrected|refunded|repaired|rebuilt|synced)\b/,
      /\bthe last (?:[\w-]+ ){1,3}(?:was|is|has been|went) (?:booked|sent|processed|replayed|credited|refunded|imported|delivered|done|out)\b/,
      /\b(?:processed|cleared|drained|replayed|reprocessed|delivered) (?:all |the )*(?:\w+ )?(?:backlog|queue[sd]?|pending|jobs|messages|events|builds|webhooks|emails)/,
    ),
    unless: anyOf(
      /\bfail(?:s|ing)?\b(?! during)|(?<!(?:were|was|been) )\bstuck\b|\bstill\b|\bnotif\w*|\bannounce\w*/,
      /\b(?:e-?mail|mail|message|comms?|notification) (?:was |is )?(?:sent|delivered) (?:to|out)\b|^(?:e-?mails?|mails?|messages?|notifications?|comms?) to .{2,50} sent$/,
      /\bback (?:in|on)to the queue|\bmarked (?:as )?(?:done|complete)/,
    ),
  },
  {
    signal: 'recovery',
    when: 'stated',
    says: new RegExp(
      `\\b(?:${wellAgain})\\b|^\\[?(?:resolved|recovered)\\b|^recovery\\b(?!:? (?:is |still )*(?:running|in progress|under ?way|started|starting|ongoing|continu\\w+|job|script|time|plan|expected|eta|point|from|of|will|pending|blocked|at \\d+ ?%))|\\((?:now )?(?:resolved|fixed|solved)\\)`,
    ),
    unless: anyOf(
      /\b(?:rebuild|restore|migration|rollback|import|re-?index|copy) (?:is|are) (?:\w+ )?(?:running|working)/,
      /\b(?:backup|job|script|upgrade) (?:is|are) (?:\w+ )?(?:running|working)/,
      // What a broken thing says of itself.
      /\b(?:kept|keeps) (?:telling|saying|reporting|claiming)\b|\b(?:claim(?:s|ed)|insist(?:s|ed)|pretend(?:s|ed)) (?:that )?(?:it|everything|all)\b/,
      /\b(?:getting|bringing|putting|trying|working (?:on|to)|bring|get|put) .{0,30}\b(?:back|up|restored)\b/,
      /\b(?:not|n't|never|cannot|partial\w*|yet to|fail(?:s|ed) to|unable|hardly|neither|nothing (?:is|works)) (?!.*no longer)(?:\w+ ){0,4}(?:recover|restor|resolv|back|working|operational|functional|healthy|normal|clear|stable|fine|available)/,
      /\b(?:start|begin|began|begun)(?:s|ed|ning)? (?:to )?(?:recover|return|restor|com|work)/,
      /\bbeing (?:restored|resolved)|\brecovers? and (?:then )?(?:starts?|fires?|fails?|drops?|breaks?)\b/,
      /\b(?:success(?:es)?|launches|logins|throughput|deliver(?:y|ies)|sales|orders|sign-?ups|availability)(?: rates?)? (?:drop(?:s|ped)?|fell|falls|went|goes) (?:back )?to (?:zero|0)\b/,
      /\bscal\w* (?:down |back )?to (?:zero|0)\b/,
      /\b(?:gets?|got|are|were|being) (?:all )?(?:killed|terminated|evicted)\b/,
      // The page that tells of it is not what broke.
      /\b(?:status|health) (?:page|post|dashboard|site)\b|^\W*to (?:resolve|fix|mitigate|address|restore)\b/,
      /\b(?:backups?|snapshots?|data|dump|image|version|from) (?:\w+ )?(?:is |was |being )?(?:restored|restore)$/,
      /\bprevious (?:\w+ )?(?:is |was |being )?(?:restored|restore)$/,
      /\bback to (?:failing|square|you|work|the(?! (?:normal|expected|usual|baseline)))\b/,
      /\brestor\w+ (?:the )?(?:previous|from|backup|snapshot|data)/,
      // What was freed is no service.
      /\d ?[kmgt]i?b\b.{0,24}\b(?:recovered|freed|reclaimed)\b|\b(?:space|memory|disk|capacity)(?: \w+){0,2} (?:recovered|freed|reclaimed)\b/,
      /\bas resolved\b(?=.*\b(?:wrong|mistake|premature))|\bcall back|\bnot\b.{0,20}\bresolved/,
      /\bto (?:ensure|make sure|check|verify|confirm|see|test|validate)\b.*\b(?:is|are|it)\b/,
      /\b(?:to|and) (?:check|ensure|make sure|see|test) (?:that|if|whether)\b/,
    ),
  },
  {
    signal: 'recovery',
    when: 'stated',
    says: anyOf(
      /\b(?:normally|as (?:usual|before|normal))\b/,
      /\bcalling (?:it|this)(?: one| incident| outage)? (?:resolved|fixed|recovered|mitigated and resolved)\b/,
      /^(?:we(?:'re| are) |is |now |all )*back (?:at|to|on) (?:the )?(?:baseline|usual levels?)\b/,
      /^(?:\d{1,2}:\d{2} )?(?:success rate|availability|uptime) (?:is |now |back |at )*(?:99|100)(?:\.\d+)? ?%/,
      /\b(?:working|works|operating|functioning|running|responding|loading|processing|serving|flowing) (?:\w+ )?as expected\b/,
      /\bat (?:its|their|the) (?:usual|normal) (?:rate|speed|pace)\b|\bagain$|\bagain for (?:all|every)\w*$/,
    ),
    unless: anyOf(
      /\bup to \d[\d.,]* ?%? again\b/,
      `\\b(?:${symptoms}|not|n't|never|try\\w*|tri\\w+|check\\w*|look\\w*|restart\\w*|rerun\\w*|runs?|ran)\\b`,
      /\b(?:deploy|pag(?:ed|ing)|ping\w*|ask\w*|happen\w*|see|saw|seen|investigat\w*|fix\w*|roll\w*)\b/,
      /\b(?:screw|mess|botch|forg[oe]t|broke|break|blam|wrong|fault)\w*/,
      /\b(?:status|health) (?:page|post|dashboard|site)\b|\bupdated again\b/,
      /\b(?:once again$|spik\w*|drop\w*|grow\w*|increas\w*|rising|rose|than|prevent|avoid)\b/,
      /\b(?:start(?:s|ed|ing)? (?:work|look)\w*|begin\w*|thanks?|sorry|read|worked|rebuild|restore)\b/,
      /\b(?:migration|rollback|import|reindex|copy|backup|script|upgrade|retry)\b/,
      // Done once more.
      /^(?:\w+ly )?\w{3,}ed (?:the|a|an|our|it|all|both|two|three|\d+)\b.*\bagain$/,
      // What it is on other days.
      /\bnormally (?:about |around |under |below |at |~)?\d|^normally\b/,
      // What went well all the time has not come back.
      /\bcontinu\w*\b|\bp[0-4] again\b/,
    ),
  },
  {
    signal: 'confirmation',
    when: 'stated',
    says: anyOf(
      /\b(?:verif(?:ied|ies)|confirm(?:ed|s|ing)|validated|double-?checked|monitored)\b/,
      /\b(?:monitoring (?:\w+ )?(?:shows|confirms|looks)|watched|observed (?:for|no|to be working))\b/,
      /\b(?:smoke tests? (?:pass|ok)\w*|still (?:fine|ok|stable|good|healthy|normal|green|working))\b/,
      /\bremain(?:s|ed)? (?:stable|healthy|normal|good|green)\b/,
      /\b(?:stable|healthy|green|quiet|clean|no errors|no issues|no further \w+|fine|good|normal) (?:for|over|after|since) \b/,
      /\bno (?:errors|issues|failures|alerts) (?:for|since|in|over|after)\b/,
      /\b(?:no|without) (?:recurrences?|relapses?)\b\b/,
      /\bno (?:further|new|more) (?:errors?|issues?|failures?|alerts?|symptoms?|time-?outs?|complaints?)\b\b/,
      /\bmetrics (?:\w+ )?(?:normal|stable|healthy|good|green)\b/,
      /\ball (?:checks|tests|metrics|dashboards|probes) (?:\w+ )?(?:pass|green|ok|normal|healthy|good|clean)\w*\b/,
      /\b(?:monitoring (?:confirms|is clean|is green)|nominal)\b/,
    ),
    unless: anyOf(
      /\bconfirmed (?:that )?(?:the )?(?:root )?(?:cause|issue|outage|problem|bug|incident|failure|password)/,
      /\bconfirmed as\b|\bwill\b|\bnot (?:verified|confirmed)/,
    ),
  },
  {
    signal: 'closing',
    when: 'stated',
    says: anyOf(
      /\bclos(?:ed|es|ing) (?:the |this )?(?:incident|ticket|issue|outage|out|it|bridge|war ?room)\b/,
      /\boutage (?:is |was )?closed\b|\b(?:incident|issue|ticket) (?:\w+ )?(?:\w+ )?(?:closed|resolved|ended|ends|over|concluded|complete)\b/,
      /\bincident (?:is |was |declared )+(?:over|resolved|closed|ended)\b/,
      /\bdeclar(?:ed|es|ing) (?:\w+ )?(?:over|resolved|all clear|the incident (?:over|resolved|closed))\b/,
      /\b(?:all clear|stand(?:ing)? down|mark(?:ed|ing) (?:\w+ )?(?:as )?(?:resolved|closed))\b/,
      /\b(?:resolved (?:the|this) incident|incident ends?|end of (?:the |this )?(?:incident|outage)|stood down)\b/,
      /\bclosing\b|^resolving$/,
      /^\[?resolved\]?:?$|^closed\b|^(?:ok |so |and |i'm |i am |we're |we are )*calling (?:it|this) (?:done|resolved|closed|fixed|over|a day|here|off)\b|^(?:ok |so |i'm |we're )*calling it(?: here)?$/,
    ),
    unless: /\b(?:not|n't|until|keep|keeping|before|wrong|mistake|too early|premature\w*)\b/,
  },
];
