import { render } from 'preact';
import type { VNode } from 'preact';
import { enableTheme, getTexts, getViewContext } from './bridge';
import type { ViewContext } from './bridge';
import { createText } from './create-text';
import { TextContext } from './text';
import './styles/tokens.css';
import './styles/base.css';

/** Draws the screen of this frame, once theme, context and words are there. */
export async function start(screen: (context: ViewContext) => VNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  // Colours are not worth waiting for: without them the fallbacks of tokens.css show.
  enableTheme().catch(() => undefined);
  try {
    const context = await getViewContext();
    const { locale, texts } = await getTexts(context.locale);
    document.documentElement.lang = locale;
    render(
      <TextContext.Provider value={createText(locale, texts, context.zone)}>
        {screen(context)}
      </TextContext.Provider>,
      root,
    );
  } catch {
    // Words could not be read, so these two sentences are the only ones that live in code.
    render(
      <p class="start-failed" role="alert">
        无法载入，请刷新页面。 The app could not be loaded. Please reload the page.
      </p>,
      root,
    );
  }
}
