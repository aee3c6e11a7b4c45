import type { Finding } from '../../../domain/finding';
import { milestoneNames } from '../../../domain/milestones';
import type { Report } from '../../../domain/report';
import { milestoneWords } from './milestone-words';

/** Milestones that nobody recorded, and evidence that the source announced and did not deliver. */
export function missingParts({ draft, milestones, incident }: Report): readonly Finding[] {
  const zh = draft.language === 'zh-CN';
  return [
    ...milestoneNames
      .filter((name) => milestones[name].state === 'missing')
      .map((name): Finding => {
        const [chinese, english] = milestoneWords[name];
        return {
          kind: 'missing',
          where: name,
          message: zh ? `没有记录：${chinese}` : `Not recorded: ${english}`,
        };
      }),
    ...incident.missing.map(({ kind, count }): Finding => {
      const chinese = kind === 'comment' ? '评论' : '变更';
      return {
        kind: 'missing',
        where: kind,
        message: zh
          ? `来源还有 ${count} 条${chinese}没有提供`
          : `${count} more ${kind === 'comment' ? 'comments' : 'changes'} exist that the source did not contain`,
      };
    }),
  ];
}
