import type { BoardColumn } from '../jira/board';
import type { Issue } from '../jira/issue';
import { Avatar } from '../shell/avatar';
import { DueDate } from '../shell/due-date';
import { Icon } from '../shell/icon';
import { PopupMenu } from '../shell/popup-menu';
import { Priority } from '../shell/priority';
import { useSite } from '../site-state';
import { cardType } from './board-column';

interface Props {
  readonly issue: Issue;
  readonly columnIndex: number;
  readonly columns: readonly BoardColumn[];
  /** `follow`: the focus goes with the card. */
  readonly move: (target: number, follow: boolean) => void;
}

/** An issue on a board. Shift with an arrow moves it, as the menu does; the focus goes with it. */
export function BoardCard({ issue, columnIndex, columns, move }: Props) {
  const { words } = useSite();
  const moveAndFollow = (target: number): void => {
    if (target >= 0 && target < columns.length) move(target, true);
  };
  return (
    <article
      class="card"
      draggable
      onDragStart={(event) => event.dataTransfer?.setData(cardType, issue.key)}
      onKeyDown={(event) => {
        if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
        event.preventDefault();
        moveAndFollow(columnIndex + (event.key === 'ArrowRight' ? 1 : -1));
      }}
    >
      <div class="card-top">
        <a id={`card-${issue.key}`} class="card-title" href={`/browse/${issue.key}`} draggable={false}>
          {issue.summary}
        </a>
        <PopupMenu
          label={words.jira.cardMenu(issue.key)}
          buttonClass="icon-button"
          align="end"
          button={<Icon name="more" />}
          items={columns.flatMap((column, index) =>
            index === columnIndex
              ? []
              : [
                  {
                    key: column.name,
                    label: words.jira.moveTo(column.name),
                    run: () => moveAndFollow(index),
                  },
                ],
          )}
        />
      </div>
      {issue.labels.length > 0 && (
        <p class="tags">
          {issue.labels.map((label) => (
            <span key={label} class="tag">
              {label}
            </span>
          ))}
        </p>
      )}
      {issue.due !== undefined && (
        <p>
          <DueDate day={issue.due} done={issue.status.category === 'done'} />
        </p>
      )}
      <p class="card-foot">
        <span class="issue-key">{issue.key}</span>
        <span class="card-end">
          {issue.priority !== undefined && <Priority name={issue.priority} iconOnly />}
          <span title={issue.assignee ?? words.jira.unassigned}>
            {issue.assignee !== undefined && <Avatar name={issue.assignee} />}
            <span class="visually-hidden">{issue.assignee ?? words.jira.unassigned}</span>
          </span>
        </span>
      </p>
    </article>
  );
}
