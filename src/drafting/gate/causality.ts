/** One thing said to have brought about another. */
const causal =
  /导致|引起|引发|诱发|造成|致使|使得|拖垮|压垮|打垮|拖挂|打挂|撑爆|因为|由于|源于|源自|缘于|所致|归因于|(?:根因|根本原因|原因|起因)(?:是|为|在于|[:：])|因[^素子而此果]{2,14}而|由[^,，。;；]{2,24}(?:触发|引入)|\b(?:caus(?:ed|es|ing)|led to|leads to|leading to|because|due to|owing to|result(?:ed|s|ing)? (?:in|from)|as a result of|triggered by|brought (?:down|about)|stem(?:s|med)? from|(?:root )?cause (?:is|was)(?! (?:found|identified|located|known|not|un\w+|being|still))|made (?:it|(?:the|our|all|every) [\w-]+(?: [\w-]+)?) (?:fail|crash|hang|time out|unavailable)|to blame for|took down (?:the|our|all)|knocked (?:out|over)|sparked|set off|contributed to|overloaded (?:the|our|all)|(?:is|are|was|were) to blame for|made (?:the|our|all|every) [\w-]+(?: [\w-]+)? (?:crash|fail|hang|slow|time out|unavailable|unreachable))\b|使(?![用命劲])(?=[^，。；]{1,14}(?:飙升|上升|升高|下降|超时|失败|宕机|崩溃|中断|不可用|耗尽|阻塞|异常|报错|变慢|打满))/gi;
/** Said of what did not happen or is asked. */
const denied =
  /(?:未|没有?|不会|不|并非|无|是否|避免|防止|而非|不是)(?:会|能|曾|再|继续|因此|再次)*$|\b(?:not|never|no|without|whether|avoid(?:ed|s)?|prevent(?:ed|s)?|didn't|doesn't)\s(?:\w+\s){0,2}$/i;
const hedged =
  /可能|怀疑|疑似|猜测|或许|也许|推测|估计是|大概率|不确定|待确认|假设|是不是|吗[?？]|\b(?:maybe|might|may|possibl[ey]|perhaps|suspect(?:ed|s)?|likely|probably|could be|guess|seems?|appears?|unclear|theory|hypothes[ie]s)\b/i;
