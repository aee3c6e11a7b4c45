import type { Person } from '../../domain/person';
import { isZone } from '../../domain/zone';
import type { UserJson } from './issue-json';

/*
 * Senders that are not people, told by their names. `bot` must be a word or a camel-case part: Talbot and Abbot are people.
 * Teams of people ("监控团队", "Alerting team") do not match, because the word has to stand at the end.
 */
const botNames: readonly RegExp[] = [
  /(?:^|[\s\-_.[(])bot[\])]?$/i,
  /[a-z\d\p{Script=Han}](?:Bot|BOT)$/u,
  /^bot[\s\-_]/i,
  /[a-z](?:Check|Checker|Probe|Watchdog|Exporter)$/,
  /(?:^|[\s\-_(])(?:app|webhook|integration|automation|alerts?|alerting|alertmanager|monitoring|monitor)\)?$/i,
  /(?:机器人|小助手|告警|告警系统|告警平台|报警系统|监控|监控系统|监控平台|自动化)$/,
  /^(?:alertmanager|automation for jira|datadog|dependabot|github actions?|grafana|jenkins|nagios|new relic|opsgenie|pagerduty|pingdom|prometheus|renovate|sentry|splunk|statuspage|uptimerobot|zabbix|夜莺)\b/i,
];

/** "PagerDuty engineers" and "Sentry 团队" are people, whatever their product is called. */
const groupsOfPeople =
  /(?:^|[\s\-_])(?:engineers?|engineering|team|support|staff|operators?|operations|on-?call|developers?|responders?)$|(?:工程师|团队|小组|值班|运维|客服|人员)$/i;

function isBotName(name: string): boolean {
  return botNames.some((pattern) => pattern.test(name.trim())) && !groupsOfPeople.test(name.trim());
}

/** People of one issue, each once, with what its several mentions together tell. */
export interface People {
  /** Person of a Jira user; null for nobody or an anonymised account without a name. */
  of(user: UserJson | null | undefined): Person | null;
  /** Somebody that a text mentions. */
  mention(accountId: string, name: string): void;
  list(): Person[];
}

export function collectPeople(): People {
  const found = new Map<string, Person>();

  const remember = (person: Person): Person => {
    const key = person.accountId ?? person.name;
    const known = found.get(key);
    const zone = known?.zone ?? person.zone;
    const merged: Person = {
      ...(person.accountId === undefined ? {} : { accountId: person.accountId }),
      // A mention may carry an old or shortened name: the account's own name wins.
      name: known?.name ?? person.name,
      ...(zone === undefined ? {} : { zone }),
      bot: (known?.bot ?? false) || person.bot,
    };
    found.set(key, merged);
    return merged;
  };

  return {
    of(user) {
      const name = user?.displayName ?? user?.name ?? user?.key ?? user?.accountId;
      if (!user || !name) return null;
      const accountId = user.accountId ?? user.key ?? user.name;
      return remember({
        ...(accountId ? { accountId } : {}),
        name,
        ...(user.timeZone && isZone(user.timeZone) ? { zone: user.timeZone } : {}),
        bot: user.accountType === 'app' || isBotName(name),
      });
    },
    mention(accountId, name) {
      const plain = name.replace(/^@/, '').trim();
      if (plain !== '') remember({ accountId, name: plain, bot: isBotName(plain) });
    },
    list: () => [...found.values()],
  };
}

/** Mentions inside an ADF body: account id and the name as written there. */
export function mentionsIn(body: unknown): { accountId: string; name: string }[] {
  const mentions: { accountId: string; name: string }[] = [];
  const pending: unknown[] = [body];
  while (pending.length > 0) {
    const node = pending.pop();
    if (Array.isArray(node)) pending.push(...(node as unknown[]).toReversed());
    if (typeof node !== 'object' || node === null) continue;
    const { type, attrs, content } = node as { type?: unknown; attrs?: unknown; content?: unknown };
    if (type === 'mention' && typeof attrs === 'object' && attrs !== null) {
      const { id, text } = attrs as { id?: unknown; text?: unknown };
      if (typeof id === 'string' && typeof text === 'string') mentions.push({ accountId: id, name: text });
    }
    if (Array.isArray(content)) pending.push(content);
  }
  return mentions;
}
