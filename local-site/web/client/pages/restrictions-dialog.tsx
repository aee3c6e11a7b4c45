import { useState } from 'preact/hooks';
import type { Page } from '../confluence/page';
import { saveRestrictions } from '../confluence/restrictions';
import type { Restrictions } from '../confluence/restrictions';
import { Person } from '../shell/avatar';
import { FailureNotice } from '../shell/failure-notice';
import { useFlags } from '../shell/flags';
import { ModalDialog } from '../shell/modal-dialog';
import { useSite } from '../site-state';

type Kind = 'all' | 'edit' | 'view';

interface Props {
  readonly page: Page;
  readonly restrictions: Restrictions;
  readonly saved: () => void;
  readonly onClose: () => void;
}

/** Who may view and who may edit a page. */
export function RestrictionsDialog({ page, restrictions, saved, onClose }: Props) {
  const { state, words } = useSite();
  const texts = words.confluence;
  const flags = useFlags();
  const [kind, setKind] = useState<Kind>(
    restrictions.view.length > 0 ? 'view' : restrictions.edit.length > 0 ? 'edit' : 'all',
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set([...restrictions.view, ...restrictions.edit, state.accountId]),
  );
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const people = [...chosen];
    try {
      await saveRestrictions(page.id, kind === 'view' ? people : [], kind === 'all' ? [] : people);
      flags.show({ kind: 'success', title: texts.restrictionsSaved, autoDismiss: true });
      saved();
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const toggle = (accountId: string): void => {
    const next = new Set(chosen);
    if (!next.delete(accountId)) next.add(accountId);
    setChosen(next);
  };
  const kinds: readonly (readonly [Kind, string])[] = [
    ['all', texts.restrictionAll],
    ['edit', texts.restrictionEdit],
    ['view', texts.restrictionView],
  ];

  return (
    <ModalDialog
      title={texts.restrictions}
      size="small"
      onClose={onClose}
      footer={
        <>
          <button type="button" class="button button-subtle" onClick={onClose}>
            {words.frame.cancel}
          </button>
          <button
            type="button"
            class="button button-primary"
            disabled={busy || !page.mayEdit}
            onClick={() => void save()}
          >
            {words.frame.save}
          </button>
        </>
      }
    >
      <fieldset class="choices" disabled={!page.mayEdit}>
        <legend class="visually-hidden">{texts.restrictions}</legend>
        {kinds.map(([key, text]) => (
          <label key={key} class="choice">
            <input type="radio" name="restriction" checked={kind === key} onChange={() => setKind(key)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {kind !== 'all' && (
        <fieldset class="choices" disabled={!page.mayEdit}>
          <legend class="field-label">{texts.restrictionPeople}</legend>
          {state.accounts
            .filter((account) => account.accountType === 'atlassian')
            .map((account) => (
              <label key={account.accountId} class="choice">
                <input
                  type="checkbox"
                  checked={chosen.has(account.accountId)}
                  disabled={account.accountId === state.accountId}
                  onChange={() => toggle(account.accountId)}
                />
                <Person name={account.displayName} />
              </label>
            ))}
          <p class="hint">{texts.restrictionSelf}</p>
        </fieldset>
      )}
      {failure !== undefined && <FailureNotice failure={failure} />}
    </ModalDialog>
  );
}
