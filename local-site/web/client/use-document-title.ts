import { useEffect } from 'preact/hooks';
import { useSite } from './site-state';

/** Names the browser's tab after what is shown. */
export function useDocumentTitle(title: string | undefined): void {
  const { words } = useSite();
  useEffect(() => {
    document.title = title === undefined ? words.frame.siteName : `${title} - ${words.frame.siteName}`;
  }, [title, words]);
}
