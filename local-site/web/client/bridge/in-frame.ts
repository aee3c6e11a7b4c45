/**
 * Runs first in each frame of the app: makes `window.__bridge`, which `@forge/bridge` expects, and tells the page
 * around the frame how high its content is. Served from the frame's own origin, as Forge's policy demands.
 */
import { openChannel } from './channel';

const { port1, port2 } = new MessageChannel();
const channel = openChannel(port1, (command) => {
  throw new Error(`The frame has no command ${command}.`);
});
// Any parent may be named here: the policy of this page lets only the site embed it.
window.parent.postMessage({ kind: 'forge-frame-ready' }, '*', [port2]);

function callBridge(command: string, payload: unknown): Promise<unknown> {
  return command === 'enableTheming' ? enableTheming() : channel.call(command, payload);
}

Object.defineProperty(window, '__bridge', { value: { callBridge } });

/** Loads the tokens' style sheet and marks the document with the reader's theme, as the platform's bridge does. */
async function enableTheming(): Promise<void> {
  const mode = (await channel.call('getColorMode', undefined)) === 'dark' ? 'dark' : 'light';
  const contrast = window.matchMedia('(prefers-contrast: more)').matches ? '-increased-contrast' : '';
  const { dataset } = document.documentElement;
  dataset['colorMode'] = mode;
  dataset['theme'] =
    `light:light${contrast} dark:dark${contrast} spacing:spacing typography:typography shape:shape`;
  if (document.querySelector('link[data-forge-theme]')) return;
  await new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/__theme__.css';
    link.dataset['forgeTheme'] = '';
    link.onload = resolve;
    link.onerror = () => reject(new Error('The theme could not be loaded.'));
    document.head.append(link);
  });
}

/** The height of the document itself, not of the window: that one never shrinks. */
function reportHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  void channel.call('resize', { height });
}

document.addEventListener('DOMContentLoaded', () => {
  const observer = new ResizeObserver(reportHeight);
  observer.observe(document.documentElement);
  observer.observe(document.body);
  reportHeight();
});

// Escape closes the dialog around the frame, although the key was pressed inside.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) void channel.call('escape', undefined);
});
