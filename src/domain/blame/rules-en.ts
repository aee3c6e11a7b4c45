import type { BlameRule } from './blame-rule';
import { englishPerson as person, englishRole as role, englishUpToVerb as upToVerb } from './people-words';

/** What only a person can leave undone. */
const humanAct =
  '(?:check|verify|test|read|follow|notice|look|watch|escalate|ask|tell|inform|notify|communicate|know|understand|review|validate|confirm|respond|react|bother|realise|realize|remember|think|consider|monitor|care|document|double-check|pay attention|back up|roll back)';
const humanActPast =
  '(?:checked|verified|tested|read|followed|noticed|looked|watched|watching|escalated|asked|told|informed|knew|reviewed|validated|confirmed|responded|reacted|bothered|realised|realized|thought|cared|answered|monitored|paid attention|picked up)';
const humanActing =
  '(?:paying attention|watching|looking|testing|checking|monitoring|following|listening|reading|aware)';
/** `they`, `it` and `we` may be machines, or a team that tells its own story. */
const ofRole = `(?!\\b(?:they|we|i)\\b)${person}`;
const shouldHave = "(?:should(?:n't| not| never)?(?:'ve| have)|shoulda|ought (?:not )?to have)";
const approval =
  '(?:approvals?|sign-?offs?|change advisory board|manual reviews?|second person|second pair of eyes|four[- ]eyes|review board)';
const ofMachine =
  '(?! (?:requests?|services?|api|times?|latency|queue|status|pages?|endpoint|logs?|bot|tokens?|system|process took))';
const thing = '(?:this|that|it|the \\w+(?: \\w+)?)';

