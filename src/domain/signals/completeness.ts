import { anyOf } from './any-of';
import type { Clause } from './clauses';

const partial = {
  en: anyOf(
    /\b(?:partial(?:ly)?|most(?:ly)?|except|apart from|other than)\b/,
    /\b(?:some (?:users|customers|regions|services|requests|of)|majority|half of|a (?:small |large )?subset|a few|one of)\b/,
    /\b(?:in one region|largely|almost|nearly|degraded|[1-9]?\d(?:\.\d+)? ?% of (?:the )?\w+)\b/,
    /\b(?:all|every\w*)(?: [\w-]+){0,2} but\b/,
    /\bworks? (?:again )?(?:w\/o|without|minus) (?:the )?\w+|\b(?:degraded|read-only|limited|reduced) mode\b/,
  ),
  zh: anyOf(
    /第\s*[一1]\s*(?:台|个|批|组|套|路|片)|首(?:台|个|组)|部分|除.{1,14}[外以]|大部分|多数|大多|基本恢复|仅|只有|少量|一半|个别/,
    /[^\d.](?!0 ?%)[1-8]?\d(?:\.\d+)?%|其中|先行|首批|第一批/,
  ),
} as const;

/** The rest of a sentence can take back what its clause says: "华东已恢复，华南还在回滚". */
const restStillBroken = {
  en: anyOf(
    /\b(?:but|while|except|still|remaining|the rest)\b.*\b(?:still|not|remain\w*|except|yet|being|down)\b/,
    /\b(?:but|while|except|still|remaining|the rest)\b.*\b(?:failing|rolling|waiting|the rest)\b/,
    /\bexcept\b|\bbut (?:it's |it is |still |very |really |quite |a bit )*(?:slow|sluggish|degraded|flaky|unstable)\b/,
  ),
  zh: /但是?[^,，。]{0,12}(?:只有|仅有?|才)\s?\d|还在|仍在|尚未|仍有|还有|还是(?:不行|不能|报错|失败|超时|打不开|没好|慢)|还(?:不行|不能|没(?:好|恢复)|打不开)|(?:其余|其他|另外|剩余).{0,12}(?:仍|还|尚|继续|逐步|陆续|恢复中|正在)|继续(?:定位|排查|恢复|回滚|处理)|除.{1,14}外/,
} as const;

const everything = {
  en: anyOf(
    /\b(?:all|fully|full|complete(?:ly)?|every(?:thing|where|body|one)?|entire(?:ly)?|whole)\b/,
    /\bthe (?:service|site|platform) (?:is )?operat(?:es|ing|ional)\b/,
    /\b100 ?%/,
  ),
  zh: /全部|所有|全面|彻底|完全|全量|均|都|至此|100%|全线|全站|各项/,
} as const;

/** True when the clause, or the rest of its sentence, leaves a region, a service or a group of users out. */
export function isPartial(clause: Clause): boolean {
  return partial[clause.language].test(clause.text) || restStillBroken[clause.language].test(clause.sentence);
}

/** True when the clause speaks of everything that was hit. */
export function isEverything(clause: Clause): boolean {
  return everything[clause.language].test(clause.text);
}
