import { actionReminder } from '../document/action-reminder';
import { dayOf } from '../domain/day';
import type { Ports } from './ports';
import type { ReminderChannel } from './ports/reminder-channel';

/**
 * Comments once per due date on every raised action that is overdue and not done. It runs as the app, on a schedule that may
 * repeat or skip: the mark in storage, set before the comment, is what keeps it to one.
 */
export async function remindOverdue(ports: Ports, channel: ReminderChannel): Promise<{ reminded: number }> {
  const { settings } = await ports.records.getSettings();
  if (!settings.remindOverdue) return { reminded: 0 };
  const today = dayOf(ports.clock(), 'Etc/UTC');
  let reminded = 0;
  for (const action of await channel.listOverdue(today)) {
    if (!(await ports.records.markReminder(action.key, action.due))) continue;
    const comment = actionReminder({ ...action, today, language: settings.language });
    await channel.remind(action.key, action.assigneeId, comment);
    reminded += 1;
  }
  return { reminded };
}
