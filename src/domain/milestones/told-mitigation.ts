import { clauseSignalsOf } from '../event-signals';
import { mostOfIt } from './last-word';
import type { Told } from './told';

/**
 * The event that says or shows by itself that this was the mitigation: it is called so, it brought most or the core of it back, or it
 * halted what was opened again at the end. `upToEnd` are the events from the detection to the last recovery, `after` all of them.
 */
export function toldMitigation(
  after: readonly Told[],
  upToEnd: readonly Told[],
  first: Told | null,
  last: Told | null,
): Told | undefined {
  const declared = upToEnd.find(declaresMitigation);
  const before = declared && upToEnd.filter(({ index }) => index < declared.index);
  return (
    // Who calls it mitigated at the end names no measure: the one that is told with its effect was it.
    (before && clauseSignalsOf(declared.event).length === 1 ? before.find(showedEffect) : undefined) ??
    declared ??
    downThenDegraded(upToEnd) ??
    upToEnd.find((told) => broughtMostBack(told, first) || broughtCoreBack(told)) ??
    haltBeforeReopening(after, last)
  );
}

/** "Incident mitigated", "Main impact resolved": the teller says that this was it. */
function declaresMitigation({ event, signals }: Told): boolean {
  return (
    event.bound === 'moment' &&
    !(signals.question || signals.notRecovered || signals.relapse || signals.fixFailed) &&
    /\b(?:incident|issue|outage|impact|problem|disruption) (?:is |was |has been |now |fully |confirmed )*(?:mitigated|repaired)\b|\b(?:main|primary|major|bulk of the|majority of the) impact (?:is |was |has been )?(?:resolved|over|gone|ended)\b|(?:止血|止损|缓解)(?:成功|完成|完毕|了)|已(?:经)?(?:止血|止损|缓解)|主要(?:的)?影响(?:已经?|基本)?(?:解决|消除|解除|结束)/i.test(
      event.text,
    )
  );
}

/** "Down from 15:20 to 16:50, and degraded from 16:50 to 18:15": the worst was over where the one ends and the other begins. */
function downThenDegraded(told: readonly Told[]): Told | undefined {
  return told.find(
    ({ event }) =>
      event.bound === 'end' &&
      /\b(?:down|unavailable|offline|outage)\b|不可用|中断|宕机/i.test(event.text) &&
      told.some(
        ({ event: next }) =>
          next.bound === 'start' &&
          next.at === event.at &&
          /\b(?:degraded|slow|partial\w*|impaired)\b|降级|缓慢|变慢|部分/i.test(next.text),
      ),
  );
}

/** "Disabled the configuration. Impacted services began to recover": the measure with its effect in one. */
function showedEffect({ event, signals }: Told): boolean {
  return (
    event.bound === 'moment' &&
    signals.fix &&
    (signals.recovering || signals.partialRecovery) &&
    !(signals.fixFailed || signals.notRecovered || signals.relapse)
  );
}

/** "By restarting it in batches most regions have recovered": the measure with its effect on most, the rest came later. */
function broughtMostBack({ event, signals, index }: Told, first: Told | null): boolean {
  return (
    first !== null &&
    index < first.index &&
    event.bound === 'moment' &&
    signals.partialRecovery &&
    !signals.notRecovered &&
    mostOfIt.test(event.text) &&
    /\ball but\b|通过|经过?.{0,20}(?:后|，|,)|完成|\b(?:by|after|deployed|applied|rolled back|restarted)\b/i.test(
      event.text,
    )
  );
}

/** "The cache is back, logins begin to recover": what failed is well again, and those who depend on it follow. */
function broughtCoreBack({ event, signals }: Told): boolean {
  if (!signals.partialRecovery || signals.notRecovered || event.bound !== 'moment') return false;
  const clauses = clauseSignalsOf(event);
  const back = clauses.findIndex(({ signals: said }) => said.has('recovery') && !said.has('recovering'));
  return back >= 0 && clauses.slice(back + 1).some(({ signals: said }) => said.has('recovering'));
}

/** What was halted to end the harm and is opened again at the end was the mitigation. */
function haltBeforeReopening(told: readonly Told[], last: Told | null): Told | undefined {
  if (!last || !/\b(?:re-?enabled|re-?opened|resumed)\b|重新(?:开放|开启|启用)/i.test(last.event.text))
    return undefined;
  const halts = told.filter(
    ({ index, signals, event }) =>
      index < last.index &&
      signals.fix &&
      !signals.recovery &&
      /\b(?:halt|disabl|kill|paus|suspend|stopp|turned off)\w*\b|暂停|停用|关闭|下线|停止/i.test(event.text),
  );
  return halts.length === 1 ? halts[0] : undefined;
}
