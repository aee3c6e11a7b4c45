import type { ClauseSignals, EventInReading } from './clause-signals';
import type { SignalName } from './signal-name';

/** Which recoveries an event tells of once all of its clauses are heard, and which of them are partial. Changes `found`. */
export function readRecoveries({ clauses, text, found }: EventInReading): void {
  const drop = (...signals: SignalName[]) => signals.forEach((signal) => found.delete(signal));
  // "New certificate since 8:47. Catalogue OK": well, right behind a measure. Without one it only says what was looked at.
  if (found.has('fix') && clauses.some((clause) => saysOk.test(clause.text))) found.add('recovery');
  if (clauses.some((clause) => servedOk.test(clause.text)) && !found.has('symptom') && !found.has('onset'))
    found.add('recovery');
  // "GC 正常，网络丢包 0。没看出来": what was looked at is well, which says nothing of what failed.
  if (!found.has('fix') && clauses.some((clause) => nothingSeen.test(clause.text)))
    drop('recovery', 'fullRecovery', 'confirmation', 'onset');
  // "支付宝正常，只有微信有问题": what is well never failed.
  if (!found.has('fix') && othersAreWell.test(text)) drop('recovery', 'fullRecovery', 'confirmation');
  // What is brought about again on purpose, elsewhere, is no relapse.
  if (reproduces.test(text)) drop('relapse', 'notRecovered', 'fixFailed');
  // "追完了，开始回灌": one step is done, the next begins.
  const step = clauses.findIndex(({ signals }) => signals.has('backlogDone'));
  if (step >= 0 && clauses.slice(step + 1).some((clause) => beginsNext.test(clause.text))) {
    drop('backlogDone');
    found.add('recovering');
  }
  if (!found.has('recovery')) return;
  const all = found.has('fullRecovery');
  const broken = found.has('notRecovered') || found.has('relapse');
  const exceptSome = found.has('symptom') && butForSome.test(text);
  if (exceptSome) drop('fullRecovery');
  if (exceptSome || (!all && (broken || isTakenBack(clauses)))) {
    drop('recovery');
    found.add('partialRecovery');
  }
}

const saysOk = /^(?:the |all )?[\w-]+(?: [\w-]+){0,2} (?:is |are )?(?:ok|okay)(?: again| now)?$/;
/** What users get is well: "Writes OK". */
const servedOk =
  /^(?:all |the )?(?:writes|reads|log-?ins?|sign-?ins?|checkouts?|payments?|orders|uploads?|traffic|deliveries) (?:are |is |all |now )*(?:ok|okay)(?: again| now)?(?: (?:at |since )?\d{1,2}:\d{2})?$/;
const nothingSeen = /^(?:还是?|都|暂时)?(?:没看出|看不出|没有?(?:头绪|线索|思路))/;
const othersAreWell =
  /正常[,，].{0,4}(?:只有|仅有?|就).{1,14}(?:有问题|异常|不行|报错|失败|不正常)|(?:其他|其它|其余).{0,10}(?:都|均)?正常/;
const reproduces =
  /(?:线下|本地|测试|预发|沙箱|仿真)(?:环境|集群|机器)?.{0,8}复现|复现(?:成功|出来|了)|成功复现|\breproduced (?:it |this |the \w+ )?(?:in|on|locally|with)\b/i;
const beginsNext =
  /^(?:现在|下面|接着|然后|正在)?开始(?:回灌|导入|导数|追|补|跑|灌|校验|恢复|重放|回放|同步|切)/;
const butForSome = /\b(?:except|apart from|other than|remaining|the rest)\b|除.{1,12}外|其余|仍有|还在/i;

/** "We are back, but time-outs occur", "the cache is back, requests begin to recover": what follows takes the whole of it back. */
function isTakenBack(clauses: readonly ClauseSignals[]): boolean {
  const place = clauses.findLastIndex(({ signals }) => signals.has('recovery') && !signals.has('recovering'));
  return (
    place >= 0 &&
    clauses
      .slice(place + 1)
      .some((clause) => clause.signals.has('recovering') || (turns.test(clause.text) && tellsFailure(clause)))
  );
}

const turns = /^(?:but|however|although|though|但|不过|然而)/;

function tellsFailure({ text, signals }: ClauseSignals): boolean {
  return (
    signals.has('symptom') || signals.has('notRecovered') || /\bissues? (?:occur|remain|persist)/.test(text)
  );
}
