import { durationText } from '../../domain/duration-text';
import type { Clue } from './clue';
import { union } from './clue';
import { unalertedSymptom } from '../detection-gap';
import { slow } from '../gap';
import { accessTold } from '../recovery-gaps';

/** Nothing alerted on what could be seen first. */
export const unalerted: Clue = ({ context }) => {
  const found = unalertedSymptom(context);
  if (!found || found.covered) return undefined;
  const { say, language, clock } = context;
  const { symptom, seenAfter, evidence } = found;
  const apart = durationText(Math.max(0, seenAfter), language);
  const clue =
    seenAfter < slow.detect
      ? say('由人发现，此前没有告警记录', 'a person found it and no alert is recorded before')
      : say(
          `${apart}后才首次发现，其间没有告警记录`,
          `it was first detected ${apart} later, with no alert recorded in between`,
        );
  const day = clock.dayOf(symptom.at);
  return {
    that: say(
      `没有告警覆盖最早的现象${context.quoted(symptom.text, 60)}`,
      `no alert covered the earliest symptom, ${context.quoted(symptom.text, 60)}`,
    ),
    clue,
    confirm: say(`${day} 的告警规则与触发记录`, `the alert rules and their history of ${day}`),
    evidence: [...new Set([...symptom.evidence, ...evidence])],
  };
};

const wrongSetting =
  /\btypo\b|拼写|写错|配错|填错|配置(?:错误|有误|出错)|参数(?:错误|有误)|misconfigur|\b(?:wrong|incorrect|bad) (?:value|setting|config\w*|parameter|namespace)/i;

/** A wrong setting went out, so no check before it looked at it. */
export const uncheckedSetting: Clue = ({ context, causes }) => {
  const { say, language, facts } = context;
  const wrong = causes.find(({ text }) => wrongSetting.test(text));
  const changed = context.told.find(
    ({ event, signals }) => event === context.eventOf('triggered') && signals.change,
  );
  if (!wrong || !changed || facts.milestones.triggered.state !== 'recorded' || wrong.at <= changed.at)
    return undefined;
  const apart = durationText(wrong.at - changed.at, language);
  return {
    that: say('变更前的检查没有覆盖这一项', 'the checks before the change do not cover this setting'),
    clue: say(
      `${context.quoted(changed.text, 50)}生效 ${apart}后才查出${context.quoted(wrong.text, 50)}`,
      `${context.quoted(wrong.text, 50)} was found ${apart} after ${context.quoted(changed.text, 50)}`,
    ),
    confirm: say('该变更的评审与测试记录', 'the review and test records of that change'),
    evidence: union(changed, wrong),
  };
};

/** Nobody at hand could carry out the remedy. */
export const accessOutOfReach: Clue = ({ context }) => {
  const found = accessTold(context);
  if (!found) return undefined;
  const { say } = context;
  return {
    that: say(
      '一个值班时段可能没有处置所需的权限或人手',
      'a shift can be without the permissions or people that remedies need',
    ),
    clue: context.quoted(found.text, 70),
    confirm: say('该时段的值班表与权限清单', 'the rota of that shift beside the list of permissions'),
    evidence: found.evidence,
  };
};
