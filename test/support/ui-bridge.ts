/** What the bridge of a test tells the screen about its surroundings. */
export interface BridgeSetting {
  readonly tokens: string;
  readonly theme: 'light' | 'dark';
  readonly context: unknown;
}

/**
 * The script that stands in for the platform's own: it defines `__bridge` before the screen's code runs. It is text
 * because it runs in the browser, where none of the test's modules are.
 */
export function bridgeScript(setting: BridgeSetting): string {
  return `(() => {
  const given = ${JSON.stringify(setting)};
  const commands = (window.__commands = []);
  const accepted = ['on', 'emit', 'emitReadyEvent', 'close', 'submit', 'refresh', 'navigate', 'reload', 'openModal'];
  const enableTheming = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(given.tokens);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const more = matchMedia('(prefers-contrast: more)').matches ? '-increased-contrast' : '';
    document.documentElement.dataset.colorMode = given.theme;
    document.documentElement.dataset.theme =
      'light:light' + more + ' dark:dark' + more + ' spacing:spacing typography:typography shape:shape';
  };
  window.__bridge = {
    callBridge: async (command, payload) => {
      if (command === 'getContext') return given.context;
      if (command === 'invoke') return window.__answer(payload.functionKey, payload.payload ?? null);
      if (command === 'enableTheming') return enableTheming();
      commands.push({ command, payload });
      if (command === 'openModal') window.__closeModal = (result) => payload.onClose(result);
      if (accepted.includes(command)) return true;
      throw new Error('bridge command not emulated: ' + command);
    },
  };
})();`;
}
