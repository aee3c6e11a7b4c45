import { findBlame } from '../domain/blame';
import { namesOf } from '../domain/blame/names-of';
import { withoutExclamation } from '../domain/blame/neutral-words';
import { factBeside } from '../domain/blame/sentence-parts';
import type { Person } from '../domain/person';
import { clausesIn } from './quote';

type Say = (chinese: string, english: string) => string;

/** Ways of telling of a lapse, each with the fact in it: what was done, what was not done, or what came after. */
const facts: readonly (readonly [RegExp, (say: Say, fact: string) => string])[] = [
  [
    /(?:误操作|操作(?:失误|不当|错误)|手误|人为(?:失误|错误)).{0,12}?(?:导致|造成|引起|引发|致使|使得)了?(.{2,60})$/,
    (say, fact) => say(`人工操作之后：${fact}`, `after a manual action: ${fact}`),
  ],
  [
    /(?:不小心|错误地|擅自|误)(?:把|将)?((?:.{0,24}?)(?:删|改|配|触|关|停|执行|发布|上线|合并|下线|清|drop|delete|truncate|kill|reset|rm ).{1,50})$/i,
    (say, fact) => say(`人工操作：${fact}`, `manual action: ${fact}`),
  ],
  [/忘(?:记|了)了?(.{2,50})$/, (say, fact) => say(`没有执行：${fact}`, `not carried out: ${fact}`)],
  [
    /漏(?:了|掉)?((?:配|改|执行|发|更新|做)?.{2,50})$/,
    (say, fact) => say(`没有执行：${fact}`, `not carried out: ${fact}`),
  ],
  [
    /(?:没有?|未)(?:及时|仔细|认真|尽快|遵守)(.{2,50})$/,
    (say, fact) => say(`没有执行：${fact}`, `not carried out: ${fact}`),
  ],
  [
    /\b(?:human|operator|user|pilot) error\b.{0,30}?\b(?:caused|led to|resulted in|broke|took down) (.{2,90})$/i,
    (say, fact) => say(`人工操作之后：${fact}`, `after a manual action: ${fact}`),
  ],
  [
    /\b(?:accidentally|mistakenly|carelessly|fat[- ]?fingered) (.{2,90})$/i,
    (say, fact) => say(`人工操作：${fact}`, `manual action: ${fact}`),
  ],
  [
    /\b(?:forgot|neglected|failed) to (.{2,90})$/i,
    (say, fact) => say(`没有执行：${fact}`, `not carried out: ${fact}`),
  ],
  [
    /\b(?:broke|screwed up|messed up|caused) (.{2,90})$/i,
    (say, fact) => say(`人工操作之后受影响：${fact}`, `affected after a manual action: ${fact}`),
  ],
];

/** Asks for somebody to be punished: an opinion on people, and no record of what was done. */
export const demandsPunishment =
  /检讨|写检查|自我批评|约谈|追究|追责|问责|处分|处罚|惩处|严肃处理|通报批评|记过|扣[罚除发]?[^，。；]{0,4}(?:绩效|奖金|工资)|\bdisciplin(?:ed|ary)\b|\breprimand|\bpunish|\bheld (?:accountable|liable)\b/i;

const bare = (text: string): string => text.replace(/^[\s,，]+|[\s,，。.；;!！]+$/g, '');

function factIn(clause: string, say: Say): string | undefined {
  for (const [pattern, tell] of facts) {
    const fact = bare(pattern.exec(bare(clause))?.[1] ?? '');
    const told = fact.length < 2 ? '' : tell(say, fact);
    if (told !== '') return told;
  }
  return undefined;
}

/**
 * A sentence in words that tell what happened to what, without the person and the judgement; the sentence itself when it
 * blames nobody; null when nothing but the judgement is in it. The evidence keeps the original.
 */
export function neutralFact(sentence: string, people: readonly Person[], say: Say): string | null {
  const blames = findBlame(sentence, people);
  if (blames.length === 0) return sentence;
  if (demandsPunishment.test(sentence)) return null;
  const clean = (text: string | undefined): text is string =>
    text !== undefined && text !== '' && findBlame(text, people).length === 0;
  const calm = withoutExclamation(sentence);
  if (clean(calm)) return calm;
  const acted = factIn(sentence, say);
  if (clean(acted)) return acted;
  const kept = clausesIn(sentence).flatMap((clause) =>
    findBlame(clause, people).length > 0 ? (factIn(clause, say) ?? []) : [bare(clause)],
  );
  const told = kept.filter((clause) => clause.length >= 4).join(say('，', ', '));
  if (clean(told)) return told;
  const beside = factBeside(sentence, namesOf(people));
  if (clean(beside)) return beside;
  return blames.some(({ kind }) => kind === 'personAsCause' || kind === 'carelessness')
    ? say('记录了一次人工操作', 'a manual action is recorded')
    : null;
}
