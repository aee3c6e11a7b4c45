import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from './create-text';

export const TextContext = createContext<Text | null>(null);

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('A screen is drawn inside TextContext: see start.tsx');
  return text;
}
