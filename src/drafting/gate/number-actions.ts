import type { ActionItem } from '../../domain/action-item';
import type { Draft } from '../../domain/draft';
import { mapClaims } from '../../domain/draft-claims';

const bracketed = /\s?[（(](A\d{1,3}(?:\s?[,，、]\s?A\d{1,3}){0,20})[）)]/g;
const single = /(?<![A-Za-z0-9.-])A\d{1,3}(?![A-Za-z0-9-]|\.\d)/g;

/**
 * The draft with these of its actions, numbered `A1`… without gaps. Texts that name an action follow: one that is gone is named
 * no more, in brackets with the brackets, else an ellipsis stands for it.
 */
export function numberActions(draft: Draft, kept: readonly ActionItem[]): Draft {
  const names = new Map<string, string>(kept.map(({ id }, index) => [id, `A${index + 1}`]));
  const isSame = draft.actions.every(({ id }) => names.get(id) === id);
  if (isSame) return draft;
  const known = new Set(draft.actions.map(({ id }) => id));
  const nameOf = (id: string) => (known.has(id) ? names.get(id) : id);
  const renamed = (text: string) =>
    text
      .replace(bracketed, (whole, list: string) => {
        const left = list.split(/\s?[,，、]\s?/).filter((id) => nameOf(id) !== undefined);
        const comma = /[,，、]\s?/.exec(list)?.[0] ?? '';
        return left.length === 0 ? '' : whole.replace(list, left.join(comma));
      })
      .replace(single, (id) => nameOf(id) ?? '…');
  const claims = mapClaims(draft, (claim) => ({ ...claim, text: renamed(claim.text) }));
  return {
    ...claims,
    actions: kept.map((action, index) => ({ ...action, id: `A${index + 1}` })),
    monitoring: {
      ...claims.monitoring,
      metrics: claims.monitoring.metrics.map((one) => ({ ...one, metric: renamed(one.metric) })),
    },
    meeting: {
      ...claims.meeting,
      questions: claims.meeting.questions.map((one) => ({ ...one, text: renamed(one.text) })),
    },
    findings: claims.findings.map((one) => ({
      ...one,
      where: nameOf(one.where) ?? '7',
      message: renamed(one.message),
    })),
  };
}
