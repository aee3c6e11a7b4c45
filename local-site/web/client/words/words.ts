import { confluenceWords } from './confluence-words';
import { frameWords } from './frame-words';
import { jiraWords } from './jira-words';

/** Every text of the shell in one language. */
export interface Words {
  readonly frame: (typeof frameWords)['zh-CN'];
  readonly jira: (typeof jiraWords)['zh-CN'];
  readonly confluence: (typeof confluenceWords)['zh-CN'];
}

export function wordsFor(locale: 'zh-CN' | 'en-US'): Words {
  return { frame: frameWords[locale], jira: jiraWords[locale], confluence: confluenceWords[locale] };
}
