/** One pattern of whole words out of readable pieces. */
export function words(...parts: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${parts.join('|')})\\b`);
}

/** Nouns of measures: what is done about an incident. */
export const measures = [
  'roll[ -]?back|revert|restart|reboot|roll-?over|failover|fail-over|failback|switch-?over|cut-?over|hot-?fix|fix',
  'patch|work-?around|mitigation|override|kill switch',
  'redeploy(?:ment)?|rollout|restore|restoration|scale-?up|scale-?out|purge|reset|repair|replacement',
  'kill|rotation|flush|recycle',
  'clean-?up|change|deploy(?:ment)?|pr|reload|swap|unblock|rebuild|re-?index|re-?sync|migration|upgrade',
  'downgrade|import|update',
].join('|');

/** Verbs of remedies, in the past and in the plain present of a narrated timeline ("SRE rolls back"). */
export const remedies = [
  'roll(?:ed|s)(?: \\w+){0,3} back|revert(?:ed|s)|restart(?:ed|s)|reboot(?:ed|s)|re-?deploy(?:ed|s)',
  'hot-?fixed|downgraded',
  '(?:failed|fails) (?:over|back)|switch(?:ed|es)|cut over|re-?rout(?:ed|es)|redirect(?:ed|s) (?:the|all|our|traffic|users|requests|load|calls)|steered',
  'shifted (?:traffic|load)|moved (?:the|all|traffic|load)',
  'drain(?:ed|s) (?:the|all|traffic|node)|disabl(?:ed|es)|re-?enabled|turn(?:ed|s) (?:\\w+ )?(?:off|on)',
  'remov(?:ed|es)|delet(?:ed|es)|kill(?:ed|s)|terminat(?:ed|es)|evict(?:ed|s)|stop(?:ped|s) the',
  'scal(?:ed|es) (?:\\w+ )?(?:up|out|down)|scaled|increas(?:ed|es) (?:the|our)',
  'rais(?:ed|es) (?:(?:the|our)|(?:\\w+ ){1,3}?(?:limits?|quotas?|timeouts?|memory|capacity|replicas|threshold)\\b)|expand(?:ed|s)|extended (?:the|to|by)',
  'add(?:ed|s) (?:capacity|more|extra)',
  'add(?:ed|s) \\w+ (?:more )?(?:nodes|capacity|replicas|instances|servers|disk|hosts)',
  'upsized|resized',
  'restored (?:the |an? )?(?:\\w+ )?(?:alias|index|backup|snapshot|config\\w*|version|file|table|template)',
  '(?:were|was|been) stopped|revok(?:ed|es)|rotat(?:ed|es)|unpublish(?:ed|es)|block(?:ed|s) the|blocked (?:all|new|every)|bann(?:ed|s)|quarantin(?:ed|es)',
  'isolat(?:ed|es) the|taken down|took down|pulled the',
  'replac(?:ed|es)|renew(?:ed|s)|(?:re-?)?install(?:ed|s)|fix(?:ed|es)|correct(?:ed|s)|repair(?:ed|s)',
  'patch(?:ed|es)|re-?mounted|reissued',
  'clear(?:ed|s) (?:the|all)|flush(?:ed|es)|purg(?:ed|es)|clean(?:ed|s) up|rebuil[dt]s?|reset',
  're-?index(?:ed|es)|re-?creat(?:ed|es)|re-?applied|freed',
  '(?:capacity|quotas?|limits?|timeouts?|memory|replicas)(?: of (?:the )?(?:\\w+ ){1,3}?)? ?(?:was |were |has been |have been )?(?:manually |temporarily )?(?:increased|raised|doubled)',
  'chang(?:ed|es) back|(?:put|set|brought|switched|turned) (?:\\w+ ){0,4}back|swapped|bypass(?:ed|es)',
  'promot(?:ed|es)|throttl(?:ed|es)|rate-limit(?:ed|s)|tuned|lowered|reduced the|adjusted|updated the',
  '(?:password|config(?:uration)?|credentials?) updated|re-?imported|reload(?:ed|s)',
  'implement(?:ed|s) (?:the|a|an|another|this) (?:\\w+ )?(?:fix|mitigation|work-?around|patch|change|solution)',
  '(?:deployed|pushed|pushes|shipped|released|merged|applied|published|rolled out|executed|enacted|landed)(?: \\S+){0,6}? (?:fix|hot-?fix|patch|revert|rollback|mitigation|work-?around|kill)',
  'applied (?:the|a|an) (?:fix|patch|change|mitigation|work-?around|update)',
  'migrated (?:the )?(?:traffic|load|users|customers)|mitigated',
  '(?:jobs?|sync|syncing|replication|workers?|consumers?|scheduler|rollout) (?:\\w+ )?resumed',
  '(?:secrets?|config\\w*|records?|certificates?|tokens?|rules?|images?) (?:\\w+ )?(?:updated|corrected)',
  'routes? (?:\\w+ )?(?:updated|corrected)',
].join('|');

/** Remedies in the plain form, as a list says what several people do ("operations engineers revert the change"). */
export const plainRemedies = [
  'revert|restart|reboot|roll(?: \\w+){0,3} back|disable|remove|re-?deploy|fail over|switch|drain|scale (?:up|out|down)|re-?run',
  'purge|flush|block|kill|replace|restore|re-?route|rebuild|re-?create|patch|increase',
].join('|');

export const symptoms = [
  'errors?|error rates?|fail(?:s|ed|ing|ures?)?|time-?outs?|timing out|timed out|5xx|50[0234]s?|4xx',
  'unavailable|unreachable|outage|down|crash(?:es|ed|ing)?|unresponsive|not responding',
  'degrad(?:ed|ation)|slow(?:ness|er|ly)?|latency|stuck|stale|lost|loss|corrupt(?:ed|ion)?|exceptions?',
  "broken|blocked|malicious|compromised|leak(?:ed|ing)?|unable|cannot|can't|oom\\w*|full|exhausted",
  'saturated|overload(?:ed)?|melt(?:s|ed|ing)?|disrupt(?:ed|ion)|denied|rejected|expired?s?|missing',
  'blank|inconsisten\\w+|fill(?:s|ed|ing) up|(?:node)?not ?ready',
  '(?:return|serv|throw|giv|get|see)(?:s|ing) (?:http )?(?:status )?[45]\\d\\d',
  '(?:no longer|not|stopped) (?:been )?(?:receiving|responding|serving|processing|replicating|reachable|accessible|available)',
].join('|');

const well = [
  'working|running|serving|responding|operating|flowing|functioning|arriving|processing|succeeding',
  'passing|loading|deploying',
].join('|');
const good = 'healthy|normal|fine|stable|green|ok|good';
const served = [
  'services?|access|site|sites|website|traffic|connectivity|functionality|availability|operations?',
  'systems?|power|api|apis|apps?|application|performance|network|everything|all|region|regions|users',
  'normal|logins?|search|uploads?|checkout|payments?|deliver(?:y|ies)|writes|reads|quorum',
].join('|');

/** Words for being well again; a state alone ("the database looks fine") is none, a change of state is. */
export const wellAgain = [
  'back (?:online|up\\b(?! by)|to zero\\b|above \\d+)',
  'back (?:to|in) (?:full )?(?:working order|full (?:service|capacity|operation)|operation)',
  'back (?:to (?:the |its |their )?(?:normal|baseline|healthy|green|expected|usual|pre-incident)|in service)',
  'back (?:in business|to (?:under |below |about |around )?\\d+)',
  '(?:is|are|was|were|came|come|comes|all|dashboards|users|systems) back\\b(?! (?:to|by|on|in|into|with))',
  '(?:site|service|services|api|website|servers?|cluster|database|app) (?:is|are) (?:back )?up\\b(?! to)',
  'everything (?:is|are) (?:back )?up\\b(?! to)',
  "(?:we are|we're) back\\b|(?:errors?|50[0234]s?|5xx|timeouts?) (?:is|are) gone",
  '(?:up|online) again|(?:is|are) (?:now |all |again )*(?:online|up and running|live again)',
  '(?:all|every)(?: [\\w-]+){0,3} reconnected|confirmed (?:as |to be )?working',
  '(?:behaviou?r|operation|function\\w*) (?:appear(?:s|ed) )?(?:to have )?resumed',
  `(?:is|are|was|were|now|again|be) (?:\\w+ )?(?:${well})(?: (?:again|normally|as (?:expected|normal|usual|before)|fine|properly|correctly|now|well))`,
  `(?:${well}|works?|available|reachable|accessible|healthy|green|stable|fresh|connected) (?:again|normally)`,
  `(?:connect|usable|responsive|alive|accepting|consistent|visible|log in|load) (?:again|normally)`,
  `operational (?:again|normally)`,
  'fully (?:operational|functional|stable|recovered|restored|available|healthy|working|back)',
  '(?:is|are|was|were|be|confirmed) (?:to be )?(?:now |all |again )*(?:operational|functional|recovered)',
  `(?:is|are) (?:now |again |all )+(?:${good})|(?:is|are) (?:${good}) (?:now|again)`,
  `(?:everything|all services|all systems|service|site) (?:is|are|looks?|looking) (?:${good})`,
  `(?:${served})(?: \\S+){0,3}? (?:(?:has|have) been |is |are |was |were |now |fully |all |being )*restored`,
  `restored (?:\\w+ )?(?:${served})|^(?:fully )?restored(?=$|[.,;!]| (?:by|at|for|in|on|after|since|again|now|to (?:normal|service))\\b)`,
  '^(?:the )?(?:services?|site|systems?) (?:is |are )?(?:now )?operational|full recovery (?:was |is )?confirmed',
  'resolution (?:is |was )?confirmed|(?:degradation|outage|disruption) (?:is |was )?over\\b',
  'recovered|recovers|recovery (?:is |was |has been )?(?:complete[d]?|achieved)|rectified itself|normali[sz]ed|normal again|read-write again',
  `(?:looks?|looking|seems?|appears?) (?:to be )?(?:(?:${good}|better) (?:now|again)|resolved|recovered|back)`,
  '(?:has|have|had|is|was|are|were|been|now|fully) (?:now |been |fully |all |successfully )*(?:resolved|cleared|subsided)',
  '(?:services?|traffic|operations?|processing|deliver(?:y|ies)|payments?|deployments?) (?:\\w+ )?resumed',
  '(?:builds?|connections?|orders?) (?:\\w+ )?resumed',
  '(?:returns?|returned|dropped|drops?|fell|falls|went|goes|gone|down) (?:back )?to (?:\\w+ )?(?:normal|baseline|zero|0|usual|acceptable|expected|healthy)',
  '(?:errors?|error rates?|failures?|alerts?|time-?outs?|exceptions|5xx|50[0234]s|4xx|4\\d\\ds?|throttling|rejections?) (?:\\w+ )?(?:stop|stops|stopped|ceased?|cleared|clears|subsided?|disappeared|vanished|gone|drop(?:s|ped)? off|resolved|recovered|went away)',
  'no (?:more|longer|further) (?:\\w+ )?(?:errors?|failures?|failing|timeouts?|affected|impacted|seeing)',
  'no (?:more|longer|further) (?:\\w+ )?(?:impact|down|issues?|blocked)',
  '(?:requests|uploads?|downloads?|logins?|payments?|calls?|builds?|jobs|messages|orders?|connections?|users) (?:now |all )*(?:succeed|go through|complete|start|connect|get through|works?)(?: again| normally| now| from (?:all|every|here)| (?:for|in) (?:all|every)|$)',
  '(?:rates?|latency|latencies|metrics) (?:back )?normal',
  '(?:rates?|latency|load|traffic|performance|metrics|everything|all (?:\\w+ )?(?:pods|hosts|jobs|services|nodes|systems|regions)) (?:is|are|look|looks) (?:now |all )*(?:normal|green|healthy|running|up|nominal|fine)',
  '^(?:now )?(?:all|every) (?:[\\w-]+ ){1,3}(?:nominal|operational)|^(?:everything|all) (?:nominal|operational)$',
  '(?:installs?|pulls?|pushe?s?|clones?|sign-?ins?|checkouts?|searche?s?) (?:now |all )*(?:works?|succeed)',
  '(?:lookups?|queries|writes|reads) (?:now |all )*(?:works?|succeed)',
  '(?:has|have) access again|accepts? (?:\\w+ )?again',
  '^(?!(?:error|latenc|load|traffic|rate|usage|cpu|memory|cost|time|number|5xx|queue|pressure)\\w*)[\\w-]+ (?:is|are) (?:back )?up$',
  'back (?:to )?(?:where|what) it was',
  'test \\w+ (?:\\w+ ){0,4}(?:arrived|succeeded|passed|went through|delivered)',
  'without (?:any )?(?:delays?|errors|problems)',
  '(?:edits|orders|requests|messages|events|logs|data) (?:are )?flowing(?: in| again)?',
  'within (?:the )?(?:normal|expected|usual) (?:range|bounds|levels|limits)|stabili[sz]ed',
  'across the board|available to (?:all|every\\w*)',
  'success rates? (?:is |are |has |have )?(?:back |returned |now )?(?:at|above|to|over) (?:9\\d|100)',
  'no more (?:\\w+ ){0,2}(?:disconnects|drops|complaints|reports|crashes|restarts|rejections)',
  're-?enabled (?:globally|everywhere|worldwide|(?:for|in) (?:all|every)\\w*)',
  're-?enabled (?:the )?(?:issuance|services?|traffic|feature|site|api|log-?ins?|sign-?ups?|checkout|payments?|orders?|writes?|publishing)',
  'nobody (?:is )?fail\\w*',
  '(?:backlog|queue|errors?|failures?|alerts?|50[0234]s?|5xx) (?:is |are |all )?gone',
  'all (?:\\w+ ){0,3}return(?:s|ed)? data|operating normally',
  '(?:outage|impact|disruption|downtime) (?:(?:to|on|in|of|for) (?:\\S+ ){1,6})?(?:ends?|ended|is over|over)',
  'end of (?:the )?(?:outage|impact|disruption)|service resumes|all (?:clear|good|green|systems go)',
  '(?:logins?|sign-?ins?|checks?|probes?|dashboards?|checkouts?|health ?checks?|everything) (?:is |are |all |now |back )*green',
  '(?:taking|accepting|serving|handling|getting|receiving) (?:\\w+ )?(?:traffic|requests|orders|calls|writes|logins|mail) again',
  '^back (?:for|to) (?:reading|writing|business|all|everyone|service|use)',
  '^(?:the )?(?:service|site|system|cluster|api|database|app|server|everything)s? (?:back )?up(?=$|[,.;])',
  '(?:all|everything) (?:fine|good|ok|well|normal|healthy) again|(?:on|live|up) again for (?:all|every\\w*)',
  'back (?:at|on) (?:the |their |its )?(?:expected|normal|usual|regular|pre-incident)|^(?:back to )?normal service$',
  '(?:reports?|reported|reporting) back (?:that )?(?:it|the \\w+|everything|all|they|things) (?:now )?(?:works?|is (?:fixed|resolved|fine|ok))',
  '(?:availability|recovery|functionality) (?:was |is )?confirmed|(?:detects?|sees|marks|reports) (?:\\S+ ){1,4}as healthy',
  '(?:issue|problem|outage|incident) (?:is|was|has been|had been) (?:now |fully |finally )*(?:fixed|solved)(?! in\\b)',
  '(?:verified|confirmed) (?:that )?[\\w.-]+ (?:[\\w.-]+ )?(?:is|are) (?:healthy|fine|ok|back|up|working|well)',
  '(?:verified|confirmed) (?:that )?(?:all|every) (?:\\w+ )?(?:systems?|services?) (?:are |is )?(?:operational|healthy|ok|working)',
  '^(?:now )?(?:all|everything) (?:is |are )?(?:healthy|green|nominal)',
  '(?:working|works|behaving|running|functioning) as (?:intended|designed|it should)',
  '(?:finished|completed) (?:its |the )?recovery|caught up|in sync again|steadied|settled (?:down|back)|calmed down|levell?ed off',
  '(?:instances|nodes|pods|clusters|servers|hosts|replicas|services|regions) recover',
].join('|');
