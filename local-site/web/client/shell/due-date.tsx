import { formatDay, todayIn } from '../format-time';
import { useSite } from '../site-state';
import { Icon } from './icon';

/** A due day; past days of work that is not done are marked in colour, with an icon and in words. */
export function DueDate({ day, done }: { day: string; done: boolean }) {
  const { locale, timeZone, words } = useSite();
  const overdue = !done && day < todayIn(timeZone);
  return (
    <span class={overdue ? 'due due-overdue' : 'due'} title={overdue ? words.jira.overdue : words.jira.due}>
      <Icon name={overdue ? 'warning' : 'clock'} size={12} />
      <span>{formatDay(day, locale)}</span>
      {overdue && <span class="visually-hidden">{words.jira.overdue}</span>}
    </span>
  );
}
