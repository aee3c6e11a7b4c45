import { RestFailure } from '../rest';
import { FailurePage } from '../shell/failure-notice';
import { ModuleFrame } from '../shell/module-frame';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';

/** A page of the app: global, or for administrators. The frame takes the width; the title is the site's. */
export function AppPage({
  type,
  moduleKey,
}: {
  type: 'jira:globalPage' | 'jira:adminPage';
  moduleKey: string;
}) {
  const { state, me } = useSite();
  const module = state.modules.find((candidate) => candidate.type === type && candidate.key === moduleKey);
  useDocumentTitle(module?.title);
  if (!module) return <FailurePage failure={new RestFailure(404, [])} />;
  // Jira shows administration to administrators only; the app's own functions check it again.
  if (type === 'jira:adminPage' && !me?.groups.includes('site-admins')) {
    return <FailurePage failure={new RestFailure(403, [])} />;
  }
  return (
    <div class="page app-page">
      <h1 tabIndex={-1}>{module.title}</h1>
      <ModuleFrame moduleKey={module.key} extension={{ type }} title={module.title} height="content" />
    </div>
  );
}
