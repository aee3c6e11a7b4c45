/** What the lines under a label of a write-up are about: work still to be done, or what happened. */
export type Section = 'followUp' | 'telling';

const before = String.raw`^[\s#*>•·\-\d.、()（）【\[|]*(?:h\d\.\s*)?`;
const after = String.raw`\s*[】\]*_]*\s*(?:[（(][^)）]{0,20}[)）])?\s*[*_]*\s*(?:[:：]|[*_\s]*$)`;

const labels: readonly (readonly [Section, RegExp])[] = [
  [
    'followUp',
    new RegExp(
      `${before}(?:action items?|(?:corrective|remedial|preventive|remaining|further|future|planned|long-term) (?:actions?|measures?|work|steps|improvements?)|follow-?ups?(?: (?:actions?|items?|work|tasks?))?|to-?dos?|next steps?|remediations?(?: items?)?|prevention|improvements?|lessons? learn(?:ed|t)|what (?:we|will) (?:will |are going to )?(?:do|change)(?: next)?|(?:后续)?(?:改进|整改|优化|预防|防范)(?:措施|计划|项|方案|行动|点|事项)?|行动项|后续(?:措施|计划|行动|跟进|工作|动作|事项)?|待办(?:事项)?|下一步(?:计划|工作|动作)?|长期(?:措施|方案|改进)|经验教训|教训|反思)${after}`,
      'i',
    ),
  ],
  [
    'telling',
    new RegExp(
      `${before}(?:(?:executive )?summary|impact|(?:the )?root[- ]causes?(?: analysis)?|causes?|timeline|chronology|resolution|detection|background|what happened|details?|status|contributing factors?|trigger|(?:故障|事故|问题|事件)?(?:摘要|概述|影响|现象|背景|原因|经过|时间线|回顾|描述|等级)|影响范围|根因|根本原因|原因(?:说明|分析)|处理(?:过程|结果|经过)|时间线|结论|恢复情况)${after}`,
      'i',
    ),
  ],
];

/** "Action items agreed in the review:", "复盘会定的改进项：": a label with words around it, on a line of its own. */
const worded =
  /^(?=.{3,80}$)[^.。!！?？:：]{0,36}(?<![a-z])(?:action items?|actions|follow-?ups?|next steps?|improvements?|to-?dos?|remediations?|(?:corrective|preventive|long-term) (?:actions?|measures?)|行动(?:项|计划)?|改进(?:项|措施|点)?|整改(?:项|措施)?|待办(?:事项)?|(?:长期|预防|后续)措施|action)(?![a-z])[^.。!！?？:：]{0,44}[:：]\s*[*_]*\s*$|^(?=.{3,80}$)\W*what (?:we(?:'ll| will| are going to| want to| agreed to)|to) (?:do|change|improve|fix)\b[^.?？]{0,60}:\s*[*_]*\s*$|^\W*(?:actions?|AIs?|action plan)\W*$|^\W*(?:会后|复盘)(?:待办|行动项?|改进项?)(?:事项|清单)?\W*$/i;
/** Of what was done already. */
const doneAlready =
  /\b(?:taken|done|performed|completed|executed|so far|already)\b|已(?:经)?(?:执行|完成|采取|做)|处置|应急/i;

/** The section that a line opens with its label ("Action items:", "【改进措施】"); null for a line without one. */
export function sectionOf(line: string): Section | null {
  const known = labels.find(([, pattern]) => pattern.test(line))?.[0];
  return known ?? (worded.test(line) && !doneAlready.test(line) ? 'followUp' : null);
}
