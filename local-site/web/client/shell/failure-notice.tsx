import { RestFailure } from '../rest';
import { useSite } from '../site-state';
import type { Words } from '../words/words';
import { Icon } from './icon';

/** The sentence for a failed read or write, in the reader's language. */
export function failureText(failure: unknown, words: Words): string {
  const texts = words.frame.failure;
  if (!(failure instanceof RestFailure)) return texts.other;
  if (failure.status === 0) return texts.offline;
  if (failure.status === 401) return texts.unauthorised;
  if (failure.status === 403) return texts.forbidden;
  if (failure.status === 404) return texts.notFound;
  if (failure.status === 409) return texts.conflict;
  if (failure.status === 501) return texts.notEmulated;
  return texts.other;
}

/** Reasons that the product itself gave, for failures where they tell more than the status. */
export function failureReasons(failure: unknown): readonly string[] {
  return failure instanceof RestFailure && [400, 409, 422].includes(failure.status) ? failure.reasons : [];
}

/** A failed read in the place of the thing that was read. */
export function FailureNotice({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const { words } = useSite();
  return (
    <div class="notice notice-error" role="alert">
      <Icon name="warning" />
      <div>
        <p>{failureText(failure, words)}</p>
        {failureReasons(failure).map((reason) => (
          <p key={reason} class="subtle">
            {reason}
          </p>
        ))}
        {retry && (
          <p>
            <button type="button" class="link-button" onClick={retry}>
              {words.frame.retry}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** A whole page that could not be shown, with a way on. */
export function FailurePage({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const { words } = useSite();
  const status = failure instanceof RestFailure ? failure.status : undefined;
  const texts = words.frame.failure;
  const title = status === 404 ? texts.notFoundTitle : status === 403 ? texts.forbiddenTitle : texts.title;
  return (
    <div class="empty-page">
      <span class="empty-mark">
        <Icon name={status === 403 ? 'lock' : status === 404 ? 'search' : 'warning'} size={32} />
      </span>
      <h1 tabIndex={-1}>{title}</h1>
      <p role="alert">{failureText(failure, words)}</p>
      <p class="button-row">
        {retry && status !== 404 && (
          <button type="button" class="button" onClick={retry}>
            {words.frame.retry}
          </button>
        )}
        <a class="button" href="/">
          {words.frame.backHome}
        </a>
      </p>
    </div>
  );
}
