import { findBlame } from '../domain/blame';
import type { Claim } from '../domain/claim';
import { condensed } from './quote';
import type { RulesContext } from './rules-context';
import { evidenceClaim } from './rules-context';

/** What the people of an incident say of their own response. */
export type Verdict = 'well' | 'badly';

const labels: Readonly<Record<Verdict, RegExp>> = {
  well: /^(?:[-*#\s]|h\d\.)*(?:做得(?:比较)?好(?:的地方|的)?|做的好(?:的地方)?|亮点|优点|what went well|went well|what worked|good)\s*(?:[:：]\s*|[*_]*\s*$)/i,
  badly:
    /^(?:[-*#\s]|h\d\.)*(?:做得?不(?:够)?好(?:的地方|的)?|不足(?:之处)?|待改进|痛点|what (?:hurt|slowed us down|went wrong|went badly|went poorly|did(?: not|n't) go well)|went (?:badly|wrong|poorly)|did(?: not|n't) go well|could (?:be|have been) better)\s*(?:[:：]\s*|[*_]*\s*$)/i,
};

/** True for a sentence that judges the response under such a label: it is no observation of the failure. */
export const isVerdict = (text: string): boolean => labels.well.test(text) || labels.badly.test(text);

/** What stands behind the labels, in the ticket's words: in the same line, or in the list under it. */
export function verdictsTold(context: RulesContext, verdict: Verdict): readonly Claim[] {
  const { people } = context.facts.incident;
  return context.facts.incident.evidence
    .filter(({ kind }) => kind === 'comment' || kind === 'description')
    .flatMap(({ id, text }) =>
      behindLabel(text, verdict)
        .filter((told) => findBlame(told, people).length === 0)
        .map((told) => evidenceClaim(condensed(told, 120), [id])),
    )
    .slice(0, 4);
}

/** True for a sentence that stands under such a label, in its line or in the list below it. */
export function underVerdict({ facts }: RulesContext): (text: string) => boolean {
  const found = facts.incident.evidence
    .filter(({ kind }) => kind === 'comment' || kind === 'description')
    .flatMap(({ text }) => [...behindLabel(text, 'well'), ...behindLabel(text, 'badly')]);
  return (text) => text.length >= 4 && found.some((line) => line.includes(text));
}

function behindLabel(text: string, verdict: Verdict): readonly string[] {
  const found: string[] = [];
  let under = false;
  for (const line of text.split(/\n|。/)) {
    const item = /^\s*(?:[-*•]|\d{1,2}[.)、])\s*(\S.*)$/.exec(line)?.[1];
    // Behind a label semicolons part what was well or badly, up to the other label.
    const parts = line.split(/[；;]\s*/);
    const opening = parts.findIndex((part) => labels[verdict].test(part));
    if (opening === -1) {
      if (under && item !== undefined && !isVerdict(line)) found.push(item);
      else under = false;
      continue;
    }
    const other = parts.findIndex((part, index) => index > opening && isVerdict(part));
    const behind = parts
      .slice(opening, other === -1 ? undefined : other)
      .map((part) => part.replace(labels[verdict], '').trim().replace(/\.$/, ''))
      .filter((part) => part !== '');
    found.push(...behind);
    under = behind.length === 0;
  }
  return found;
}
