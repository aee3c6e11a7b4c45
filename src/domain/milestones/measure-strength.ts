import { clauseSignalsOf } from '../event-signals';
import { measureWords } from '../signals/measure-words';
import type { Told } from './told';

/** A remedy that is brought to those who use the service, and told as done. */
const delivered =
  /\b(?:fix(?:es)?|hot-?fix(?:es)?|patch(?:es)?|reverts?|rollbacks?)\b.{0,40}\b(?:deployed|applied|rolled out|live|complete[d]?|in place|released|in production)\b|\b(?:deployed|applied|rolled out|released|reverted|rolled back)\b.{0,60}\b(?:fix|hot-?fix|patch|production|everywhere|globally|version|releas\w*)\b|(?:修复|热修|补丁|回滚).{0,12}(?:已|全部|全量)?(?:上线|发布|生效|完成|完毕|部署)/i;

/** How much a finished measure says that it is one: 2 a remedy that was delivered, 1 a measure by its words, 0 any act. */
export function measureStrength({ event, signals }: Told): 0 | 1 | 2 {
  if (signals.fixWorked) return 2;
  const done = clauseSignalsOf(event).filter(({ signals: said }) => said.has('fix'));
  if (done.some(({ text }) => delivered.test(text))) return 2;
  return done.some(({ text }) => measureWords.test(text)) ? 1 : 0;
}

/** Who calls it the fix and has brought it to the users, or says that it worked, takes it for what helps. */
export function deliversFix({ event, signals }: Told): boolean {
  return (
    signals.fixWorked ||
    (signals.fix &&
      /\b(?:fix|hot-?fix|patch)\b.{0,40}\b(?:deployed|applied|rolled out|live|released|in production)\b|\bdeployed (?:a|the) (?:\w+ )?(?:fix|patch)\b|\breleased\b.{0,30}\brevert|\breverted\b.{0,30}\b(?:released|deployed|live|in production)\b|(?:已|已经)修复|修复.{0,8}(?:上线|发布|生效)/i.test(
        event.text,
      ))
  );
}
