import { actionLevels } from '../domain/action-item';
import type { ActionItem } from '../domain/action-item';
import type { Claim } from '../domain/claim';
import { windowEnd } from '../domain/due-date';
import { normalizedText } from '../domain/fingerprint';
import type { FoundAction } from './found-actions';
import { foundActions } from './found-actions';
import type { Proposal } from './proposal';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';

/** More than a team can finish in the windows of the levels would be a wish list. */
const maxProposals = 8;

export interface PlannedActions {
  readonly actions: readonly ActionItem[];
  readonly note: readonly Claim[];
  /** The proposals that became actions, by the action's id. */
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Ids of the actions that follow up what was told. */
  idsFor(told: Told): readonly string[];
}

function numbered<T extends { readonly level: string }>(
  items: readonly T[],
): readonly (T & { readonly id: string })[] {
  return actionLevels
    .flatMap((level) => items.filter((item) => item.level === level))
    .map((item, index) => ({ ...item, id: `A${index + 1}` }));
}

/** The one account that signs everything. It may be shared, and nothing shows that it could own the work: the meeting names people. */
function onlySignature(
  context: RulesContext,
  actions: readonly Pick<ActionItem, 'owner'>[],
): string | undefined {
  const people = new Set(
    context.facts.timeline.events.flatMap(({ actor }) => (actor === null || actor.bot ? [] : [actor.name])),
  );
  const [only] = people;
  return people.size === 1 && only !== undefined && actions.some(({ owner }) => owner?.name === only)
    ? only
    : undefined;
}

/** The actions that the ticket itself holds, by level. */
export function promisedActions(context: RulesContext): readonly ActionItem[] {
  return numbered(foundActions(context).open);
}

function fromTicket(
  context: RulesContext,
  open: readonly FoundAction[],
  done: readonly { text: string; evidence: { id: string } }[],
): PlannedActions {
  const { say } = context;
  const actions = promisedActions(context);
  const finished = done.map(({ text, evidence }) =>
    evidenceClaim(say(`工单中已标为完成：${text}`, `Marked as done in the ticket: ${text}`), [evidence.id]),
  );
  const note = evidenceClaim(
    say(
      `以下行动来自工单；没有写明的期限按等级从${context.fromUpdate ? '最后更新日' : '起草本报告之日'}起算`,
      `These actions come from the ticket; due dates that it does not state count by level from ${context.fromUpdate ? 'its last update' : 'the day of this draft'}`,
    ),
    [...[...new Set(open.flatMap(({ evidence }) => evidence))].slice(0, 5), 'F'],
  );
  return { actions, note: [note, ...finished], proposals: new Map(), idsFor: () => [] };
}

/**
 * 七: the actions that the ticket holds; only when it holds none, what the records themselves suggest, each marked as
 * proposed. Due dates count from the day that the writer was given.
 */
export function planActions(context: RulesContext, derived: () => readonly Proposal[]): PlannedActions {
  const { open, done } = foundActions(context);
  if (open.length > 0) return fromTicket(context, open, done);

  const { say, facts, windows, today, fromUpdate } = context;
  const seen = new Set<string>();
  const chosen = derived()
    .filter(({ measure }) => {
      const key = normalizedText(measure);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, maxProposals);
  const proposals = numbered(chosen);
  const signature = onlySignature(context, proposals);
  const actions = proposals.map(({ id, level, measure, goal, acceptance, owner, evidence }): ActionItem => {
    return {
      id,
      level,
      measure,
      goal,
      acceptance,
      owner: owner?.name === signature ? null : owner,
      evidence,
      due: windowEnd(level, today, windows),
      proposed: true,
    };
  });
  const signed =
    facts.timeline.events.find(({ actor }) => signature !== undefined && actor?.name === signature)
      ?.evidence ?? [];
  const ownerNote =
    signature === undefined
      ? ''
      : say(
          `；工单上只有「${signature}」的署名，负责人由会议指定`,
          `; “${signature}” is the only name on the ticket, the meeting names the owners`,
        );
  const text = say(
    `工单没有公布长期改进措施，下列各项（含负责人）均为建议；期限从${fromUpdate ? `最后更新日 ${today} ` : '起草本报告之日'}起算${ownerNote}`,
    `The ticket publishes no long-term action; all below, owners included, are proposed. Due dates count from ${fromUpdate ? `the last update, ${today}` : 'the day of this draft'}${ownerNote}`,
  );
  return {
    actions,
    note: [
      evidenceClaim(text, ['F', ...signed]),
      ...done.map((one) =>
        evidenceClaim(say(`工单中已标为完成：${one.text}`, `Marked as done in the ticket: ${one.text}`), [
          one.evidence.id,
        ]),
      ),
    ],
    proposals: new Map(proposals.map((proposal) => [proposal.id, proposal])),
    idsFor: (told) =>
      proposals
        .filter(({ follows }) => follows?.some(({ event }) => event === told.event) ?? false)
        .map(({ id }) => id),
  };
}
