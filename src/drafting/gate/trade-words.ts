/**
 * Stems of the trade: kinds of things, operations, states and units, none of which is the name of one thing. Products, however
 * common, are none of them; nor are words of everyday English, which services and people are named by.
 */
const stems = new Set(
  // What runs, and where.
  (
    'api app application backend bot browser build cache canary cdn cell client cluster code component console container core coroutine cpu cron crontab daemon dashboard data database datacenter dataset db ' +
    'dba dependency device devops disk dns driver edge endpoint engine env environment etl executor feature fiber file firewall firmware fleet frontend function gateway goroutine gpu handler heap hook host ' +
    'hypervisor image index ingress egress initiator inode instance interface job kernel lambda library listener loader loadbalancer machine mainframe manifest master memory metadata microservice middleware mirror ' +
    'module mount namespace network nic node object origin package page pager partition path pid pipeline pipe plugin pod pool port prefix primary process producer consumer publisher subscriber prod production proxy queue rack ' +
    'region registry replica repo repository resolver resource router runner runtime sandbox scheduler schema sdk segment sensor server serverless service shard sharding shell sidecar site slave slot socket ' +
    'stack stage staging standby storage stream subnet subsystem switch system table template tenant terminal thread threadpool token topic topology trace tunnel upstream downstream url user vm volume vpn web webhook ' +
    'whitelist blacklist allowlist blocklist denylist denylisted worker zone queryset resultset keyspace tablespace configmap backlog changelog ' +
    // What is done.
    'abort ack acquire alert alarm allocate append assert attach audit authenticate authorize authorise autoscale balance ban bind block bootstrap buffer bump bypass cancel capture change check checkpoint cherry pick clean clear ' +
    'clone close commit compact compaction compare compile compress config configure connect convert cordon crash crawl create decode decommission decrypt deduplicate delete delegate demote deny deploy deployment deprecate deserialize detach detect ' +
    'diff disable dispatch downgrade drain drill drop dump elect emit enable encode encrypt enqueue dequeue escalate evacuate evict eviction execute expire expiry export exhaust fail failure fault fence fetch filter fix flap flush forward fork freeze ' +
    'gc grant halt handle handshake hash heal hedge hit hold import ingest init initialize insert inspect install invalidate isolate iterate join kill launch leak limit limiter listen load lock log login logout lookup loop map ' +
    'mask match measure merge message migrate migration mitigate monitor multiplex mute nack notify offload open optimize overflow override overwrite parse patch pause peer persist pin ping poll pop post preempt preload prefetch prewarm probe process ' +
    'produce profile promote propagate provision prune publish pull purge push query race read reboot rebase rebuild reclaim reconcile reconnect recover recovery recycle redirect redo refactor refresh register reject release reload ' +
    'remount render repair replay replicate replication request reserve reset resize resolve restart restore resume retire retry retries return revert review revoke rewrite roll root rotate route run sample save scale scan schedule scrape scrub seed send ' +
    'serialize serve set shed shrink shut sign silence skip sleep snapshot sort spawn spike spill spin split start stop store stress stub submit subscribe suspend swap sync synchronize tag tail taint terminate test throttle tick timeout ' +
    'toggle tolerate track transcode transfer transform trigger truncate trip tune undo unlock update upgrade upload download upsert validate validation verify version warm warn watch wipe wrap write yield ' +
    // What it is like, and what goes wrong.
    'active passive async asynchronous atomic available availability backpressure backup bandwidth baseline batch blameless bottleneck broadcast unicast multicast bug byte bytes cold concurrency concurrent consistency consistent congestion contention corrupt corruption coredump ' +
    'correlation coverage cursor cutoff dangling deadline deadlock livelock degraded delay delta dirty distributed downtime uptime duplicate durability durable dynamic static empty error errors event exception fallback false feedback fd fds flag flaky fragmentation fragment full ' +
    'fulltext global gray grey green blue red hang hot hotfix bugfix hotkey hotspot idempotent idempotency idle incremental inflight integrity invalid io iops iowait isolation jitter lag latency leader leaderless leap lease legacy liveness local loopback loss master max ' +
    'min misfire mutex nil null offline online orphan outage overcommit overhead oversell oversold panic parallel partial payload peak percentile performance permission poison preemption primary priority quorum quota random rate readiness readonly readwrite redundancy redundant ' +
    'regression reliability resilience saturation secondary segfault semaphore sequential session singleton skew slow smoke soft hard spinlock split-brain brain stable stale stateful stateless starvation startup status stalled stall stampede herd strict stacktrace surge symptom ' +
    'throughput tombstone total traffic transaction transient unavailable underflow utilization validity vacuum watermark watchdog breakpoint zombie zero ' +
    // What is measured, written and talked about.
    'acl analysis blast radius budget capacity cert certificate checklist checksum circuit breaker bulkhead context graceful channel parent child children offset broker group transport benchmark slice struct transmission closure select remove consume storm alias increment column row cookie counter count credential crud csv dark demo dev email engineering evidence exponential failsafe ' +
    'format gauge header health healthcheck heartbeat action option level word only histogram html http https id ids incident info integer internet ip ipv json key keys keepalive kpi kv kb mb gb tb metric microsecond minor major model mtbf mttd mtti mttf mttr mvp noc observability oncall on-call ok ops os owner ' +
    'paging parameter password pdf playbook postmortem policy protocol pv uv qa qps tps rps record recall regex replay request response rest retention retrospective retro risk role roll rpc rpo rto rtt rule runbook sdk script secret security sequence sev severity sla sli slo ' +
    'smart sms sop spec sql sre ssd ssh ssl tls state statement step string structure suite summary support synthetic tcp udp team telemetry threshold ticket time timeline timestamp timer tls tool toolchain triage ttl ui unit unix ux value variable vip waf whole whys why wiki workaround ' +
    'workflow workload xml yaml am pm utc gmt cst prevent chaos lb ha dr ci cd cli im docker linux git gpt sos'
  ).split(/\s+/),
);

