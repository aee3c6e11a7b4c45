import dark from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark';
import darkContrast from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-dark-increased-contrast';
import light from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light';
import lightContrast from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-light-increased-contrast';
import shape from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-shape';
import spacing from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-spacing';
import typography from '@atlaskit/tokens/dist/esm/artifacts/themes/atlassian-typography';

export type Theme = 'light' | 'dark';

/** Puts the `--ds-*` tokens of all themes into the document, before anything is drawn. */
export function installTokens(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([light, dark, lightContrast, darkContrast, spacing, typography, shape].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Chooses the theme of the document; a reader who asks the system for more contrast gets Atlassian's high-contrast colours. */
export function applyTheme(theme: Theme): void {
  const more = window.matchMedia('(prefers-contrast: more)').matches ? '-increased-contrast' : '';
  document.documentElement.dataset['colorMode'] = theme;
  document.documentElement.dataset['theme'] =
    `light:light${more} dark:dark${more} spacing:spacing typography:typography shape:shape`;
}
