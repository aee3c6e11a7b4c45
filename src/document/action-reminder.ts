import type { ActionLevel, Day } from '../domain/action-item';
import { daysBetween } from '../domain/day';
import type { Language } from '../domain/incident';
import { doc, mention, paragraph, text } from './adf';
import type { AdfDoc } from './adf';

export interface Reminder {
  readonly language: Language;
  readonly assigneeId: string | null;
  readonly due: Day;
  readonly today: Day;
  readonly level: ActionLevel;
  /** Key of the incident. */
  readonly incident: string;
}

/** The comment on an overdue action: a fact and a choice, no reproach. */
export function actionReminder(reminder: Reminder): AdfDoc {
  const days = daysBetween(reminder.due, reminder.today);
  const { level, due, incident } = reminder;
  const sentence =
    reminder.language === 'zh-CN'
      ? `这条 ${level} 改进措施（来自 ${incident} 的复盘）截止 ${due}，已过 ${days} 天。请更新进展、改期，或写明原因后关闭。`
      : `This ${level} action from the postmortem of ${incident} was due ${due}, ${days} ${days === 1 ? 'day' : 'days'} ago. ` +
        'Please update it, agree on a new date, or close it with a reason.';
  const addressee =
    reminder.assigneeId === null ? [] : [mention('reminder-assignee', reminder.assigneeId, ''), ...text(' ')];
  return doc(paragraph(...addressee, ...text(sentence)));
}