/** Words that hold sentences together. */
const functionWords = new Set(
  'a and or the of in on at by to for with from is was not no vs etc as per via into over under out off up down before after non'.split(
    ' ',
  ),
);

/** Vocabulary that people are called by. */
const givenNames = new Set(
  'art bill chase dale drew frank grant gray green hope jack joy mark max may miles page pat penny piper porter ray rich rob rod rose skip ted trip van ward will'.split(
    ' ',
  ),
);

/** True for a word that is also a given name: with a capital, or where a person stands, it is no vocabulary. */
export const isGivenName = (word: string): boolean => givenNames.has(word.toLowerCase());

/** Abbreviations of the trade. They are a closed class: another one names a system, as OMS and CRM do. */
const abbreviations = new Set(
  (
    'acid aof arp asn bfd bgp bgpd cas cdc cidr cname cni cors cpu crd csi csp csr csrf ddl ddos dhcp dml dnat dos dpi ecmp eof etl fifo fqdn ftp gc gre gslb hpa iam icmp ide idc imap ioc ipc ipam irq isp isr jdbc jit jmx jvm jwt apm pr ms kms kpi kvm l4 l7 ' +
    'lacp lan ldap lfu lru lsm lts mac mdm mfa mpls mq mss mtls mtu mvcc nack nas nat nfs nic npe ntp numa oauth oidc olap oltp oom oomkilled opex orm otp pii pdb pki poc pop ptr pvc qos raid rbac rca rdb rds rdma repl rfc rpm rsa rss rst saas paas iaas sack saml san ' +
    'sdn sftp smtp snat sni snmp soa srv sso stw syn tdd tlb tpm ttfb ttl uat uid uuid vlan vpa vpc vxlan wal wan xss ytd zk'
  ).split(' '),
);

const particles = '(?:over|back|off|out|down|up|in|through|around|away|aside|on)';
/** A verb and a particle are an operation: failover, cutover, brownout, spinup, switchback. */
const phrasal = new RegExp(
  `^(?:fail|roll|cut|switch|take|hand|fall|back|time|log|sign|shut|start|scale|slow|warm|clean|tear|break|melt|count|write|read|call|feed|play|loop|spin|lock|brown|black|drop|burn|work|turn|push|pull|carry|set|run|flow|hold|kick|sell|power|ramp|wind|dial|boot|bring|knock|phase|swap|crowd|change|fan|opt|speed|stand|stop|wait|wake|walk|wipe|zero|charge|load|look|mark|ping|print|spill|split)-?${particles}s?$`,
);
const prefixes = /^(?:re|un|de|pre|over|under|auto|multi|sub|non|mis|cross|inter|post|dis|in)-?(?=[a-z]{3})/;

const endings =
  /^(?:s|es|ed|ing|ers?|ors?|able|ability|ive|al|ments?|ness|less|y|ations?|tions?|ions?|ance|ence)$/;

/** A stem with the endings of English, and with what it drops before them: throttling, retries, flapping, configuration. */
function isInflected(word: string): boolean {
  if (stems.has(word)) return true;
  for (let length = Math.max(3, word.length - 7); length < word.length; length += 1) {
    const stem = word.slice(0, length);
    if (!endings.test(word.slice(length))) continue;
    const single = stem.replace(/(.)\1$/, '$1');
    if ([stem, `${stem}e`, single, stem.replace(/i$/, 'y')].some((one) => stems.has(one))) return true;
  }
  return false;
}

function isVocabulary(word: string): boolean {
  if (isInflected(word) || phrasal.test(word) || abbreviations.has(word)) return true;
  const rest = word.replace(prefixes, '');
  return rest !== word && isInflected(rest);
}

/**
 * True for a Latin word that names no host, service, product or person, so that it needs no evidence: vocabulary of the trade,
 * as it is, inflected, with a prefix, as a verb with its particle or in parts joined by hyphens (rate-limit); a level (P1, p99), a
 * status code, a day or a month.
 */
export function isTradeWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^[A-Z][a-z]/.test(word) && isGivenName(lower)) return false;
  return (
    lower.split('-').every((part) => functionWords.has(part) || isVocabulary(part)) ||
    isVocabulary(lower) ||
    /^(?:p\d{1,2}|p-levels?|[1-5]xx|x{1,3}|http\/\d(?:\.\d)?|ipv[46]|i|i'm|(?:and|or|yes|no|read|i)\/(?:or|and|no|write|o))$/.test(
      lower,
    ) ||
    /^(?:e\.g|i\.e|n\/a|a\.m|p\.m|24\/7|ci\/cd|tcp\/ip|ssl\/tls|pv\/uv|etc)\.?$/.test(lower) ||
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/.test(
      lower,
    )
  );
}
