import type { Blame } from '../blame';
import type { Finding } from '../finding';
import type { Language } from '../incident';
import type { Person } from '../person';
import type { BlameKind } from './blame-rule';
import { systemWording } from './system-wording';

const longestSentence = 300;

const whatItDoes: Readonly<Record<BlameKind, Readonly<Record<Language, string>>>> = {
  personAsCause: { 'zh-CN': '把原因归于人', 'en-US': 'names a person as the cause' },
  hindsight: { 'zh-CN': '用事后的眼光评判', 'en-US': 'judges from hindsight' },
  counterfactual: { 'zh-CN': '设想没有发生的过去', 'en-US': 'imagines another past' },
  carelessness: { 'zh-CN': '评价人的态度或能力', 'en-US': 'judges the care of people' },
  moreCare: { 'zh-CN': '以要求人小心作为措施', 'en-US': 'asks people for care as a measure' },
  moreApproval: { 'zh-CN': '以增加审批作为措施', 'en-US': 'adds a consent as a measure' },
  animated: { 'zh-CN': '情绪化的用词', 'en-US': 'dramatises' },
};

/** What is said of a blaming sentence: the sentence as written (a very long one from its blaming words on) and a wording for the system. */
export function blameFinding(
  blame: Blame,
  { where, language, people }: { where: string; language: Language; people: readonly Person[] },
): Finding {
  const sentence = shortened(blame);
  const wording = {
    'zh-CN': systemWording(blame, 'zh-CN', people),
    'en-US': systemWording(blame, 'en-US', people),
  };
  const does = whatItDoes[blame.kind][language];
  const message =
    language === 'zh-CN'
      ? `「${sentence}」${does}（${blame.words}）。建议：${wording[language]}`
      : `“${sentence}” ${does} (${blame.words}). Suggestion: ${wording[language]}`;
  return { kind: 'blame', where, message, blame: { sentence, wording } };
}

function shortened({ sentence, words }: Blame): string {
  if (sentence.length <= longestSentence) return sentence;
  const start = Math.max(0, Math.min(sentence.indexOf(words) - 60, sentence.length - longestSentence));
  const end = start + longestSentence;
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`;
}