/** Further ways in which people put down a cause that they found. */
const found =
  /定位(?:到|出|了|为)|查明|查到|查出|根因|根本原因|原因(?!未知|不明|待)|原来|缘起|缘由|是因|因而|从而|进而|于是|后果|\b(?:root[- ]cause|culprit|reason|identified|found (?:that|the|out|it)|turned out|turns out|traced|explain(?:s|ed)?|bug (?:in|that|was)|regression|misconfigur\w+|introduced|which (?:broke|made|meant|blocked|caused|prevented)|responsible for|why)\b/i;

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Where a text states, as a fact, that one thing brought about another. */
function causalSpots(text: string): readonly Spot[] {
  return [...text.matchAll(causal)]
    .filter((match) => !denied.test(text.slice(Math.max(0, match.index - 24), match.index)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

export const isHedged = (text: string): boolean => hedged.test(text);

const sentencesIn = (text: string): readonly string[] =>
  text.split(/[\n。！？!?；;]+|(?<=[a-z\d)]{2}\.)\s+(?=[A-Z])/).filter((part) => part.trim() !== '');

/** Words that carry a meaning: pairs of Chinese characters, stems of longer Latin words. */
function contentOf(text: string): readonly string[] {
  const pairs = [...text.matchAll(/[\u3400-\u9fff]{2,}/g)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  const stems = [...text.toLowerCase().matchAll(/[a-z][a-z\d]{3,}/g)].map(([word]) => word.slice(0, 5));
  return [...pairs.filter((pair) => !general.has(pair)), ...stems.filter((stem) => !general.has(stem))];
}
const general = new Set(
  '故障 事故 问题 系统 服务 发生 本次 此次 这次 出现 导致 引起 造成 由于 因为 原因 根因 已经 进行 incid servi syste probl issue failu outag cause becau resul which this that were with from have into'.split(
    ' ',
  ),
);

const bare = (part: string) => part.replace(/[①-⑳]|\(\d\)|[\s…。.；;，,“”"「」]+/g, '').toLowerCase();

/** The sources' own words, as a whole or in each part that tells of cause and effect, where they are no guess. */
function isTold(text: string, sources: readonly string[]): boolean {
  const wholes = sources.map(bare);
  const guesses = sources
    .flatMap((source) => source.split(/[\n,，。；;！!？?]/))
    .filter((clause) => hedged.test(clause))
    .map(bare);
  const held = (part: string) =>
    wholes.some((whole) => whole.includes(bare(part))) &&
    !guesses.some((guess) => guess.includes(bare(part)));
  return (
    held(text) ||
    (causalSpots(text).length > 0 &&
      text.split(/[:：;；，,]/).every((part) => causalSpots(part).length === 0 || held(part)))
  );
}

/** What somebody did or what happened broke something: "why did the release break payments", 为什么发布会拖垮数据库. */
const presuming = [
  /(?:为什么|为何|怎么|如何)[^。?？]{0,40}?(导致|引起|引发|造成|拖垮|压垮|打[挂垮满]|搞[挂垮坏]|弄坏|破坏|耗尽|阻塞|中断)/g,
  /\b(?:why|how) (?:did|does|do|has|have|had|could|was|were|is)\b[^.?]{0,80}?\b((?:caus|crash|kill|exhaust|overload|corrupt|disrupt)(?:es?|ed|ing|s)?|br[eo]a?ken?|(?:knock|took|take|bring|brought)(?:ed)? (?:down|out)|le(?:a)?d to|result(?:ed)? in)\b/gi,
];
const interrogatives = /为什么|为何|怎么(?:会|就)?|如何|\b(?:why|how|did|does)\b/gi;

/** 根因是什么, what caused it: the cause itself is asked for. */
const asksWhat = /^\s*(?:什么|何|哪|怎|谁)/;
const asked = /(?:什么|哪[些个种一]?|何种|谁)[^,，。]{0,8}$|\b(?:what|which|who)\b[^,.]{0,30}$/i;

/** A yes or no of either kind is an answer: nothing is taken for granted. */
const asksWhether =
  /(?:是否|会不会|能否|有没有可能|whether)[^。?？]*$|^\W*(?:did|was|were|is|are|could|can|has|have|does|do)\b[^.?]*$/i;

/** Where a question takes for granted that one thing brought about another. */
function presumedSpots(text: string): readonly Spot[] {
  return presuming
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => {
      const end = match.index + match[0].length;
      return { start: end - (match[1] ?? '').length, end };
    })
    .filter(({ start }) => !denied.test(text.slice(Math.max(0, start - 24), start)));
}

/** Share of what one side must hold to be the same thing. */
const likeness = 0.34;

/**
 * True when a text says that A caused B and the sources do not: none of them has a causal statement of its own that is more
 * than a guess, or what is said to be cause or effect is not in those that have one, or they say it the other way round. Sources in another script are not compared
 * word by word.
 * @param sources full texts of the evidence cited
 */
export function addsCause(text: string, sources: readonly string[]): boolean {
  if (hedged.test(text)) return false;
  return isNotStated(text, causalSpots(text), { sources, few: 3 });
}

/** True when a question takes it for granted that A caused B, or asks for no more than a yes to it, and the sources do not say so. */
export function presumesCause(question: string, sources: readonly string[]): boolean {
  const stated = causalSpots(question).filter(
    ({ start, end }) =>
      !asksWhat.test(question.slice(end)) &&
      !asked.test(question.slice(0, start)) &&
      !asksWhether.test(question.slice(0, start)),
  );
  const few = 2;
  if (!hedged.test(question) && isNotStated(question, stated, { sources, few })) return true;
  const statement = question.replace(interrogatives, (word) => ' '.repeat(word.length));
  return isNotStated(statement, presumedSpots(question), { sources, few });
}

/** Between cause and effect, in that order, and the other way round. */
const forward =
  /导致了?|引起了?|引发了?|诱发了?|造成了?|致使|使得|[拖压打]垮了?|\b(?:which )?(?:caus(?:ed|es|ing)|led to|leads to|leading to|resulted in|brought down|took down)\b|[,，；;]\s?(?:so\b|所以|因此)/i;
const backward =
  /(?<=[^，。；\s]{2})(?:是)?(?:因为|由于|源于|源自|缘于)|\b(?:because(?: of)?|due to|owing to|as a result of|(?:was |were )?(?:triggered|caused) by|stem(?:s|med) from)\b/i;
/** A cause under its label, and behind the comma what came of it. */
const labelled =
  /(?:根因|根本原因|原因|root cause)(?:是|为|在于|[:：]|\s(?:is|was))\s?([^，,。；;\n]+)[，,]\s?([^。；;\n]+)/i;

interface CauseAndEffect {
  readonly cause: string;
  readonly effect: string;
}

function causeAndEffect(sentence: string): CauseAndEffect | undefined {
  const [, cause = '', effect = ''] = labelled.exec(sentence) ?? [];
  // "Caused by" holds the word of the other direction.
  const back = backward.exec(sentence);
  const ahead = back ? null : forward.exec(sentence);
  const found = back ?? ahead;
  if (!found) return cause === '' ? undefined : { cause, effect };
  const before = sentence.slice(0, found.index);
  const behind = sentence.slice(found.index + found[0].length);
  return back ? { cause: behind, effect: before } : { cause: before, effect: behind };
}

/** True when a source tells the same two things the other way round: the effect as the cause. */
function isReversed(text: string, sources: readonly string[]): boolean {
  const claimed = causeAndEffect(text);
  if (!claimed) return false;
  const [cause, effect] = [contentOf(claimed.cause), contentOf(claimed.effect)];
  const shared = (words: readonly string[], part: string) => {
    const held = new Set(contentOf(part));
    return words.filter((word) => held.has(word)).length;
  };
  return sources.flatMap(sentencesIn).some((sentence) => {
    const told = causeAndEffect(sentence);
    if (!told) return false;
    const straight = shared(cause, told.cause) + shared(effect, told.effect);
    const crossed = shared(cause, told.effect) + shared(effect, told.cause);
    return crossed >= 3 && crossed > 2 * straight;
  });
}

/** @param few a side that says less than so many words is not compared */
function isNotStated(
  text: string,
  spots: readonly Spot[],
  { sources, few }: { readonly sources: readonly string[]; readonly few: number },
): boolean {
  if (spots.length === 0 || isTold(text, sources)) return false;
  if (isReversed(text, sources)) return true;
  const stating = sources.filter((source) =>
    sentencesIn(source).some(
      (sentence) => (causalSpots(sentence).length > 0 || found.test(sentence)) && !hedged.test(sentence),
    ),
  );
  if (stating.length === 0) return true;
  const [first] = spots;
  if (first === undefined) return false;
  const held = new Set(contentOf(stating.join('\n')));
  const han = /[\u3400-\u9fff]/;
  if (han.test(text) !== han.test(stating.join(''))) return false;
  const sides = [text.slice(0, first.start), text.slice(first.end)];
  return sides.some((side) => {
    const content = contentOf(side);
    return content.length >= few && content.filter((one) => held.has(one)).length / content.length < likeness;
  });
}
