/** Judging words that a sentence can lose without losing its fact: adverbs and asides, not predicates. */
const exclamations =
  /(?:令人(?:震惊|失望|遗憾|难以置信|匪夷所思)的是|不可思议的是|离谱的是)[，,]?|竟然|竟(?=敢)|居然|简直|极其|(?<=[^，。；])疯狂(?=重试|重启|告警|报错|打印)|\b(?:shockingly|incredibly|unbelievably|amazingly|astonishingly|embarrassingly|ridiculously|insanely|absurdly|utterly|terribly|horribly|awfully|disastrously|catastrophically)\b,? ?/gi;

/** The sentence without its exclamations; undefined when it has none. */
export function withoutExclamation(sentence: string): string | undefined {
  const rest = sentence
    .replace(exclamations, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;!?]|$)/g, '')
    .trim();
  if (rest === sentence.trim() || rest.length < 4) return undefined;
  return /^[a-z]/.test(rest) && /^[A-Z]/.test(sentence)
    ? `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
    : rest;
}
