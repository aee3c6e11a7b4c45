import { mayAdminister } from '../jira/permissions';
import { RestFailure } from '../rest';
import { FailurePage } from '../shell/failure-notice';
import { ModuleFrame } from '../shell/module-frame';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';

type PageType = 'jira:globalPage' | 'jira:adminPage';

/** A page of the app: global, or for administrators. The frame takes the width; the title is the site's. */
export function AppPage({ type, moduleKey }: { type: PageType; moduleKey: string }) {
  const { state } = useSite();
  const module = state.modules.find((candidate) => candidate.type === type && candidate.key === moduleKey);
  useDocumentTitle(module?.title);
  // Jira shows administration to administrators only; the app's own functions check it again.
  const allowed = useResource(`may ${type}`, () =>
    type === 'jira:adminPage' ? mayAdminister() : Promise.resolve(true),
  );

  if (!module) return <FailurePage failure={new RestFailure(404, [])} />;
  if (allowed.failure !== undefined) return <FailurePage failure={allowed.failure} retry={allowed.reload} />;
  if (allowed.value === false) return <FailurePage failure={new RestFailure(403, [])} />;
  return (
    <div class="page app-page">
      <h1 tabIndex={-1}>{module.title}</h1>
      {allowed.value === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <ModuleFrame moduleKey={module.key} extension={{ type }} title={module.title} height="content" />
      )}
    </div>
  );
}
