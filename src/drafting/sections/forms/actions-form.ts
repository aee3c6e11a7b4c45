import * as z from 'zod';
import { actionLevels } from '../../../domain/action-item';
import type { ActionItem } from '../../../domain/action-item';
import { findBlame } from '../../../domain/blame';
import { isDay } from '../../../domain/day';
import { windowEnd } from '../../../domain/due-date';
import { normalizedText } from '../../../domain/fingerprint';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  actions: z.array(
    z.strictObject({
      level: z.enum(actionLevels),
      kind: z.enum(['prevent', 'detect', 'mitigate']),
      measure: z.string(),
      goal: z.string(),
      owner: z.string().nullable(),
      due: z.string().nullable(),
      acceptance: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
});

/** So many actions are a plan, and a plan of one kind leaves the other ways to do better aside. */
const mixedFrom = 3;
/** More than a team can finish in the windows of the levels would be a wish list. */
const maxActions = 8;

/**
 * 七. What the ticket itself promises was found by rules and stays as it is: a model can neither drop a promise nor make one in
 * the ticket's name, so that all its actions are proposals.
 */
export const actionsForm: SectionForm<z.infer<typeof shape>> = {
  number: 7,
  name: 'actions',
  shape,
  maxOutputTokens: 8_000,
  guide: ({ today, windows }) => `Section 7, long-term actions.
- Actions that the ticket itself lists are in the brief under "actions of the ticket": they are kept, do not repeat them. Add what is missing, at most ${maxActions} in all; when the ticket's own actions cover the causes, add none.
- Each action is proposed. measure: one verifiable change of a system or process, small enough for one owner to finish in its window; not "optimise", "strengthen", "raise awareness", no approvals. kind: a mix of prevent (it cannot happen), detect (seen earlier), mitigate (over sooner). goal: which gap of this incident it closes. acceptance: a test that passes or fails, with a figure.
- level and due: P0 by ${windowEnd('P0', today, windows)}, P1 by ${windowEnd('P1', today, windows)}, P2 by ${windowEnd('P2', today, windows)}; due is YYYY-MM-DD, not before ${today}, or null.
- owner: name of a person or team of the incident as the brief has it, or null. Never a name from elsewhere.
- evidence: what shows that the gap exists.`,
  problems: (reply, { facts, options }) => {
    const names = new Set(facts.incident.people.map(({ name }) => name.toLowerCase()));
    const everything = facts.incident.evidence.map(({ text }) => text.toLowerCase()).join('\n');
    const kindsGiven = new Set(reply.actions.map(({ kind }) => kind));
    const [only] = kindsGiven.size === 1 && reply.actions.length >= mixedFrom ? kindsGiven : [];
    const mix =
      only === undefined
        ? []
        : [`All actions are of the kind "${only}": give a mix of prevent, detect and mitigate`];
    const wrong = reply.actions.flatMap(({ measure, goal, level, due, owner, acceptance, evidence }) => {
      const end = windowEnd(level, options.today, options.windows);
      const late = due !== null && (!isDay(due) || due > end || due < options.today);
      const stranger =
        owner !== null && !names.has(owner.toLowerCase()) && !everything.includes(owner.toLowerCase());
      return [
        ...(late ? [`“${measure}”: due ${due} is not a day from ${options.today} to ${end}`] : []),
        ...(stranger ? [`“${measure}”: ${owner} is nobody of this incident, give null`] : []),
        ...(acceptance.trim() === '' ? [`“${measure}”: acceptance is empty`] : []),
        ...(evidence.length === 0 ? [`“${measure}”: cite the evidence that shows the gap`] : []),
        ...[measure, goal, acceptance]
          .flatMap((text) => findBlame(text, facts.incident.people))
          .map(({ words }) => `“${measure}”: “${words}” changes no system`),
      ];
    });
    return [...mix, ...wrong];
  },
  apply(draft, reply, words, { options }) {
    const promised = draft.actions.filter(({ proposed }) => !proposed);
    const taken = new Set(promised.map(({ measure }) => normalizedText(measure)));
    const proposed = reply.actions
      .filter(({ measure }) => !taken.has(normalizedText(measure)))
      .slice(0, maxActions)
      .map((one): Omit<ActionItem, 'id'> => {
        const goal = `${kinds[one.kind][options.language]}${one.goal}`;
        return {
          level: one.level,
          measure: one.measure,
          goal,
          owner: words.person(one.owner),
          due: one.due ?? windowEnd(one.level, options.today, options.windows),
          acceptance: one.acceptance,
          evidence: one.evidence,
          proposed: true,
        };
      });
    const all = [...promised, ...proposed];
    const actions = actionLevels
      .flatMap((level) => all.filter((action) => action.level === level))
      .map((action, index) => ({ ...action, id: `A${index + 1}` }));
    return { ...draft, actions };
  },
};

const kinds = {
  prevent: { 'zh-CN': '预防：', 'en-US': 'Prevent: ' },
  detect: { 'zh-CN': '发现：', 'en-US': 'Detect: ' },
  mitigate: { 'zh-CN': '缓解：', 'en-US': 'Mitigate: ' },
} as const;
