import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { AdfNodes } from './adf-block';
import { AdfContext } from './adf-context';
import { findNumber, type AdfNode } from './adf-node';

export function AdfList({ node }: { node: AdfNode }): VNode {
  const items = node.content.map((item, index) => (
    <li key={index}>
      <AdfNodes nodes={item.content} />
    </li>
  ));
  if (node.type === 'bulletList') return <ul>{items}</ul>;
  return <ol start={findNumber(node.attrs, 'order') ?? 1}>{items}</ol>;
}

/** Nested task lists stand beside their items in ADF, and below the item before them in the list drawn here. */
export function AdfTasks({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  return (
    <ul class="adf-tasks">
      {node.content.map((item, index) =>
        item.type === 'taskList' ? (
          <li key={index} class="adf-nested-tasks">
            <AdfTasks node={item} />
          </li>
        ) : (
          <li key={index} class="adf-task" data-done={item.attrs['state'] === 'DONE'}>
            <input
              type="checkbox"
              disabled
              checked={item.attrs['state'] === 'DONE'}
              aria-label={item.attrs['state'] === 'DONE' ? words.done : words.open}
            />
            <div>
              <AdfNodes nodes={item.content} />
            </div>
          </li>
        ),
      )}
    </ul>
  );
}

export function AdfDecisions({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  return (
    <ul class="adf-decisions">
      {node.content.map((item, index) => (
        <li key={index} class="adf-decision">
          <span class="adf-decision-icon" role="img" aria-label={words.decision}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M8 14V8.5M8 8.5 3.5 4M8 8.5 12.5 4M3.5 7V4h3M9.5 4h3v3" />
            </svg>
          </span>
          <div>
            <AdfNodes nodes={item.content} />
          </div>
        </li>
      ))}
    </ul>
  );
}
