import { chineseSurname as surname } from '../chinese-surname';
import { isCommonWord } from '../redaction/common-words';
import { isTeamName, isTitle } from '../redaction/team-names';
import { isTradeWord } from './trade-words';

const acts =
  '同学|老师|工程师|先生|女士|在\\s?\\d|于\\s?\\d|重启|回滚|回退|执行|负责|发现|定位|确认|处理|操作|上报|通知|删除|误|修改|发布|提交|接手|值班|完成|表示|指出|说|认为|决定|批准|登录|介入|跟进|排查|反馈|报告|变更|关闭|复核|牵头|跟踪|主导|推动|审核|检查|验证|整改|扩容|切换|调整|配置|部署|安装|合并|上线|关停|清理|手动|擅自|没有|未|忘';
const marks =
  '(?:由|负责人[:：]?|责任人[:：]?|执行人[:：]?|操作人[:：]?|工程师|联系|通知了?|电话|值班(?:人员|员|同学)?|开发者|研发|运维|经理|总监|DBA|SRE|@)\\s?';
/** A Chinese name before what somebody did, or behind a word for somebody and at the end of its part. */
const chinese = [
  new RegExp(
    `(?<=^|[，。；、：:（(“「\\s]|由|和|与|及|是|被)(${surname}[\\u4e00-\\u9fff]{1,2}?)(?=${acts})`,
    'g',
  ),
  new RegExp(
    `(?<=${marks})(${surname}[\\u4e00-\\u9fff]{1,2}?)(?=$|[，。；、：:）)」”\\s]|和|与|及|的|${acts})`,
    'g',
  ),
  // As colleagues call each other: 老赵, 小钱.
  new RegExp(
    `(?<=^|[，。；、：:（(“「\\s]|由|和|与|及|是|被)((?:老|小|阿)(?!时|程|区|组|段)${surname})(?=${acts})`,
    'g',
  ),
];
/** An English name that opens its sentence before what somebody did; inside a sentence its capital shows it. */
const english =
  /(?:^|[.!?;:…]["”)]?\s+|["“(]|\(\d{1,2}\)\s|\bThen )([A-Z][a-z]{2,14})(?=\s(?:(?:then |also |had |has |manually |accidentally |quickly |and [A-Z][a-z]+ ){0,2}(?:restarted|rolled|reverted|deployed|deleted|dropped|pushed|merged|approved|said|says|told|called|paged|phoned|noticed|confirmed|reported|forgot|ran|fixed|joined|took|applied|disabled|enabled|changed|edited|found|identified|escalated|declared|acknowledged|investigated|wrote|made|broke|missed|misread|mistyped|typed|caused|triggered|started|stopped|killed|removed|shipped|released|led)\b)|'s (?:change|deploy|commit|fix|rollback|patch|mistake|script|query|release|config)\b)/g;

/** Subjects that open sentences and are nobody. */
const subjects = new Set(
  'who whoever measure measures report alerts monitoring alert alerting traffic service latency engineering rollback nobody everyone someone somebody anyone nothing everything support recovery access each this that they which what there here both one two three all some many most customers users engineers operators responders error failure load database network incident investigation detection deployment release reviewers management on-call team staff and but then it its the these those we i you he she system app application deploy operator automation upstream vendor provider bot script job'.split(
    ' ',
  ),
);

/** Words that begin as a surname does and stand where a name may. */
const ordinary = new Set(
  '方式 何而 何人 何种 任一 单次 单人 高可 高并 金丝 白屏 石化 马上 万里 常驻 余下 史上 孔径 向外 向其 于此 于今 黄牌'.split(
    ' ',
  ),
);

/** Names in a text that read as persons', whoever they are. @param text as it was written */
export function personLikeNames(text: string): readonly string[] {
  const names = chinese.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter((name) => !isWord(name)),
  );
  const latin = [...text.matchAll(english)]
    .map((match) => match[1] ?? '')
    .filter((name) => !subjects.has(name.toLowerCase()) && !isTradeWord(name) && !isTitle(name));
  return [...new Set([...names, ...latin])];
}

const isWord = (name: string): boolean =>
  isTeamName(name) || [name, name.slice(0, 2)].some((word) => isCommonWord(word) || ordinary.has(word));
