import { useState } from 'preact/hooks';
import { openScreen } from './bridge';
import { Message } from './parts/message';
import { useText } from './text';

/** Opens modal screens, and says so when the product refuses to open one. */
export function useScreens(onClosed: () => void) {
  const { t } = useText();
  const [refused, setRefused] = useState(false);
  const open = async (screen: 'create' | 'raise' | 'compare' | 'meeting', title: string) => {
    const opened = await openScreen(screen, {
      size: screen === 'meeting' ? 'max' : 'xlarge',
      title,
      onClose: onClosed,
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
