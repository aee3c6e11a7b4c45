import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './parts/button';
import { Loading } from './parts/loading';
import { Message } from './parts/message';
import { useText } from './text';

/** A screen whose code is fetched only when it is opened, so that the surface around it stays light. */
export function LazyScreen(props: { load: () => Promise<() => VNode> }) {
  const { t } = useText();
  const [screen, setScreen] = useState<{ draw: () => VNode } | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const { load } = props;
  useEffect(() => {
    let current = true;
    setFailed(false);
    load().then(
      (draw) => {
        if (current) setScreen({ draw });
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [load, round]);
  if (screen) return screen.draw();
  if (!failed) return <Loading />;
  return (
    <Message tone="error" title={t('failure.UNAVAILABLE.title')} alert>
      <p class="message-actions">
        <Button onClick={() => setRound(round + 1)}>{t('common.retry')}</Button>
      </p>
    </Message>
  );
}
