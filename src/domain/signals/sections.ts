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

/** The section that a line opens with its label ("Action items:", "【改进措施】"); null for a line without one. */
export function sectionOf(line: string): Section | null {
  return labels.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
