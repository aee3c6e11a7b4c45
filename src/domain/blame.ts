import type { Language } from './incident';

/** A sentence that puts a person, a lapse or a should-have where a condition of the system belongs. */
export interface Blame {
  readonly sentence: string;
  /** The words that do it. */
  readonly words: string;
  readonly kind: 'personAsCause' | 'counterfactual' | 'character' | 'exhortation' | 'animated';
}

interface BlameRule {
  readonly kind: Blame['kind'];
  readonly says: RegExp;
  /** What the same words mean when they blame nobody. */
  readonly unless?: RegExp;
}

/** Roles and pronouns by which people are named in a ticket. */
const person =
  '(?:他|她|某(?:人|同学|工程师)|[一-龥]{1,3}(?:同学|工程师|老师|经理)|(?:值班|当值|运维|开发|研发|测试|操作|实施|外包)?(?:人员|同学|工程师|员工|同事))';

const rules: readonly BlameRule[] = [
  {
    kind: 'personAsCause',
    says: new RegExp(
      `(?:因为?|由于|系|是因为?)?(?:${person}).{0,12}?(?:误操作|操作(?:失误|不当|错误)|手误|失误|误删|误改|误配|误触|忘(?:记|了)|漏(?:了|掉|配|改|执行)|疏忽|疏漏|没有?(?:按|遵守|仔细|认真|及时)|未(?:按|遵守|仔细|认真|及时|尽))|(?<!个)人为(?:失误|错误|原因|因素|操作失误)|人员(?:失误|疏忽|责任)|操作失误|责任人(?:是|为)|(?:追究|追责|问责|处罚|处分|扣(?:绩效|分)|通报批评|考核)`,
    ),
    unless:
      /不(?:追究|追责|问责|处罚)|(?:避免|防止|防护|拦截|降低|减少|防)(?:人为|人员)?(?:的)?(?:误操作|失误|错误|手误)/,
  },
  {
    kind: 'personAsCause',
    says: /\b(?:human error|operator error|user error|pilot error|fat[- ]?finger(?:ed)?)\b|\b(?:he|she|they|[A-Z][a-z]+|the (?:engineer|operator|developer|admin|dba|on-?call|team member|contractor|sre|intern))\b,? (?:\w+ ){0,2}?(?:forgot|neglected|failed|broke|screwed up|messed up|ignored|overlooked|mistakenly|accidentally|carelessly|caused)\b|\b(?:is|was|were|are) (?:\w+ )?(?:to blame|at fault|responsible for (?:the|this) (?:outage|incident|failure))\b|\b(?:\w+'s|his|her|their) (?:fault|mistake|carelessness|negligence|error)\b/,
    unless:
      /\b(?:[Tt]he|[Aa]|[Tt]his|[Ii]t|[Jj]ob|[Bb]uild|[Pp]od|[Nn]ode|[Dd]isk|[Ss]erver|[Ss]ervice|[Ss]cript|[Mm]igration|[Dd]eploy\w*|[Rr]ollback|[Cc]luster|[Rr]equest\w*|[Ll]ogin\w*|[Uu]pdate|[Pp]atch|[Ff]ailover|[Rr]estart|[Ss]ync|[Cc]ommit|[Tt]est\w*|[Pp]rocess|[Mm]achine|[Hh]ost|[Dd]atabase|[Rr]eplica|[Cc]ache|[Nn]etwork|[Aa]lert\w*|[Ww]hich|[Tt]hat|[Ww]hat|[Nn]othing|[Ee]verything|[Tt]hey all|[Tt]hese|[Ss]ome|[Aa]ll|[Bb]oth|[Ee]ach) (?:\w+ ){0,1}(?:failed|caused|broke)\b|^[A-Z][a-z]+ (?:failed|caused|broke)\b(?! (?:to (?:check|test|verify|follow|notice|tell|review|run)))/,
  },
  {
    kind: 'counterfactual',
    says: /本(?:该|应|可以?避免|来(?:应该|可以))|早(?:该|应该|就应)|(?:原本|理应|理当)(?:应|该|可以)?|应该?(?:提前|事先|早点|更早|及时|立即|先)(?:.{0,16})(?:却|但|而没有|没有|未)|(?:如果|要是|若).{1,30}(?:就不会|就能避免|便不会|则不会|就可以避免|本可)|(?:没有|未)(?:做到|尽到)(?:应有|应尽)/,
  },
  {
    kind: 'counterfactual',
    says: /\b(?:should(?:n't| not)? (?:\w+ )?have(?! (?:been )?(?:recovered|fixed|resolved|landed|arrived|finished|propagated|been removed earlier))|ought to have|could have (?:prevented|avoided|caught|noticed)|would(?:n't| not)? have (?:happened|occurred)|had (?:he|she|they|we|the team|the engineer)\b.{1,60}\b(?:would|could)|if only)\b/i,
  },
  {
    kind: 'character',
    says: /粗心|大意(?!识)|马虎|不负责任?|不(?:认真|仔细|谨慎|上心|专业)|责任心|责任意识|态度(?:问题|不端正)|能力不足|水平(?:不够|太差)|不称职|懒|敷衍|侥幸|(?:愚蠢|低级)(?:的)?(?:错误|失误)?|擅自/,
    unless: /大意是/,
  },
  {
    kind: 'character',
    says: /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|sloppy|sloppiness|lazy|incompetent|incompetence|irresponsible|reckless(?:ly)?|stupid(?:ly)?|complacen(?:t|cy)|unprofessional|lack of (?:care|attention|diligence|discipline))\b/i,
  },
  {
    kind: 'exhortation',
    says: /(?:加强|提高|提升|增强|强化).{0,10}(?:意识|责任心|责任感|警惕|重视程度|自觉性)|(?:今后|以后|务必|大家|要求|必须).{0,10}(?:注意|小心|谨慎|仔细|认真|细心)|(?:加强|严格)(?:人员|员工)?(?:管理|考核|纪律)|(?:增加|新增|加一(?:层|道|级)|多加|升级)(?:人工|领导|主管|一层|一道|一级|多级)*审批/,
  },
  {
    kind: 'exhortation',
    says: /\b(?:be more careful|more careful(?:ly)?|pay (?:more|closer) attention|raise awareness|remind (?:everyone|engineers|staff|people|the team) to|try harder|(?:another|more|additional|an? extra) (?:layer of |level of |manager |management )?(?:approvals?|sign-?offs?))\b/i,
  },
  {
    kind: 'animated',
    says: /罪魁祸首|元凶|肇事|背锅|甩锅|闯祸|惹祸|搞砸|坑(?:了|惨)|灾难性的?(?:失误|决策|操作)|令人震惊|荒唐|离谱|可笑/,
  },
  {
    kind: 'animated',
    says: /\b(?:culprit|scapegoat|blunder(?:ed)?|botched|shocking(?:ly)?|appalling|inexcusable|unforgivable|disgrace(?:ful)?|ridiculous|idiotic|horrible mistake)\b/i,
  },
];

