import type { WritingView } from '../../src/contract/writing-view';
import type { Text } from '../create-text';

/** `调用 14 次 · 令牌：输入 82,310，输出 12,050`: what a model has taken so far. */
export function usageWords({ calls, input, output }: WritingView['usage'], text: Text): string {
  return [text.count('usage.calls', calls), text.t('usage.tokens', { input, output })].join(
    text.t('common.dot'),
  );
}
