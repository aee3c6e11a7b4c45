import { useState } from 'preact/hooks';
import type { BoardColumn } from '../jira/board';
import type { Issue } from '../jira/issue';
import { useSite } from '../site-state';
import { BoardCard } from './board-card';

interface Props {
  readonly column: BoardColumn;
  readonly index: number;
  readonly columns: readonly BoardColumn[];
  readonly issues: readonly Issue[];
  readonly find: (key: string) => Issue | undefined;
  readonly move: (issue: Issue, target: number, follow: boolean) => void;
}

/** The name under which a dragged card carries its key. */
export const cardType = 'application/x-issue-key';

/** A column that cards can be dropped on. */
export function BoardColumnView({ column, index, columns, issues, find, move }: Props) {
  const { words } = useSite();
  const [over, setOver] = useState(false);
  return (
    <section
      class={over ? 'column column-over' : 'column'}
      aria-label={words.jira.cardsIn(column.name, issues.length)}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes(cardType) !== true) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const issue = find(event.dataTransfer?.getData(cardType) ?? '');
        if (issue) move(issue, index, false);
      }}
    >
      <h2 class="column-heading">
        <span>{column.name}</span>
        <span class="count">{issues.length}</span>
      </h2>
      {issues.length === 0 && <p class="column-empty">{words.jira.emptyColumn}</p>}
      <ul class="cards">
        {issues.map((issue) => (
          <li key={issue.key}>
            <BoardCard
              issue={issue}
              columnIndex={index}
              columns={columns}
              move={(target, follow) => move(issue, target, follow)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
