import { useEffect } from 'preact/hooks';
import { call, emitReady } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Loading, Skeleton } from '../parts/loading';
import { useLoad } from '../use-call';
import { EmptyPage } from './empty-page';
import { PostmortemOverview } from './postmortem-overview';
import './macro-app.css';

/** 复盘总览 on a page. It keeps its height while it loads, so that the page around it does not move. */
export function MacroApp() {
  const view = useLoad(() => call('showMacro'));
  const { state } = view.now;
  const reload = () => void view.run();

  useEffect(() => {
    if (state === 'done' || state === 'failed') void emitReady();
  }, [state]);

  return (
    <main class="macro">
      {view.now.state === 'failed' && <FailureNotice failure={view.now.failure} onRetry={reload} />}
      {view.now.state === 'done' &&
        (view.now.value.kind === 'empty' ? (
          <EmptyPage pageEmpty={view.now.value.pageEmpty} />
        ) : (
          <PostmortemOverview view={view.now.value} onChanged={reload} />
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
