/** What counts failures: the lower the better. */
const failing =
  '(?:错误|失败|超时|报错|异常|白屏|崩溃|闪退|丢包|拒绝|5xx|50[0234]s?|4xx|429s?)(?:率|占比|比例)?|(?:error|failure|timeout|crash|5xx|50[0234]|429|rejection|drop|loss|decline)s?(?: (?:rate|ratio|percentage))?';
/** What counts successes: the higher the better. */
const succeeding =
  '(?:成功|可用|送达|命中|通过|到账)(?:率|性)|(?:success|availability|delivery|hit|approval)(?: (?:rate|ratio))?';
/** Between the two figures: an arrow or a word. */
const turnsInto =
  '(?: ?(?:-{1,2}>|=>|→|⇒|➜) ?| (?:down |back |up )?to | ?(?:降|跌|掉|落|升|涨|恢复|回升|回落|下降|上升|回)?(?:到|至|为)了? ?)';
const figure = '(\\d+(?:\\.\\d+)?) ?%?';

const pairOf = (counted: string) =>
  new RegExp(`(?:${counted})[^%\\d,，。;；]{0,24}${figure}${turnsInto}${figure}(?= ?%|[^\\d.]|$)`);

const failingPair = pairOf(failing);
const succeedingPair = pairOf(succeeding);
const failingNow = new RegExp(
  `(?:${failing})(?:已经?|又|都|现在|基本)?(?:回落|回|降|跌|掉|落|恢复)(?:到|至|为)(?:了)? ?(\\d+(?:\\.\\d+)?) ?%`,
);

/** Of all requests, in percent: a service that fails less often than this, or succeeds more often than its complement, is well. */
const wellBelow = 1;
/** A rate must have fallen to this part of what it was: 1.2 % that become 0.9 % are the same. */
const wellPart = 1 / 5;

/**
 * True when the text says by figures that it is well again: a rate of failures that fell to next to nothing ("白屏率 8.7%→0.1%"),
 * or a rate of successes that rose to nearly all ("success rate 62% -> 99.8%").
 *
 * @param text a clause in lower case, half width
 */
export function isWellByFigures(text: string): boolean {
  const fallen = failingPair.exec(text);
  if (fallen) return isWell(Number(fallen[1]), Number(fallen[2]));
  const risen = succeedingPair.exec(text);
  if (risen) return isWell(100 - Number(risen[1]), 100 - Number(risen[2]));
  const now = failingNow.exec(text);
  return now !== null && Number(now[1]) <= wellBelow / 2;
}

function isWell(before: number, after: number): boolean {
  return after <= wellBelow && after <= before * wellPart;
}

/** A rate of failures that fell to this part is on its way. */
const improvedPart = 1 / 3;

/** True when figures tell of fewer failures, though not yet of next to none: "429s 31% -> 4%". @param text as above */
export function improvesByFigures(text: string): boolean {
  const fallen = failingPair.exec(text);
  return fallen !== null && !isWellByFigures(text) && Number(fallen[2]) <= Number(fallen[1]) * improvedPart;
}
