import { useState } from 'preact/hooks';
import { openScreen } from './bridge';
import { Message } from './parts/message';
import { useText } from './text';

/** Whoever works by keyboard goes on where the screen was opened, unless something else has the focus by now. */
function giveFocusBack(opener: Element | null): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && opener instanceof HTMLElement && opener.isConnected) opener.focus();
}

/** Opens modal screens, and says so when the product refuses to open one. */
export function useScreens(onClosed: () => void) {
  const { t } = useText();
  const [refused, setRefused] = useState(false);
  const open = async (screen: 'create' | 'raise' | 'compare' | 'meeting', title: string) => {
    const opener = document.activeElement;
    const opened = await openScreen(screen, {
      size: screen === 'meeting' ? 'max' : 'xlarge',
      title,
      onClose: () => {
        giveFocusBack(opener);
        onClosed();
      },
    });
    setRefused(!opened);
  };
  const notice = refused && (
    <Message tone="warning" alert>
      <p>{t('common.noModal')}</p>
    </Message>
  );
  return { open, notice };
}
