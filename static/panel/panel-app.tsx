import type { UnfinishedWork } from '../../src/contract/panel-view';
import { call, refreshHost } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { useText } from '../text';
import { useLoad } from '../use-call';
import { useScreens } from '../use-screens';
import { ActionPanel } from './action-panel';
import { PostmortemPanel } from './postmortem-panel';
import './panel-app.css';

/** Which sentence says how far the postmortem is that has no page. */
function nothingYet(work: UnfinishedWork | null): 'none' | UnfinishedWork['stage'] {
  return work?.stage ?? 'none';
}

/** The panel beside an issue: an incident's postmortem, the postmortem of an action, or the way to a new one. */
export function PanelApp() {
  const { t } = useText();
  const view = useLoad(() => call('showPanel'));
  const shown = view.now.state === 'done' ? view.now.value : null;
  /**
   * What a screen has done shows here and in the issue around: its links, its comments. A screen that was only looked at
   * leaves both alone: drawn anew they would lose the focus.
   */
  const refresh = async () => {
    const outcome = await call('showPanel');
    if (outcome.ok && JSON.stringify(outcome.value) === JSON.stringify(shown)) return;
    if (outcome.ok) view.set(outcome.value);
    await refreshHost();
  };
  const screens = useScreens(() => void refresh());
  return (
    <main class="panel">
      {view.now.state === 'loading' && (
        <>
          <Skeleton lines={4} />
          <Loading />
        </>
      )}
      {view.now.state === 'failed' && (
        <FailureNotice failure={view.now.failure} onRetry={() => void view.run()} />
      )}
      {view.now.state === 'done' && view.now.value.kind === 'none' && (
        <>
          {view.now.value.work?.stage === 'failed' && <FailureNotice failure={view.now.value.work.failure} />}
          <p class="subtle">
            {!view.now.value.canCreate
              ? t('action.target.noConfluenceText')
              : view.now.value.deleted === null
                ? t(`panel.${nothingYet(view.now.value.work)}`)
                : t('panel.deleted', { title: view.now.value.deleted })}
          </p>
          {view.now.value.canCreate && (
            <div>
              <Button onClick={() => void screens.open('create', t('action.title'))}>
                {t(
                  view.now.value.work === null
                    ? 'action.title'
                    : view.now.value.work.stage === 'running'
                      ? 'panel.seeProgress'
                      : 'panel.goOn',
                )}
              </Button>
            </div>
          )}
        </>
      )}
      {view.now.state === 'done' && view.now.value.kind === 'postmortem' && (
        <PostmortemPanel
          key={view.now.value.postmortem.state}
          view={view.now.value}
          onOpen={() => void screens.open('create', t('action.title'))}
          onRaise={() => void screens.open('raise', t('raise.title'))}
        />
      )}
      {view.now.state === 'done' && view.now.value.kind === 'action' && (
        <ActionPanel action={view.now.value.action} />
      )}
      {screens.notice}
    </main>
  );
}
