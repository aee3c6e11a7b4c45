import { roleOf } from '../role';
import { useSite } from '../site-state';
import { Avatar } from './avatar';
import { Icon } from './icon';
import { PopupMenu } from './popup-menu';
import { SearchBox } from './search-box';

interface Props {
  readonly product: 'jira' | 'confluence';
  readonly navigationOpen: boolean;
  readonly toggleNavigation: () => void;
}

/** Banner, product switch, search, and the choices that belong to the reader. */
export function TopBar({ product, navigationOpen, toggleNavigation }: Props) {
  const { words } = useSite();
  const texts = words.frame;
  return (
    <header class="top-bar">
      <div class="site-banner">
        <strong>{texts.siteName}</strong>
        <span>{texts.siteNote}</span>
      </div>
      <div class="top-bar-row">
        <button
          type="button"
          class="icon-button only-narrow"
          aria-label={navigationOpen ? texts.closeNavigation : texts.openNavigation}
          aria-expanded={navigationOpen}
          aria-controls="side-navigation"
          onClick={toggleNavigation}
        >
          <Icon name={navigationOpen ? 'close' : 'menu'} />
        </button>
        <nav class="product-switch" aria-label={texts.products}>
          <a
            href="/"
            aria-label={`Jira · ${texts.home}`}
            {...(product === 'jira' ? { 'aria-current': 'true' } : {})}
          >
            <span class="product-mark product-jira" aria-hidden="true">
              <Icon name="issue" size={14} />
            </span>
            <span class="product-name">Jira</span>
          </a>
          <a
            href="/wiki"
            aria-label="Confluence"
            {...(product === 'confluence' ? { 'aria-current': 'true' } : {})}
          >
            <span class="product-mark product-confluence" aria-hidden="true">
              <Icon name="page" size={14} />
            </span>
            <span class="product-name">Confluence</span>
          </a>
        </nav>
        <SearchBox />
        <div class="top-bar-end">
          <ThemeSwitch />
          <LanguageSwitch />
          <UserSwitcher />
        </div>
      </div>
    </header>
  );
}

function ThemeSwitch() {
  const { state, words, change } = useSite();
  const dark = state.theme === 'dark';
  const label = dark ? words.frame.themeToLight : words.frame.themeToDark;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={() => void change({ theme: dark ? 'light' : 'dark' })}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}

function LanguageSwitch() {
  const { locale, words, change } = useSite();
  const other = locale === 'zh-CN' ? 'en-US' : 'zh-CN';
  return (
    <button
      type="button"
      class="icon-button text-button"
      lang={other}
      aria-label={`${words.frame.languageShort} · ${words.frame.languageToOther}`}
      title={words.frame.languageToOther}
      onClick={() => void change({ locale: other })}
    >
      {words.frame.languageShort}
    </button>
  );
}

function UserSwitcher() {
  const { state, me, words, change } = useSite();
  const name = me?.displayName ?? '?';
  return (
    <PopupMenu
      label={`${words.frame.signedInAs(name)}. ${words.frame.switchUser}`}
      buttonClass="user-button"
      align="end"
      heading={words.frame.switchUserHint}
      button={
        <>
          <Avatar name={name} size={28} />
          <span class="user-name">{name}</span>
          <Icon name="down" size={12} />
        </>
      }
      items={state.accounts
        .filter((account) => account.accountType === 'atlassian')
        .map((account) => ({
          key: account.accountId,
          chosen: account.accountId === state.accountId,
          label: (
            <span class="person">
              <Avatar name={account.displayName} />
              <span>{account.displayName}</span>
            </span>
          ),
          note: roleOf(account, state.accounts, words),
          run: () => void change({ accountId: account.accountId }),
        }))}
    />
  );
}
