type Say = (chinese: string, english: string) => string;

/** A kind of measure: what the kind is called, and the words that tell of it. */
interface Family {
  readonly name: readonly [chinese: string, english: string];
  readonly says: RegExp;
  /** What is done in it also sets failures off. */
  readonly isChange?: true;
}

/** What opens doors and can be changed. */
const secret = String.raw`(?:password|token|credential|cert(?:ificate)?|secret|(?:api|access|signing) key)s?`;

/** Measures of one kind, whatever the words: by these a plan is matched with its execution, an effect with its measure. */
const families: readonly Family[] = [
  {
    name: ['回滚', 'Rollback'],
    says: /roll(?:ed|ing|s)?[- ]?back|revert|回滚|回退|changed back|restore the previous|\b(?:point|put|mov|set)(?:ed|t|e|ing)? (?:\S+ ){1,5}back\b|改回|还原/i,
  },
  { name: ['重启', 'Restart'], says: /re-?start|re-?boot|\brecycl|重启|拉起/i },
  {
    name: ['扩容', 'More capacity'],
    says: /\bscal(?:e|ed|ing)\b|increas\w+ (?:the )?(?:disk|capacity|memory)|\bexpand|\bresiz|\badd(?:ed|ing)? (?:capacity|nodes?|replicas?)|扩容|扩(?:到|成|了)|加机器|扩盘/i,
  },
  {
    name: ['切换', 'Switch-over'],
    says: /fail(?:ed|ing)?[- ]?over|\bswitch(?:ed|ing|[- ]?over| (?:back|over|to|off|on)\b)|re-?rout|shift(?:ed|ing)? traffic|\bdrain|切换|切流|切走|切(?:到|至|回)|流量调度|调度(?:到|至|走)|摘除|绕行/i,
  },
  {
    name: ['限流降级', 'Load limit'],
    says: /throttl|rate[- ]?limit|load[- ]?shed|\bshed(?:ding)? (?:load|traffic|requests)|限流|降级|熔断|关停|降低.{0,4}压力/i,
  },
  {
    name: ['清理', 'Removal'],
    says: /\bremov|\bdelet|\bclean(?:ed|ing)?\b|\bpurg|\bflush(?:ed|ing)?\b|\bfree(?:d|ing)?(?: up|\b.{0,12}\b(?:disk|space|memory))|unpublish|taken down|删除|清理|清空|释放|下线|摘除/i,
  },
  {
    name: ['凭据变更', 'Credential change'],
    says: new RegExp(
      String.raw`${secret}\b.{0,40}\b(?:chang|updat|rotat|revok|reset|renew|replac|re-?issu)|(?:chang|updat|rotat|revok|reset|renew|replac|re-?issu)\w*\b.{0,40}\b${secret}\b|(?:凭据|密码|证书|令牌|密钥).{0,16}(?:更换|更新|轮换|吊销|重置|续期|变更|修改|换|改)|(?:更换|更新|轮换|吊销|重置|续期|变更|修改).{0,16}(?:凭据|密码|证书|令牌|密钥)|吊销|轮换`,
      'i',
    ),
  },
  {
    name: ['重建或补处理', 'Rebuild or rerun'],
    says: /\bre-?build|\bre-?queue|back into the queue|\bre-?run|\breplay(?:ed|ing)?\b|\bback-?fill|\brefund(?:ed|ing|s)? (?:all|the|submitted|started|sent)|重建|补发|补跑|补数|重跑|重新入队|补偿(?!机制)|单独搭建|新建/i,
  },
  { name: ['修复', 'Fix'], says: /hot-?fix|\bfix(?:e[ds]|ing)?\b|\bpatch(?:e[ds]|ing)?\b|修复|修正|订正/i },
  {
    name: ['停止', 'Stop'],
    says: /\bkill(?:ed|ing)?\b|\bpaus(?:e|ed|ing)\b|\bstopp(?:ed|ing)\b|杀掉|杀死|停掉|停了|停止|暂停|叫停/i,
  },
  { name: ['配置变更', 'Configuration change'], says: /config|setting|配置|参数|开关/i, isChange: true },
  {
    name: ['发布', 'Release'],
    says: /\bdeploy|\bpublish|\breleas|\bship(?:ped)?\b|rolled out|发布|上线|部署/i,
    isChange: true,
  },
  {
    name: ['封禁', 'Block'],
    says: /\bblock|\bbann(?:ed|ing)\b|\bdisabl|\bturn(?:ed|ing)? off\b|封禁|屏蔽|禁用|关闭|关掉|关了/i,
  },
  {
    name: ['调整', 'Adjustment'],
    says: /\b(?:rais|lower|reduc|tun|bump)(?:ed|ing)\b|调(?:到|成|大|小|高|低|整|了)|改(?:到|成|为)/i,
  },
];

/** Kinds of measure that a text names. */
export const familiesOf = (text: string): readonly number[] =>
  families.flatMap(({ says }, index) => (says.test(text) ? [index] : []));

/** True for a kind whose measures are changes as failures are set off by. */
export const isChangeFamily = (family: number): boolean => families[family]?.isChange === true;

/** What the measure of a text is called: going back whatever it goes back on, else the kind named first. */
export function measureName(text: string, say: Say): string | undefined {
  const found = families
    .map(({ says, name }) => ({ at: text.search(says), name }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const back = families[0]?.name;
  const kind = found.find(({ name }) => name === back) ?? found[0];
  return kind && say(...kind.name);
}

export const sameFamily = (a: string, b: string): boolean => {
  const [first, second] = [familiesOf(a), familiesOf(b)];
  return first.some((family) => second.includes(family));
};

/** "Decided against a rollback", "决定不回滚": no plan, and nothing that was to be carried out. */
export const decidesAgainst =
  /\b(?:decided?|deciding|agreed|chose|opted) (?:against|not to)\b|(?:决定|商定|确认)(?:先|暂时?|暂且)?不(?:再)?|(?:先|暂时?)不(?:要)?(?:回滚|重启|切换|扩容|下线|动)/i;