/** English rules, the one that leads furthest first. All ignore case. */
export const englishRules: readonly BlameRule[] = [
  {
    kind: 'moreApproval',
    says: [
      new RegExp(
        `\\b(?:add|adding|introduce|require|requires|put|implement|institute|enforce|mandate|reinstate)\\b[^.;,]{0,40}\\b${approval}\\b${ofMachine}`,
        'i',
      ),
      /\b(?:must|shall|ha(?:s|ve) to|needs? to|will) be (?:approved|signed off|authori[sz]ed|cleared|countersigned) by\b/i,
      /\b(?:approval|authori[sz]ation|consent|permission|sign-?off)\b[^.;]{0,60}\b(?:shall|must) be (?:obtained|given|sought|granted)\b/i,
      /\b(?:no|never|nothing|not)\b[^.;]{0,40}\bwithout\b[^.;]{0,30}\b(?:approval|sign-?off|permission|consent)\b/i,
      /\bneeds? (?:the |an? |their )?\w+(?:'s|’s) (?:permission|approval|consent|sign-?off)\b/i,
      /\b(?:must|shall|has to|have to|needs? to|will|should) (?:now |first |always )?(?:go|pass|run) (?:through|by|past) (?:the |an? )?(?:\w+ )?(?:board|committee|manager|director|architects?|cab|leads?)\b/i,
      /\b(?:second|two) (?:person|people|engineers?|pairs? of eyes)\b[^.;]{0,12}\b(?:must|ha(?:s|ve) to|needs? to|should|will)\b/i,
      /\b(?:managers?|management|directors?|leads?|architects?|seniors?) (?:to|must|should|will|shall|ha(?:s|ve) to|needs? to) (?:\w+ )?(?:sign off|approve|authori[sz]e|clear)\b/i,
      new RegExp(
        `\\b${approval} (?:will be|is now|are now|becomes?|shall be) (?:required|needed|mandatory|obligatory)`,
        'i',
      ),
      /\b(?:approval|sign-?off) (?:for|before|on|of) (?:all|every|each|any)\b/i,
    ],
    unless: /\b(?:remov\w+|instead of|automatic\w*|automated|no longer|drop(?:ped)?)\b/i,
  },
  {
    kind: 'moreCare',
    says: [
      /\b(?:be|being|are|become|stay|remain) (?:a (?:bit|little|lot) )?(?:more|extra|very|especially|particularly) (?:\w+ )?(?:careful|cautious|vigilant|diligent|disciplined|attentive|mindful|thorough|responsible|rigorous|conscious)\b/i,
      /\bbe (?:careful|cautious|vigilant|diligent) (?:next time|in (?:the )?future|from now|when|with)\b/i,
      /\b(?:more|greater|extra|better|utmost|due) (?:care|caution|vigilance|diligence|attention|discipline)\b(?! (?:had|been))/i,
      /\bpay (?:more|closer|better|full|special)? ?attention\b|\b(?:rais|increas|improv)(?:e|ing) (?:\w+ )?awareness\b|\bawareness (?:training|campaign)\b/i,
      new RegExp(
        `\\b(?:everyone|everybody|we all|all of us|(?:all )?${role}) (?:must|needs? to|ha(?:s|ve) to|should|ought to|shall) (?:always |never |now |all )?(?:${humanAct}|take|learn|stop|slow down|respect)\\b`,
        'i',
      ),
      /\b(?:educat|lectur|sensiti[sz])(?:e|ing) (?:the |all |our )?\w+|\brefresher\b|\b(?:course|workshop|training session)s? (?:on|about|in)\b[^.;]{0,40}\bfor (?:all|the (?:whole|entire)|every)\b|\bmore seriously\b/i,
      /\bto be (?:more )?(?:mindful|careful|cautious|vigilant|attentive|diligent)\b/i,
      /\btry harder\b|\b(?:reinforce|emphasi[sz]e|stress) the (?:importance|need)\b|\bthink (?:twice )?before\b|\bfollow\b[^.;]{0,30}\bstrictly\b|\bstrictly (?:follow|adhere|observe)\b|\bnever happens? again\b|\btake (?:more|greater|full) (?:ownership|responsibility)\b/i,
    ],
    ofPeople: [
      new RegExp(
        `\\b(?:remind|urge)(?:ing)? (?:\\w+ ){0,3}?${person}(?: \\w+){0,2} (?:to|of|about|that)\\b|\\b(?:be|are|were) (?:reminded|urged|asked|encouraged) (?:to|of) (?!a |the meeting)`,
        'i',
      ),
      new RegExp(
        `\\bre-?train(?:ing)?\\b(?! (?:the )?(?:model|classifier))|\\b(?:more|better|additional|refresher|mandatory) training\\b|\\bcoach(?:ing)? (?:\\w+ ){0,2}?${person}`,
        'i',
      ),
    ],
  },
  {
    kind: 'counterfactual',
    says: [
      /\b(?:could|might)(?: easily| well| simply)?(?:'ve| have) (?:(?:easily|simply) )?(?:been )?(?:prevented|avoided|caught|noticed|spotted|detected|stopped|found|seen|mitigated|shortened|recovered|rolled|known|saved)\b/i,
      /\bwould(?:n't| not| never)?(?:'ve| have) (?:\w+ )?(?:happened|occurred|prevented|avoided|caught|revealed|shown|saved|stopped|recovered|helped|noticed|mattered)\b/i,
      /\bwould(?:'ve| have) been (?:\w+ )?(?:smaller|shorter|avoided|prevented|caught|faster|less|fine|detected|stopped|limited)\b/i,
      /\bhad (?:\w+ ){1,8}[^.;]{0,60}\b(?:would|could|might)(?:n't| not)?(?:'ve| (?:\w+ )?have)\b/i,
      /\b(?:would|could|might)(?:n't| not)?(?:'ve| (?:\w+ )?have)\b[^.;]{1,60}\bhad (?:they|we|he|she|the|someone|anyone)\b/i,
      /\bif only\b|\bif\b[^.;]{1,60}(?:\bhad(?:n't)?|'d)\b[^.;]{1,80}\b(?:would|could)(?:n't| not)?(?:'ve| have| be)\b/i,
      /\b(?:avoidable|preventable)\b/i,
    ],
  },
  {
    kind: 'hindsight',
    says: [
      new RegExp(
        `\\b${shouldHave} been (?:\\w+ ){0,2}?(?:tested|deployed|merged|caught|noticed|spotted|reviewed|checked|escalated|rolled back|communicated|told|approved|run|done|released|documented|detected|prevented|avoided|foreseen)\\b`,
        'i',
      ),
      new RegExp(
        `\\b${thing} ${shouldHave}\\b[^.;]{0,40}\\b(?:earlier|sooner|beforehand|right away|in the first place|immediately)\\b`,
        'i',
      ),
      /\b(?:nobody|no one) should (?:be|ever|have)\b/i,
      /(?:^|[,:] ?)shoulda\b|\b(?:in|with) hindsight\b|\bwas (?:obvious|predictable|foreseeable|bound to)\b|\bought to know better\b|\bno excuse\b|\bcommon sense\b/i,
    ],
    ofPeople: [
      new RegExp(`${person} (?:\\w+ ){0,2}?${shouldHave}\\b`, 'i'),
      new RegExp(
        `${person} (?:must|had to) have (?:seen|known|noticed|realised|realized|understood)\\b`,
        'i',
      ),
      new RegExp(`${person} (?:was|were) supposed to\\b`, 'i'),
    ],
    unless:
      /\b(?:according to|in accordance with|as per|per (?:the )?(?:design|sla|slo|runbook|plan|schedule)|by design|\bsla\b|scheduled?)\b|\b(?:that|which) should(?:n't| not)? have been\b|\?$/i,
  },
  {
    kind: 'personAsCause',
    says: [
      /\bwho (?:\w+ )?(?:pushed|wrote|merged|deployed|approved|broke|deleted|did) (?:this|that)\b|\bwhy would (?:anyone|you|they|someone|we)\b|\bwhoever (?:wrote|did|pushed|merged|approved|deployed|made)/i,
      /\b(?:human|operator|pilot|personnel|engineer|admin|developer|manual) (?:error|mistake)s?\b|\buser error\b|\bfat[- ]?finger|\bpoor (?:judge?ment|decisions?|choices?)\b|\bbad (?:call|judge?ment|decision)\b|\bmisjudg/i,
      new RegExp(
        `\\b(?:nobody|no one|none of us|not one (?:person|engineer))\\b (?:(?:even|ever|had|has|actually|really|\\w+ly) )?(?:${humanActPast}|(?:was|were) ${humanActing})\\b`,
        'i',
      ),
      /(?:^|[,;] |\b(?:and|but|then|while|when) (?:\w+ing )?)(?:accidentally|mistakenly|inadvertently|unintentionally) (?:\w+ed|ran|sent|put|took|shut|cut|set)\b/i,
      /\b(?:intern|trainee|new (?:guy|hire|joiner|starter)|junior(?: (?:engineer|dev\w*|admin))?) (?:\w+ly )?(?:deleted|dropped|broke|pushed|wiped|merged|ran the wrong|changed the wrong)\b/i,
      /\b(?:caused|broken|deleted) by [A-Z][a-z]+,? who\b/,
      // Of somebody who is not among the people of the ticket; a thing that messes up is told with its article.
      /(?:^|[.;:,] |\b(?:and|but|because|that) )(?!(?:It|This|That|Which|Something|The|A|An|Our)\b)(?:[A-Z][a-z]+|he|she|HE|SHE) (?:\w+ly )?(?:screwed|messed|fucked|effed|cocked|stuffed) (?:\S+ ){0,2}?up\b/,
      /\b(?:he|she) (?:\w+ed|ran|did|put|took|sent|shut|cut|set) [^.;,]{0,40}\bwithout (?:checking|looking|reading|asking|thinking|testing)\b/i,
      /(?:^|[.;,] )(?!(?:It|This|That|Something|Nothing|Which)\b)[A-Z][a-z]+ (?:ran|executed|deleted|dropped|pushed|merged|deployed|changed|restarted|removed) (?:it|this|that|them) by (?:mistake|accident)\b/,
      /\b(?:blam(?:e|es|ed|ing)|at fault|guilty)\b|\bheld (?:accountable|responsible|liable)\b|\bdisciplin(?:ed\b(?! about)|ary)|\breprimand|\bpunish|\bresponsible for (?:the|this) (?:outage|incident|failure|mistake)\b|\bbecause of (?:him|her|them)\b|\b(?:is|was|that's|one's) on (?:him|her|you|me|us|them)(?=[.!]|$)|\bculprit|\bscapegoat/i,
    ],
    ofPeople: [
      new RegExp(
        `${person}${upToVerb}(?:forgot|neglected|screwed|messed up|botched|ignored|overlooked|mistakenly|accidentally|inadvertently|misconfigured|mistyped|misread|misunderstood|misinterpreted|misused|mismanaged|mishandled|disregarded|bypassed|skipped|omitted|missed|nuked|rushed|panicked|dropped the ball|slipped up|shrugged off|never considered)\\b`,
        'i',
      ),
      new RegExp(`${ofRole}${upToVerb}(?:broke|caused|took down|killed|crashed|brought down)\\b`, 'i'),
      new RegExp(`${ofRole}${upToVerb}introduced (?:the|an?|this) (?:bug|defect|error|regression)\\b`, 'i'),
      new RegExp(
        `${person}${upToVerb}(?!(?:noticed|fixed|corrected|spotted|identified|removed|replaced|reverted|received)\\b)(?:\\w+ed|ran|chose|took|gave|sent|put|set|wrote|hit|typed) (?:\\w+ ){0,2}the wrong\\b`,
        'i',
      ),
      new RegExp(
        `${person} (?:\\w+ )?(?:didn't|did not|never|doesn't|don't|failed to|wasn't|was not|weren't|were not) (?:\\w+ )?(?:${humanAct}|${humanActing})\\b`,
        'i',
      ),
      new RegExp(
        `${ofRole},? (?:didn't|did not|failed to|neglected to) (?!(?:re-?(?:start|concile)|start|receive|have|get|see|find|reach|want|need|affect|lose|experience|able|aware|involved|present|paged|notified|called|told|informed|on|cause|matter)\\b)\\w+`,
        'i',
      ),
      new RegExp(
        `${ofRole}(?! (?:encountered|observed|experienced|saw|found|noticed|reported|identified|discovered|determined|confirmed|suspected|saw|fixed|said|thinks?|traced))[^.;]{3,60}\\b(?:led to|leading to|caused|causing|resulted in|resulting in) (?:\\w+ ){0,3}(?:outage|incident|downtime|failure|loss|disruption|delay)`,
        'i',
      ),
      new RegExp(
        `\\b(?:caused|introduced|triggered|broken|created|deleted) by (?:(?:the|an?|our|one|some) )?(?:\\w+ )?${person}`,
        'i',
      ),
      new RegExp(
        `${person}${upToVerb}(?:made (?:an? )?(?:\\w+ )?(?:typo|mistake|error|slip|miscalculation)|\\w+ed (?:\\w+ ){1,5}by (?:accident|mistake))\\b`,
        'i',
      ),
      new RegExp(
        `\\b(?:mistakes?|errors?|faults?|negligence|failures?|wrong \\w+(?= by)) (?:(?:was|were|is) )?(?:\\w+ )?(?:by|of|on the part of) (?:(?:the|an?|our|some) )?(?:\\w+ )?${person}`,
        'i',
      ),
      new RegExp(
        `(?:${person}(?: \\w+)?(?:'s|’s)|\\b(?:his|her|their|your|my)) (?:\\w+ )?(?:fault|mistake|carelessness|negligence|incompetence|inexperience|failure to)\\b`,
        'i',
      ),
      new RegExp(`\\bclassic ${person}`, 'i'),
    ],
    unless: new RegExp(
      `(?:didn't|did not|never|failed to|was not|wasn't)\\b[^.;]{1,50}\\b(?:because|since|as) (?:the|its?|an?|access|no)\\b(?! ${person})`,
      'i',
    ),
  },
  {
    kind: 'carelessness',
    says: [
      /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|sloppy|sloppiness|incompeten(?:t|ce)|irresponsibl[ey]|reckless(?:ly|ness)?|complacen(?:t|cy)|unprofessional|inattenti(?:on|ve)|half-?hearted(?:ly)?|perfunctory|cavalier|nonchalant(?:ly)?|lackadaisical|slapdash|shrugged (?:it |this )?off|brushed (?:it )?aside|without (?:a second thought|thinking)|thoughtless(?:ly)?|hastily|oversight(?! (?:board|committee|body)))\b/i,
      /\black of (?:care|attention|diligence|discipline|ownership|responsibility|rigou?r|common sense|focus)\b/i,
      /\b(?:too|so|was|were|is|are|being) lazy\b(?![- ](?:load|init|eval|fetch))|\bbothered to\b|\bcut(?:ting)? corners\b|\basleep\b|\bdiligence\b|\bgot (?:sloppy|complacent)/i,
      /\b(?:forgot|forgotten|forgetting) (?:to|about)\b/i,
      /\b(?:not|n't|never)\b[^.;]{1,24}\b(?:seriously|care about)\b|\bno attention to\b|\bnobody paid\b/i,
    ],
  },
  {
    kind: 'animated',
    says: [
      /\b(?:shocking(?:ly)?|disastrous(?:ly)?|catastrophic(?:ally)?(?! (?:backtracking|forgetting|cancellation))|catastrophe|nightmare|horrendous(?:ly)?|horribl[ey]|horrific|terribl[ey]|awful(?:ly)?|appalling(?:ly)?|atrocious|abysmal|deplorable|dismal|pathetic(?:ally)?|ridiculous(?:ly)?|absurd(?:ly)?|ludicrous|laughable|insane(?:ly)?|insanity|crazy|unbelievabl[ey]|incredibl[ey]|astonishing(?:ly)?|inexcusable|unforgivable|unacceptabl[ey]|outrageous(?:ly)?|embarrassing(?:ly)?|embarrassment|disgrace(?:ful)?|stupid(?:ly)?|stupidity|idiot(?:ic)?|moron(?:ic)?|fiasco|debacle|chaotic|shambles|painful(?:ly)?|excruciating(?:ly)?|agoni[sz]ing(?:ly)?|mayhem|havoc|infuriating|maddening|frustrating(?:ly)?|scandalous|staggering(?:ly)?|utterly|blunder(?:ed|s)?|botched|wtf|mind-?boggling|tragic(?:ally)?|crap(?:py)?|rookie mistake|amateur(?:ish)?|clueless|brain-?dead|facepalm|shame(?:ful(?:ly)?)?|farc(?:e|ical)|colossal|monumental|spectacular(?:ly)?|hopeless(?:ly)?|hilarious|dumpster fire|train ?wreck|epic fail(?:ure)?|frightening|damn(?:ed)?|fuck\w*|shit\w*|sucks?)\b/i,
      /\b(?:an?|total|complete|utter|absolute|real) (?:\w+ )?disaster\b(?! (?:recovery|site|plan|drill))/i,
      /\b(?:is|was|were|are|total|complete|such|what) (?:an? )?(?:\w+ )?(?:joke|garbage|mess|rubbish|trash)\b(?! (?:collect|can))/i,
    ],
    unless: /\bdisaster[- ]recovery\b/i,
  },
];

/** English words that refuse blame or belong to a machine. */
export const englishHarmless: readonly RegExp[] = [
  /\bgit blame\b|\bno blame\b|\bblam(?:e|ing) (?:language|culture)\b|\bblame(?:less(?:ly|ness)?|-free)\b/gi,
  /\b(?:no one|nobody|no individual|no person|none of \w+)\b[^.;,]{0,24}\b(?:at fault|to blame|blamed|guilty|responsible|made a mistake)\b/gi,
  /\b(?:not|n't|never|without|nor) (?:\w+ ){0,4}?(?:blam(?:e|ing)|at fault|fault|human error|operator error|punish\w*|held (?:accountable|responsible))\b/gi,
  /\b(?:human|operator|user) errors? (?:is|are|was) (?:not|never)\b/gi,
  /\b(?:not|never) (?:at |about |to ask )?who\b[^.;,]{0,30}/gi,
  /\bany(?:one|body)(?: else)? would have\b/gi,
  /\b(?:prevent|avoid|catch|stop|reduce|guard against|protect against)(?:s|ing)? (?:\w+ )?(?:human|operator|user|manual) (?:error|mistake)s?\b/gi,
];
