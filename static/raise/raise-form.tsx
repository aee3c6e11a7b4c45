import { useId, useRef, useState } from 'preact/hooks';
import type { ProjectOption, RaisePreview, RaiseRow } from '../../src/contract/raise-view';
import { StepFrame } from '../action/step-frame';
import { call } from '../bridge';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/checkbox';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import { BulkBar } from './bulk-bar';
import { firstDraft, isOpen, isWhole, problemsOf, requestOf } from './row-draft';
import type { RowDraft } from './row-draft';
import { RaiseTable } from './raise-table';
import { useChoices } from './use-choices';
import { useProjectFields } from './use-project-fields';
import { useRaising } from './use-raising';

/** The preview with everything that can be set in it. Closing it loses nothing: raised is raised, the rest is on the page. */
export function RaiseForm(props: { preview: RaisePreview; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { preview } = props;
  const reasonId = useId();
  const body = useRef<HTMLDivElement>(null);
  const { fieldsOf, load } = useProjectFields(preview.projects);
  const { results, busy, raise } = useRaising();
  const { choices, change } = useChoices(preview, results, load);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map(preview.projects.map(({ project }) => [project.key, project.name])),
  );

  const problemsIn = (row: RaiseRow, draft: RowDraft) =>
    problemsOf(row, draft, fieldsOf(draft.projectKey, draft.issueTypeId), preview.today);
  const draftOf = (row: RaiseRow): RowDraft => {
    const choice = choices.get(row.rowId);
    const draft = { ...firstDraft(row), ...choice };
    // Whoever completes a row means to raise it, unless they say otherwise.
    return choice && choice.ticked === undefined && isWhole(problemsIn(row, draft))
      ? { ...draft, ticked: true }
      : draft;
  };
  const setProject = (row: RaiseRow, project: ProjectOption, issueTypeId: string | null = null) => {
    setNames((now) => new Map([...now, [project.key, project.name]]));
    change(row.rowId, { projectKey: project.key, issueTypeId, priorityId: undefined });
    void load(project.key, issueTypeId);
    const { owner } = draftOf(row);
    if (!owner?.accountId) return;
    // Who can be assigned depends on the project.
    void call('listAssignable', { projectKey: project.key, query: owner.name }).then((outcome) => {
      if (!outcome.ok) return;
      const assignable = outcome.value.some(({ accountId }) => accountId === owner.accountId);
      change(row.rowId, { ownerProblem: assignable ? null : 'ownerNotAssignable' });
    });
  };

  const open = preview.rows.filter((row) => isOpen(row, results.get(row.rowId)));
  const states = new Map(
    preview.rows.map((row) => {
      const draft = draftOf(row);
      const fields = fieldsOf(draft.projectKey, draft.issueTypeId);
      return [row.rowId, { fields, problems: problemsIn(row, draft) }] as const;
    }),
  );
  const raisable = open.filter((row) => states.get(row.rowId)?.problems.raisable);
  const ticked = raisable.filter((row) => draftOf(row).ticked);
  const blocked = ticked.filter((row) => states.get(row.rowId)?.problems.blocking);
  const requests = (rows: readonly RaiseRow[]) =>
    rows.flatMap((row) => {
      const state = states.get(row.rowId);
      return state?.fields.state === 'done' && !state.problems.blocking
        ? [requestOf(row, draftOf(row), state.fields.value)]
        : [];
    });
  const done = [...results.values()].filter(({ state }) => state === 'done').length;
  const failed = [...results.values()].filter(({ state }) => state === 'failed').length;
  const reason =
    open.length === 0
      ? t('raise.allRaised')
      : ticked.length === 0
        ? t('raise.noneTicked')
        : blocked.length > 0
          ? text.count('raise.blocked', blocked.length)
          : '';

  return (
    <StepFrame
      heading={t('raise.heading', { key: preview.incident.key })}
      focus
      footer={
        <>
          <span class="step-foot-note" id={reasonId} role="status">
            {busy
              ? t('raise.sending')
              : [
                  done > 0 ? text.count('raise.done', done) : '',
                  failed > 0 ? text.count('raise.failed', failed) : '',
                  reason,
                ]
                  .filter(Boolean)
                  .join(t('common.dot'))}
          </span>
          {blocked.length > 0 && !busy && (
            <Button look="link" onClick={() => focusGap(body.current)}>
              {t('raise.showGap')}
            </Button>
          )}
          <Button look={open.length === 0 && !busy ? 'primary' : 'default'} onClick={props.onClose}>
            {t('common.close')}
          </Button>
          {(open.length > 0 || busy) && (
            <Button
              look="primary"
              disabled={reason !== ''}
              busy={busy}
              describedBy={reasonId}
              onClick={() => void raise(requests(ticked))}
            >
              {ticked.length === 0 ? t('raise.createNone') : text.count('raise.create', ticked.length)}
            </Button>
          )}
        </>
      }
    >
      <p>
        {t('raise.intro')} <SiteLink href={preview.page.url}>{preview.page.title}</SiteLink>
      </p>
      {open.length > 1 && (
        <BulkBar
          count={ticked.length}
          fieldsOf={fieldsOf}
          load={load}
          onApply={(project, issueTypeId) => ticked.forEach((row) => setProject(row, project, issueTypeId))}
        />
      )}
      {raisable.length > 1 && (
        <Checkbox
          label={text.count('raise.tickAll', raisable.length)}
          checked={ticked.length === raisable.length}
          mixed={ticked.length > 0 && ticked.length < raisable.length}
          disabled={busy}
          onChange={(ticked) => raisable.forEach(({ rowId }) => change(rowId, { ticked }))}
        />
      )}
      <div ref={body}>
        <RaiseTable
          preview={preview}
          draftOf={draftOf}
          stateOf={(row) => states.get(row.rowId)}
          resultOf={(row) => results.get(row.rowId)}
          projectName={(key) => names.get(key) ?? key}
          busy={busy}
          onChange={change}
          onProject={setProject}
          onType={(row, issueTypeId) => {
            change(row.rowId, { issueTypeId });
            void load(draftOf(row).projectKey, issueTypeId);
          }}
          onReload={(row) => void load(draftOf(row).projectKey, draftOf(row).issueTypeId)}
          onRetry={(row) => void raise(requests([row]))}
        />
      </div>
    </StepFrame>
  );
}

/** Leads to the first field of a ticked row that is still to be filled. */
function focusGap(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('.raise-ticked [aria-invalid="true"]')?.focus();
}
