/** Latin words in Chinese sentences that no evidence of the incident holds; `…` stands for the word. */
export interface LabelledWords {
  /** Words of the trade: kinds of things, operations, states, units. */
  readonly vocabulary: readonly (readonly [word: string, sentence: string])[];
  /** Invented or foreign names of hosts, services, products and people. */
  readonly names: readonly (readonly [word: string, sentence: string])[];
}

const inSentences = (text: string): LabelledWords['vocabulary'] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .map((line) => {
      const word = /\*([^*]+)\*/.exec(line)?.[1] ?? '';
      return [word, line.replaceAll('*', '')] as const;
    });

/** The rules were made with these in view. */
export const labelledWords: LabelledWords = {
  vocabulary: inSentences(`
    主库 *failover* 没有触发
    灰度阶段 *canary* 没有覆盖
    容器因 *OOM* 退出
    *GC* 频繁，请求变慢
    *sidecar* 没有就绪
    发布 *hotfix* 后恢复
    *Failover* 演练不足
    *rollback* 脚本可用
    *rolling* 发布期间部分超时
    *restart* 之后仍然超时
    客户端 *retries* 放大了流量
    *backoff* 配置过短
    *throttle* 阈值过低
    *fallback* 没有生效
    连接 *timeout* 设为默认值
    *cutover* 之前没有校验
    *switchover* 手工完成
    *healthcheck* 太浅
    *deadlock* 检测关闭
    *checkpoint* 落后
    *snapshot* 可用
    *replication* 中断
    *rebalancing* 占满带宽
    *resharding* 未完成
    *prewarm* 不充分
    *thread* 池打满
    *heartbeat* 丢失
    *namespace* 写错
    *quota* 用尽
    *cron* 任务重叠
    *Pod* 没有重建
    *Deployment* 副本数不足
    *kernel* 参数未调
    *read-only* 模式保护了数据
    *rate-limit* 没有配置
    *WAL* 堆积
    *NPE* 大量出现
    *MVCC* 版本过多
    *BGP* 路由撤回
    *NTP* 时钟漂移
    *RBAC* 规则过宽
    *JWT* 过期
    *upstream* 超时
    *payload* 过大
    *rollout* 暂停
    *overload* 保护未触发
    *autoscaling* 滞后
    *misconfiguration* 没有被拦截
    *shutdown* 流程卡住
    *Webhook* 投递失败
  `),
  names: inSentences(`
    *redis* 连接耗尽
    *Kafka* 消费堆积
    *zookeeper* 脑裂
    *nginx* 返回错误
    *mysql* 主从延迟
    *Elasticsearch* 写满
    *billing* 服务不可用
    *loyalty* 服务超时
    *orderhub* 返回错误
    *pay-api* 超时
    *core-db-17* 内存耗尽
    *checkoutd* 崩溃
    *gateway_v2* 返回错误
    *payService* 超时
    由 *mallory* 执行了变更
    *Mallory* 批准了发布
    *Bob* 重启了节点
    *Trent* 误删了表
    联系 *Alice* 处理
    *Envoy* 配置错误
    *consul* 选主失败
    *Istio* 升级失败
    *OMS* 系统宕机
    *CRM* 数据错乱
    *phoenix* 平台不可用
    *atlas* 网关超时
    *Snowflake* 查询失败
    *memcached* 被清空
    *pushgateway* 丢失指标
    *Grafana* 无法访问
    *Cloudflare* 故障
    *stripe* 回调失败
    *us-east-9* 网络中断
    *node-77* 失联
    *zeus.internal* 解析失败
    *kestrel* 组件泄漏
    *Hermes* 消息丢失
    *Titan* 集群扩容
    *lyra* 超时
    *vault* 密封
    *login* 服务不可用
    *registry* 中心推送失败
    由 *mark* 执行了变更
    *Grant* 删除了表
  `),
};

/** Written before the rules, by the hand that wrote them. */
export const heldOutWords: LabelledWords = {
  vocabulary: inSentences(`
    做了一次 *failback*
    触发了 *throttling*
    抓取 *dump* 分析
    *goroutine* 泄漏
    *keepalive* 时间过长
    开启 *debug* 日志
    *rebalance* 频繁
    *compaction* 变慢
    *backpressure* 不足
    *preload* 失败
    *warmup* 不充分
    *blue-green* 切换中断
    *readiness* 探针未配置
    *liveness* 探针误杀
    *hotspot* 集中
    *mutex* 竞争
    进程 *panic* 退出
    *coredump* 没有保存
    *segfault* 频发
    *brownout* 期间降级
    *downstream* 被拖慢
    *ingress* 规则缺失
    *cookie* 失效
    *cherry-pick* 漏了提交
    *rebase* 时丢了修复
    *upsert* 冲突
    *fd* 耗尽
    *inode* 用满
    *iowait* 升高
    *QoS* 策略错误
    *SSO* 登录失败
    *CORS* 报错
    *TTFB* 变长
    *MTU* 不一致
    *prefetch* 过多
    *eviction* 激增
    *blocklist* 误伤
    *flapping* 告警被忽略
    *stacktrace* 缺失
    *tombstone* 堆积
  `),
  names: inSentences(`
    *mongo* 写入失败
    *etcd* 选主超时
    由 *peggy* 执行
    *Trudy* 回滚了版本
    *starfish* 集群失联
    *payfront* 超时
    *hawk* 组件崩溃
    *SLB* 故障
    *ERP* 数据错乱
    *zipkin* 丢失链路
    *Nacos* 推送延迟
    *apollo* 配置丢失
    *dubbo* 线程池打满
    *sentinel* 规则失效
    *flink* 作业失败
    *Spark* 任务积压
    *hive* 表损坏
    *Jenkins* 构建失败
    *harbor* 拉取失败
    *traefik* 证书过期
    *calico* 网络中断
    *wendy* 关闭了告警
    *Bert* 删除了索引
    *ledger* 服务超时
    *pulsar* 堆积
    *Okta* 登录失败
    *twilio* 短信失败
    *db-master-3* 宕机
    *cart.svc* 超时
    *argo* 同步失败
  `),
};

/** Words as Chinese texts about incidents and performance on the web have them; of names there are none. */
export const foundWords: LabelledWords = {
  vocabulary: (
    'context deadline draining reset graceful deregister channel buffer heap stack profile handler middleware parent children exporter limits offset partition broker fetch batch poll group ' +
    'baseline default transport encoder benchmark init slice struct timer ticker async socket map hook tick retransmission closure select wrap flush trace panic keepalive listener stream ' +
    'failing removed metrics probe rolling requests rebalance consumer producer event string interface core hang retry reconsume storm alias concurrency increments'
  )
    .split(' ')
    .map((word) => [word, `日志中的 ${word} 没有变化`] as const),
  names: [],
};
