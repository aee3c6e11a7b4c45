/** Clock times, in front of a note or within it. */
const leadingTime =
  /^[\s[(【（]*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\])】）\s,，:：-]*/;
const clock = /\d{1,2}[:：]\d{2}/;

/** What a heading holds: about twenty Chinese characters, or twelve words. */
const headingWidth = 40;

/** The sentences of a text in its own words, each whole; what was cut off before its end is none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[。！？；])|(?<=[.!?])\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !sentence.endsWith('…'));
}

/** The first clause as a heading, without a time; undefined when it is too long for one. */
export function headingOf(text: string): string | undefined {
  const sentence = withoutLeadingTime(sentencesOf(text)[0] ?? '');
  const clause = /^[^，,；;。！？（(]+/.exec(sentence)?.[0].replace(/[.:：\s]+$/, '') ?? '';
  const width = Array.from(clause).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return clause !== '' && width <= headingWidth && !clock.test(clause) ? clause : undefined;
}

/** A sentence without the clock time that a log writes in front of it. */
export const withoutLeadingTime = (sentence: string): string => sentence.replace(leadingTime, '');
