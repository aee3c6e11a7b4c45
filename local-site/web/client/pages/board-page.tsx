import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findBoard } from '../jira/board';
import type { Board, BoardColumn } from '../jira/board';
import type { Issue } from '../jira/issue';
import { readTransitions, transitionIssue } from '../jira/transitions';
import { announce } from '../shell/announce';
import { failureReasons, failureText, FailurePage } from '../shell/failure-notice';
import { useFlags } from '../shell/flags';
import { Icon } from '../shell/icon';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';
import { BoardColumnView } from './board-column';

/** A project's board: columns of statuses, cards that move by drag, by keyboard and by menu. */
export function BoardPage({ projectKey }: { projectKey: string }) {
  const { words } = useSite();
  const board = useResource(`board ${projectKey}`, () => findBoard(projectKey));
  useDocumentTitle(board.value?.name ?? `${projectKey} · ${words.jira.board}`);

  if (board.failure !== undefined) return <FailurePage failure={board.failure} retry={board.reload} />;
  if (board.loading && !board.value) {
    return (
      <div class="page board-page">
        <Skeleton lines={8} heading />
      </div>
    );
  }
  if (!board.value) {
    return (
      <div class="page">
        <h1 tabIndex={-1}>{`${projectKey} · ${words.jira.board}`}</h1>
        <p class="subtle">{words.jira.noBoard}</p>
        <p>
          <a class="button" href={`/projects/${projectKey}/issues`}>
            {words.jira.issues}
          </a>
        </p>
      </div>
    );
  }
  return <BoardView projectKey={projectKey} board={board.value} reload={board.reload} />;
}

const rereadAfterMs = [0, 1200, 3000];
const settleAfterMs = 4000;

function BoardView({ projectKey, board, reload }: { projectKey: string; board: Board; reload: () => void }) {
  const { words } = useSite();
  const flags = useFlags();
  const [filter, setFilter] = useState('');
  // Where cards were dropped and the site has not answered yet: key → index of the column.
  const [moving, setMoving] = useState<ReadonlyMap<string, number>>(new Map());

  const columnOf = (issue: Issue): number =>
    moving.get(issue.key) ?? board.columns.findIndex((column) => column.statusIds.includes(issue.status.id));

  const settle = (key: string, target: number): void =>
    setMoving((before) => new Map([...before].filter(([other, to]) => other !== key || to !== target)));

  // The card that was moved has been drawn anew in its column when this runs, and no further key has come yet.
  const followed = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (followed.current !== undefined) document.getElementById(`card-${followed.current}`)?.focus();
    followed.current = undefined;
  }, [moving]);

  const lastMove = useRef(Promise.resolve());
  const move = (issue: Issue, target: number, follow: boolean): void => {
    const column = board.columns[target];
    if (!column || columnOf(issue) === target) return;
    if (follow) followed.current = issue.key;
    setMoving((before) => new Map(before).set(issue.key, target));
    // One after another: a card that is moved twice ends where it was moved last.
    lastMove.current = lastMove.current.then(() => carryOut(issue, target, column));
  };
  const carryOut = async (issue: Issue, target: number, column: BoardColumn): Promise<void> => {
    try {
      const transition = await transitionInto(issue.key, column);
      if (!transition) {
        flags.show({
          kind: 'error',
          title: words.jira.cannotMove(issue.key, column.name),
          autoDismiss: true,
        });
      } else {
        await transitionIssue(issue.key, transition);
        announce(words.jira.moved(issue.key, column.name));
        // Jira's search lags behind its writes: the card stays where it was dropped until the board agrees, or has
        // been read often enough to be believed.
        for (const wait of rereadAfterMs) setTimeout(reload, wait);
        setTimeout(() => settle(issue.key, target), settleAfterMs);
        return;
      }
    } catch (failure) {
      flags.show({
        kind: 'error',
        title: failureText(failure, words),
        description: failureReasons(failure).join(' '),
      });
    }
    settle(issue.key, target);
  };

  const wanted = filter.trim().toLowerCase();
  const shown = board.issues.filter((issue) =>
    [issue.key, issue.summary, issue.assignee ?? '', ...issue.labels]
      .join(' ')
      .toLowerCase()
      .includes(wanted),
  );
  return (
    <div class="page board-page">
      <header class="page-header">
        <h1 tabIndex={-1}>{board.name}</h1>
        <div class="button-row">
          <input
            type="search"
            class="text-field"
            aria-label={words.jira.filterBoard}
            placeholder={words.jira.filterBoard}
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
          <a class="button" href={`/projects/${projectKey}/issues`}>
            <Icon name="issue" />
            <span>{words.jira.list}</span>
          </a>
        </div>
      </header>
      <p class="hint" id="board-hint">
        {words.jira.boardHint}
      </p>
      {shown.length === 0 && wanted !== '' && (
        <p role="status" class="subtle">
          {words.jira.filterNone}
        </p>
      )}
      <div class="board" role="group" aria-label={board.name} aria-describedby="board-hint">
        {board.columns.map((column, index) => (
          <BoardColumnView
            key={column.name}
            column={column}
            index={index}
            columns={board.columns}
            issues={shown.filter((issue) => columnOf(issue) === index)}
            find={(key) => board.issues.find((issue) => issue.key === key)}
            move={move}
          />
        ))}
      </div>
    </div>
  );
}

/** The id of a transition that leads into a column, or undefined when the workflow has none. */
async function transitionInto(issueKey: string, column: BoardColumn): Promise<string | undefined> {
  const transitions = await readTransitions(issueKey);
  return transitions.find((transition) => column.statusIds.includes(transition.to.id))?.id;
}
