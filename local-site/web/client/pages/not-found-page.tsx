import { RestFailure } from '../rest';
import { FailurePage } from '../shell/failure-notice';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';

/** An address that this site does not have. */
export function NotFoundPage() {
  const { words } = useSite();
  useDocumentTitle(words.frame.failure.notFoundTitle);
  return <FailurePage failure={new RestFailure(404, [])} />;
}
