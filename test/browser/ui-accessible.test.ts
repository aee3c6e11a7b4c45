import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../support/browser';
import { isTooWide } from '../support/ui-browser';
import { startUiHost } from '../support/ui-host';
import type { UiHost } from '../support/ui-host';
import { scenes } from '../support/ui-scenes';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA, each with the elements it means. */
async function findings(page: Page): Promise<string[]> {
  return page.evaluate(`(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | '));
  })()`);
}

describeInBrowser('every screen', () => {
  let browser: Browser;
  let host: UiHost;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startUiHost()]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it.each(Object.keys(scenes))(
    'can be used by everybody, in light and dark, wide and narrow – %s',
    async (name) => {
      const scene = scenes[name];
      if (!scene) throw new Error(`No scene ${name}`);
      const { surface, answers, modal } = scene;
      const show = async (options: { locale: 'zh-CN' | 'en-US'; width: number }) => {
        const opened = await host.open(browser, surface, {
          answers,
          ...(modal ? { modal } : {}),
          ...options,
        });
        await scene.act?.(opened.page);
        await opened.page.locator(scene.shows).first().waitFor();
        await opened.page.evaluate(axe);
        return opened;
      };

      const desk = await show({ locale: 'zh-CN', width: 1100 });
      const light = await findings(desk.page);
      await desk.page.evaluate('document.documentElement.dataset.colorMode = "dark"');
      const dark = await findings(desk.page);
      await desk.close();
      const phone = await show({ locale: 'en-US', width: 320 });
      const narrow = { findings: await findings(phone.page), tooWide: await isTooWide(phone.page) };
      await phone.close();

      expect({ light, dark, narrow }).toEqual({
        light: [],
        dark: [],
        narrow: { findings: [], tooWide: false },
      });
      expect([...desk.problems, ...phone.problems]).toEqual([]);
    },
  );
});