/** Words that only look like blame: a role, an expectation, a guess. */
const harmless =
  /\b(?:that|which) should(?:n't| not)? have been\b|\bshould(?:n't| not) have (?:mattered|any (?:effect|impact))\b|负责人|责任人[:：]|责任团队|\bshould be (?:back|up|fine|ok|good|fixed|resolved|done|working)\b|应该(?:是|已|会|可以|能|没|不|快|好了|恢复|在)(?!.{0,16}(?:却没有|而没有|却未))/gi;

function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？!?；;\n])|(?<=[^\d\s][.])\s+(?=\S)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Every sentence of a text that blames, in Chinese or English. */
export function findBlame(text: string): readonly Blame[] {
  return sentencesIn(text).flatMap((sentence) => {
    const plain = sentence.replace(harmless, (word) => '▁'.repeat(word.length));
    for (const { kind, says, unless } of rules) {
      const match = says.exec(plain);
      if (match && !unless?.test(plain))
        return [{ sentence, words: match[0].replace(/▁/g, '').trim(), kind }];
    }
    return [];
  });
}

const advice: Readonly<Record<Blame['kind'], Readonly<Record<Language, string>>>> = {
  personAsCause: {
    'zh-CN': '改写为系统条件：哪一步允许这个操作直接生效，缺少哪一种校验、提示、隔离或回退',
    'en-US':
      'name the condition of the system instead: which step let this action take effect, and which check, warning, isolation or rollback was missing',
  },
  counterfactual: {
    'zh-CN': '改写为当时实际发生的事：当时能看到什么、依据什么判断、缺少什么信息或工具',
    'en-US':
      'tell what happened instead: what could be seen at the time, what the decision rested on, which information or tool was missing',
  },
  character: {
    'zh-CN': '去掉对人的评价，写出可观察的事实与当时的工作条件',
    'en-US': 'leave the judgement of people out and state the observable fact and the conditions of work',
  },
  exhortation: {
    'zh-CN': '改为一项可验收的系统改动（自动校验、默认安全、告警、演练），不依赖人的注意力或多一层审批',
    'en-US':
      'make it a change of the system that can be tested (automatic check, safe default, alert, drill), which does not rest on attention or one more approval',
  },
  animated: {
    'zh-CN': '改用中性措辞，写出部件、时刻与影响',
    'en-US': 'use neutral words: component, minute, effect',
  },
};

/** The wording of a finding: the sentence and how to say it of the system. */
export function blameMessage(blame: Blame, language: Language): string {
  const how = advice[blame.kind][language];
  return language === 'zh-CN'
    ? `「${blame.sentence}」含指向个人的措辞（${blame.words}）。建议：${how}。`
    : `“${blame.sentence}” points at people (${blame.words}). Suggestion: ${how}.`;
}
