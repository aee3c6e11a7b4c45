import type { Draft, OpenQuestion } from '../domain/draft';
import { mapClaims } from '../domain/draft-claims';
import { normalizedText } from '../domain/fingerprint';
import { adfText } from './adf-text';
import { splitPage } from './page-sections';

const meeting = 10;

/**
 * The draft with the numbers that a page has for its questions already: an answer to one of them must not rename all that follow,
 * of which some are in sections that stay as they are. A question that the page does not ask gets a number that is free there.
 *
 * @param page its document
 */
export function keepQuestionNumbers(draft: Draft, page: unknown): Draft {
  const asked = questionsOn(page);
  const taken = [...adfText(page).matchAll(/\bQ(\d{1,3})\b/g)].map(([, number]) => Number(number));
  let last = Math.max(0, ...taken);
  const names = new Map<string, string>();
  for (const question of draft.meeting.questions) {
    const wording = normalizedText(`${question.role}${question.text}`);
    const index = asked.findIndex(({ text }) => text.startsWith(wording));
    const [found] = index === -1 ? [] : asked.splice(index, 1);
    names.set(question.id, found?.id ?? `Q${(last += 1)}`);
  }
  const nameOf = (id: string) => names.get(id) ?? id;
  const renamed = mapClaims(draft, (claim) =>
    claim.question === undefined ? claim : { ...claim, question: nameOf(claim.question) },
  );
  const questions = renamed.meeting.questions
    .map((question): OpenQuestion => ({ ...question, id: nameOf(question.id) }))
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  return { ...renamed, meeting: { ...renamed.meeting, questions } };
}

/** Questions of 十 with their numbers; what people wrote behind one, such as its answer, stays a part of its text. */
function questionsOn(page: unknown): { id: string; text: string }[] {
  const nodes = splitPage(page).sections.get(meeting) ?? [];
  return adfText({ type: 'doc', version: 1, content: nodes })
    .split('\n')
    .flatMap((line) => {
      const [, id, text] = /^\s*(?:[-*•]\s+)?(Q\d{1,3})\s+(.+)$/.exec(line) ?? [];
      return id === undefined || text === undefined ? [] : [{ id, text: normalizedText(text) }];
    });
}
