import { datesItsVerb } from './sentence-shapes';

/**
 * What a moment does in its sentence:
 * - `entry`: the sentence tells of what happened then;
 * - `start`, `end`: what the sentence tells of began or ended then ("since 14:02");
 * - `reference`: the sentence only refers to that moment ("the 10:05 release");
 * - `none`: a plan, a deadline, a limit: nothing happened then.
 */
export type MentionRole = 'entry' | 'start' | 'end' | 'reference' | 'none';

const planBefore =
  /(?:\b(?:will|'ll|going to|plan\w*|schedul\w*|expect(?!ed (?:levels?|range|values?|rates?|behaviou?r|state|performance))\w*|eta|next (?:update|check)|deadline|due|no later than|before|prior to|estimated?|aim\w*|should be)\b[^,.;]{0,40}|(?:预计|预期|预估|计划|将于|将在|将|争取|下次|下一次|下个|准备|定于|不晚于|最迟|约定|早于|晚于|力争|截止时间|eta)[^,，。;；]{0,14})$/i;
const planAfter =
  /^\s*(?:would|could|might)\b|^\s*(?:前(?!后)|之前|以前|左右恢复|再|预计|计划|将(?=(?:于|在(?!线)|会(?![话议员计])|进行|恢复|开始|执行|重启|切换|回滚|发布|上线|再|要|由|对(?!账)))|后恢复\?)|^\s*(?:会|will|deadline|at the latest)\b/i;
const updateBefore = /(?:next update|更新时间|下次更新|\bby)\s*(?:at|by|around|:)?\s*$/i;
const since =
  /(?:\b(?:since|from|starting(?: at| from)?|beginning(?: at)?)|自从?|从|由|起始于|始于)\s*(?:约|大约|about|around)?\s*$/i;
const sinceAfter =
  /^\s*(?:左右|前后)?\s*(?:起(?!初|因|来|码|诉)|开始|以来|以后|之后(?=.{0,4}(?:陆续|一直|持续))|onwards?\b)/i;
const until =
  /(?:\b(?:until|till|through|up to)|直到|直至|持续到|持续至|一直到|[^截等]至|[^感收遇达得轮]到)\s*(?:约|大约|about|around)?\s*$/i;
const findsThen = /^\s*(?:左右|时)?[,，]?\s*[\u4e00-\u9fff]{0,6}(?:发现|收到|出现|触发|开始|告警|报警)/;
const nounAfter =
  /^\s*(?:那个|版本|(?:release|deploy(?:ment)?|change|build|push|run|rollout|alert|batch|maintenance|window)\b)/i;
/** "… by yesterday's deploy (21:10)": the brackets date the thing before them. */
const ofThing =
  /\b(?:by|from|with|in|of|since|after|until)\b(?: [\w'.#-]+){0,4} (?:deploy(?:ment)?|release|change|upgrade|migration|commit|push|rollout|merge|run)\s*\(\s*$/i;
/** "The snapshot is from 13:16": the age of a thing, not the beginning of a state. */
const datedFrom = /\b(?:is|was|are|were|dates?|dated|taken|backup|snapshot|copy|version|dump|data) from\s*$/i;
/** "前 2 次分别发生在 …", "the previous outage at …": told of another incident. */
const earlierOccurrence =
  /(?:前\s*[\d一二两三几]\s*次|上一?次(?:故障|事故|发生|出现)(?!(?:之|以)?后)|以往|历史上)[^。!?！？;；]{0,80}$|(?:去年|前年)[^。!?！？;；]{0,40}$|\b(?:previous|earlier|last|prior) (?:incident|outage|occurrence|year|time this happened)s?\b[^.;]{0,80}$/i;
const causal =
  /\b(?:caused?|because|due to|root|reason|culprit|turned? out|explain\w*|(?:errors?|50[0234]s?|5xx|failures?|timeouts?) (?:all )?come from)\b|原因|根因|由于|导致|定位|查明|查到|查清|确认|怀疑|破案|答复|回复|回函|复函|通报|\b(?:replied|answered|suspect|found|identified)\b/i;
/** "发现某应用在 10:30 …": the finding is told now, what was found happened then. */
const foundThat =
  /(?:发现|查到|得知|看到)[^,，。:：\n]{2,80}$|\b(?:found|noticed|discovered|reali[sz]ed|learned) (?:that )?(?!at |on |around |about )[^,.\n]{8,160}$/i;
/** "By 12:26 the index had enough capacity": it had come about by then. */
const by = /^\W*by (?:about |around |approximately )?$/i;
const cameAbout = /^,? (?:\S+ ){1,6}?(?:had|was|were)\b/i;
/** "确认了，证书 8:00 到期": found now, what was found happened then. */
const findingFirst = /^\W*(?:已经?|终于)?(?:确认|查到|找到|定位到|定位|查清楚?|破案)了?\s*[,，:：]/;
const copula = /\b(?:is|was|by|that|the|:|to)\b|[:是为因]/i;

/** "10:50 上线的版本", "15:50 至 16:41 丢失的 300 条": the time only says which version, or which records. */
export function isAttribute(after: string): boolean {
  return /^\s*\S{0,2}(?:开放|开售|开抢|开市|上线|发布|变更|升级|更新|切换|割接)(?:之后|以后|后)|^\s*(?:的|那次|这次|[跑建加做推下合配改][了完好出上进入]{0,2}的|(?:发布|上线|提交|合并|变更|执行|部署|推送|更新|开始|触发|启动|到期|上).{0,3}的|(?:期间|之间)?(?:丢失|漏|缺失|产生|积压|失败|受影响)[^,，。]{0,3}的)/.test(
    after,
  );
}

/** "…，发现时间 7 月 8 日 15:20": the label says what happened then. */
const ofLabel =
  /(?:^|[,，;；。\s])(?:首次)?(?:发现|告警|报警|发生|触发|恢复|解决)(?:的)?时间(?:是|为)?\s*[:：]?\s*$/;

/** The role of a moment, given its sentence in front of it and behind it. Half-width text. */
export function roleOfMention(before: string, after: string, isQuestion: boolean): MentionRole {
  if (earlierOccurrence.test(before)) return 'none';
  if (/^\W*as of\s*$/i.test(before) || /\b(?:valid|good) (?:until|till|through)\s*$/i.test(before))
    return 'entry';
  if (by.test(before) && cameAbout.test(after)) return 'entry';
  if (datedFrom.test(before) || ofThing.test(before)) return 'reference';
  if (planBefore.test(before) || planAfter.test(after) || updateBefore.test(before)) return 'none';
  if (since.test(before) || sinceAfter.test(after)) return 'start';
  // "到 20:30 监控发现…": what was found then, no end of it.
  if (until.test(before) && !findsThen.test(after)) return 'end';
  if (isQuestion || isAttribute(after) || nounAfter.test(after) || /\b(?:the|of)\s*$/i.test(before))
    return 'reference';
  if (datesItsVerb.test(before) || ofLabel.test(before)) return 'entry';
  if (foundThat.test(before) || findingFirst.test(before)) return 'reference';
  const cause = causal.exec(before);
  if (cause && copula.test(before.slice(cause.index + cause[0].length))) return 'reference';
  return 'entry';
}
