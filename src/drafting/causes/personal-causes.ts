import { findBlame } from '../../domain/blame';
import type { Claim } from '../../domain/claim';
import { demandsPunishment } from '../neutral-fact';
import { sentencesOf } from '../quote';
import type { RulesContext } from '../rules-context';

/** Said of all or of nobody, it names no act of a person. */
const everybody =
  /^\W*(?:so |and |but )?(?:nobody|no one|we|everyone|everybody|no-one)\b|(?:^|[,，;；:：时])(?:没人|没有人|无人|我们|大家|谁都)/i;

/** Sentences that name a person as the cause: told as a condition still to be found, with the evidence beside it. */
export function personalCauses(context: RulesContext): readonly Claim[] {
  const { facts, say } = context;
  const found = facts.timeline.events.filter(
    ({ text, kind }) =>
      (kind === 'comment' || kind === 'description') &&
      sentencesOf(text).some(
        (one) =>
          !everybody.test(one) &&
          !demandsPunishment.test(one) &&
          findBlame(one, facts.incident.people).some(({ kind: blame }) => blame === 'personAsCause'),
      ),
  );
  const [first] = found;
  if (!first) return [];
  const text = say(
    '记录提到一次人工操作；哪些条件使它直接生效',
    'a manual action is recorded; which conditions let it take effect',
  );
  return [
    context.unknown(text, 'defense', [...new Set(found.flatMap(({ evidence }) => evidence))].slice(0, 3)),
  ];
}
