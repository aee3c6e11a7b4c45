import { useEffect, useRef, useState } from 'preact/hooks';
import type { RaisePreview } from '../../src/contract/raise-view';
import { keepChoices, readChoices } from './kept-choices';
import type { Choices } from './kept-choices';
import type { RowDraft, RowResult } from './row-draft';

/** What is set in the form; it outlives the form until its row is raised. */
export function useChoices(
  preview: RaisePreview,
  results: ReadonlyMap<string, RowResult>,
  load: (projectKey: string, issueTypeId: string | null) => unknown,
): { choices: Choices; change: (rowId: string, part: Partial<RowDraft>) => void } {
  const [choices, setChoices] = useState(() => readChoices(preview.page.id));
  const restored = useRef(choices);

  useEffect(() => {
    for (const { rowId, projectKey } of preview.rows) {
      const kept = restored.current.get(rowId);
      if (kept?.projectKey !== undefined || kept?.issueTypeId)
        load(kept.projectKey ?? projectKey, kept.issueTypeId ?? null);
    }
  }, [preview, load]);

  useEffect(() => {
    const pending = preview.rows.filter(
      ({ rowId, raised }) => raised === null && results.get(rowId)?.state !== 'done',
    );
    const kept = pending.flatMap(({ rowId }) => {
      const choice = choices.get(rowId);
      return choice ? [[rowId, choice] as const] : [];
    });
    keepChoices(preview.page.id, new Map(kept));
  }, [preview, results, choices]);

  const change = (rowId: string, part: Partial<RowDraft>) =>
    setChoices((now) => new Map([...now, [rowId, { ...now.get(rowId), ...part }]]));
  return { choices, change };
}
