import { useCallback, useEffect } from 'preact/hooks';
import { call, emitReady, reloadPage } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { LazyScreen } from '../lazy-screen';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { useText } from '../text';
import { useLoad } from '../use-call';
import type { Beginning } from './empty-page';
import { PostmortemOverview } from './postmortem-overview';
import './macro-app.css';

/** 复盘总览 on a page. It keeps its height while it loads, so that the page around it does not move. */
export function MacroApp(props: { isEditing: boolean }) {
  const { t } = useText();
  const view = useLoad(() => call('showMacro'));
  const { state } = view.now;
  const shown = view.now.state === 'done' && view.now.value.kind === 'ready' ? view.now.value : null;

  useEffect(() => {
    if (state === 'done' || state === 'failed') void emitReady();
  }, [state]);

  /** A screen that was opened from here may have written into the page around the macro: then the page is shown anew. */
  const refresh = async () => {
    const outcome = await call('showMacro');
    if (!outcome.ok) return;
    view.set(outcome.value);
    const page = outcome.value.kind === 'ready' ? outcome.value.page : null;
    if (page && page.version !== shown?.page?.version) await reloadPage(page.url);
  };

  return (
    <main class="macro">
      {view.now.state === 'failed' && (
        <FailureNotice failure={view.now.failure} onRetry={() => void view.run()} />
      )}
      {shown && (
        <PostmortemOverview view={shown} isEditing={props.isEditing} onScreenClosed={() => void refresh()} />
      )}
      {view.now.state === 'done' &&
        view.now.value.kind === 'empty' &&
        (view.now.value.begin ? (
          props.isEditing ? (
            <p class="subtle">{t('macro.publishFirst')}</p>
          ) : (
            <LazyEmptyPage begin={view.now.value.begin} />
          )
        ) : (
          <Message tone="information" title={t('macro.pageNotEmpty')}>
            <p>{t(view.now.value.pageEmpty ? 'macro.pageReadOnlyText' : 'macro.pageNotEmptyText')}</p>
          </Message>
        ))}
      {state === 'loading' && (
        <>
          <Skeleton lines={9} />
          <Loading />
        </>
      )}
    </main>
  );
}

/** Pages without a report are few: what they need is not loaded with every other. */
function LazyEmptyPage({ begin }: { begin: Beginning }) {
  const load = useCallback(async () => {
    const { EmptyPage } = await import('./empty-page');
    return () => <EmptyPage begin={begin} />;
  }, [begin]);
  return <LazyScreen load={load} />;
}
