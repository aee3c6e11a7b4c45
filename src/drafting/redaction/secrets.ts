import { findAuthHeaders } from './auth-headers';
import { findCommandSecrets } from './command-secrets';
import { findCredentialUrls } from './credential-urls';
import { findLabelledSecrets } from './labelled-secrets';
import { findPrivateKeys } from './private-keys';
import type { Span } from './span';
import { findToldSecrets } from './told-secrets';
import { findTokenForms } from './token-forms';
import { withWrappedTail } from './wrapped-tail';

/**
 * Every secret of a text: by its own form, by what stands before it, or by the address, header or command it is part of. Labels, hosts and
 * users stay readable, so that a reader still understands what was connected to what.
 * @param folded the text by `foldWidth` @param text the text itself
 */
export function findSecrets(folded: string, text: string): Span[] {
  return [
    ...findPrivateKeys(folded),
    ...findTokenForms(folded),
    ...findCredentialUrls(folded),
    ...findAuthHeaders(folded),
    ...findCommandSecrets(folded),
    ...findLabelledSecrets(folded, text),
    ...findToldSecrets(folded),
  ].map(({ start, end }) => ({ kind: 'secret', start, end: withWrappedTail(folded, start, end) }));
}
