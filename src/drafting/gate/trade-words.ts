/** Latin words of the trade that name no host, service, product or person: they need no evidence. */
const words = new Set(
  (
    'api app apm ack acl bug byte bytes cache canary cdn chaos checklist ci cd cli client cluster commit config console cpu cron crud csv dashboard data db dba dev devops diff ' +
    'disk dns docker dr drill email engineering error errors etl evidence failover feature flag gc git gpu gpt ha heap host html http https id ids im incident io iops ip json jvm kb ' +
    'key kpi kv lag latency leader lb load log logs master mb gb tb ms message metric metrics mitigate mtbf mttd mtti mttf mttr mvp network node nodes noc oncall on-call ok oom ops os ' +
    'owner page pager pdf pid ping pod pods pool postmortem pr prod production proxy pv qa qps query queue rds read redo region release replica request retry review rest rca ' +
    'rollback root rpc rps rpo rto rtt runbook schema sdk sev script security server service session shard sla sli slo smart smoke sms sop sos spike sql sre ssd ssh ssl staging ' +
    'standby status support swap sync tb tcp team test thread ticket time timeout timeline tls token topic tps trace traffic ttl ui udp url uv user users ux utc gmt cst vip vm vpn waf web ' +
    'webhook wiki whys why worker write xml yaml zone am pm and or the of in on at by to for with from is was not no vs etc prevent detect'
  ).split(' '),
);

/** True for a word of the trade, a level (P1, p99), a status code or a month. */
export function isTradeWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    words.has(lower) ||
    /^(?:p\d{1,2}|p-levels?|[1-5]xx|x{1,3}|http\/\d(?:\.\d)?|ipv[46]|i|i'm|(?:and|or|yes|no|read|i)\/(?:or|and|no|write|o))$/.test(
      lower,
    ) ||
    /^(?:e\.g|i\.e|n\/a|a\.m|p\.m|24\/7|ci\/cd|tcp\/ip|ssl\/tls|pv\/uv|etc)\.?$/.test(lower) ||
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/.test(
      lower,
    )
  );
}
