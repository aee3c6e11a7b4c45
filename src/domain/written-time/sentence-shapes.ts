import { readingForm } from '../signals/reading-form';

/** "The problem was identified at 16:49": the time stands behind the verb that it dates, whatever else the sentence tells. */
export const datesItsVerb =
  /\b(?:root )?cause (?:was |is |got )?(?:identified|established|found|determined|confirmed|understood) (?:at|around) *$|\b(?:we|i|they|the team|engineers?|sre) (?:\w+ly |then |had )?(?:identified|found|discovered|located|diagnosed|pinpointed) (?:the|a) (?:root )?(?:cause|issue|problem|bug|culprit|source|fault)(?: of the [\w ]{1,30}?)? (?:at|around) *$|\b(?:(?:was|were|is|are|got|fully|completely) )+(?:identified|found|detected|diagnosed|mitigated|resolved|restored|recovered|fixed|reverted|rolled back|deployed|paged) (?:at|around) *$/i;

/** "The placement finished recovery at 13:54.": a sentence of its own minute, also behind another one. */
export const endsWithTime =
  /\b(?:finished|completed|recovered|restored|resumed|ended|came back|went down|started|began)\b[^,;]{0,40} (?:at|around) $/i;

/** "It expired at 13:00 and the refresh job can't reach the proxy - its rule was removed …": told now; only its first clause is of that minute. */
export const goesOn =
  /^[^,;]{0,40}?(?:\band (?:the|a|an|our|its|it|we|they|this)\b.{45,}|\s[-–—]\s(?:the|a|an|our|its|it|we|they|this)\b.{25,})/i;

/** "19:06 开始掉的", "started at 8:31": what it was stands in the sentence before. */
export const leans = (text: string): boolean =>
  /^(?:(?:是|就|才|大概|大约|从|自|在)*[\d:：]+(?:分|左右|前后)?)\s?(?:就|才|起)?(?:开始)?(?:掉|跌|降|涨|升|慢|报|出现|发生|有)?(?:的|了)?[。.]?$|^(?:it |this |that |all )?(?:started|began|confirmed|verified|found|identified|fixed|resolved|restored)(?: (?:at|around|about))? [\d:]+(?: ?[ap]\.?m\.?)?[.]?$/i.test(
    readingForm(text).trim(),
  );

/** Who knew of it knew later than it began: that sentence keeps its own minute. */
export const tellsOfKnowing =
  /告警|报警|警报|监控|反馈|投诉|报障|反映|\b(?:alert|alarm|report|page[ds]?|ticket|complain|\bI(?:.m)? see(?:ing)?\b|notic|spotted)/i;

/** "昨晚 17 时发生故障。现已恢复。": of the minute of telling, not of the time before it. */
export const saidNow =
  /^\s*(?:现已|截至(?:目前|发稿|现在)|it (?:is|has been) now (?:fixed|resolved|restored))/im;
