const teamEnd =
  /(?:^|[\s_-])(?:team|group|squad|tribe|crew|on-?call|bot|robot|desk|helpdesk|services?|support|operations|department|dept|office|committee|automation|systems?|platform|alerts?|alerting|monitor(?:ing)?|channel|users?|accounts?|app|integration|webhook|notifications?|pipeline|scheduler|cron|everyone|all|here)(?:\s(?:members?|lead|manager|contact|owner|engineers?))?$/i;
const chineseTeamEnd =
  /(?:团队|小组|部门|中心|平台|系统|机器人|助手|客服|值班(?:人员?|员)?|流水线|服务|应用|告警|监控|全员|所有人|大家|.{2}(?:组|部|岗|群|队))$/u;

const titles = new Set(
  (
    'sre dba qa it noc soc devops ops oncall on-call duty admin administrator engineer developer dev manager lead head owner director pm tpm cto cio ceo ic commander ' +
    'incident coordinator responder reporter assignee member contact backup volunteer former customer anonymous unknown root guest test tester infrastructure infra platform payments security network ' +
    'database frontend backend mobile data release automation alertmanager prometheus grafana pagerduty opsgenie datadog sentry zabbix jenkins github gitlab slack jira ' +
    'confluence statuspage atlassian bot mr mrs ms dr'
  ).split(' '),
);
const chineseTitles =
  /^(?:值班|运维|研发|测试|开发|产品|运营|后端|前端|网络|安全|数据库|基础架构|管理员|负责人|工程师|架构师|经理|总监|主管|指挥官|匿名|未知|系统|外包|实习|同学|老师)/u;

/**
 * True for the name of a team, a program or everybody, told by its last word: “Checkout team”, “支付组”, “告警平台”, “deploy bot”. It stays
 * readable, because it tells nothing of a person and the report needs it.
 */
export const isTeamName = (name: string): boolean => teamEnd.test(name) || chineseTeamEnd.test(name);

/** True for a Latin word that says what somebody does (“SRE”, “Manager”) or which program writes; no part of a person's name. */
export const isTitle = (word: string): boolean => titles.has(word.toLowerCase());

/** A Chinese name without the role before it: 运维王磊 is 王磊. Empty for a role alone. */
export function withoutTitle(name: string): string {
  let rest = name;
  for (let title = chineseTitles.exec(rest)?.[0]; title; title = chineseTitles.exec(rest)?.[0]) {
    rest = rest.slice(title.length);
  }
  return rest;
}
