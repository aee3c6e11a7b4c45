import { useId, useState } from 'preact/hooks';
import type { ProjectOption, RaisePreview, RaiseRow } from '../../src/contract/raise-view';
import { StepFrame } from '../action/step-frame';
import { call } from '../bridge';
import { Button } from '../parts/button';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import { BulkBar } from './bulk-bar';
import { firstDraft, isOpen, problemsOf, requestOf } from './row-draft';
import type { RowDraft } from './row-draft';
import { RaiseTable } from './raise-table';
import { useProjectFields } from './use-project-fields';
import { useRaising } from './use-raising';

/** The preview with everything that can be set in it. Closing it loses nothing: raised is raised, the rest is on the page. */
export function RaiseForm(props: { preview: RaisePreview; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { preview } = props;
  const reasonId = useId();
  const { fieldsOf, load } = useProjectFields(preview.projects);
  const { results, busy, raise } = useRaising();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, RowDraft>>(
    () => new Map(preview.rows.map((row) => [row.rowId, firstDraft(row)])),
  );
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map(preview.projects.map(({ project }) => [project.key, project.name])),
  );

  const draftOf = (row: RaiseRow) => drafts.get(row.rowId) ?? firstDraft(row);
  const change = (rowId: string, part: Partial<RowDraft>) =>
    setDrafts((now) => {
      const before = now.get(rowId);
      return before ? new Map([...now, [rowId, { ...before, ...part }]]) : now;
    });

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
      return [row.rowId, { fields, problems: problemsOf(row, draft, fields, preview.today) }] as const;
    }),
  );
  const ticked = open.filter((row) => draftOf(row).ticked && states.get(row.rowId)?.problems.raisable);
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
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <Button
            look="primary"
            disabled={reason !== ''}
            busy={busy}
            describedBy={reasonId}
            onClick={() => void raise(requests(ticked))}
          >
            {text.count('raise.create', ticked.length)}
          </Button>
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
    </StepFrame>
  );
}
