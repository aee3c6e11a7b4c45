import { acceptanceFor, goalOf } from '../../src/drafting/action-goals';

const english = (_: string, text: string) => text;
const chinese = (text: string) => text;

describe('the criterion that a measure gets', () => {
  it.each([
    ['Add an alert on pool usage', /alerts within 5 minutes/],
    ['Write a runbook for pool exhaustion', /to the last step/],
    ['Rotate the gateway certs before they expire', /no failed login/],
    ['Add a canary stage to the pipeline', /stops at its first batch/],
    ['Add regression tests for the pool template', /replayed and stopped/],
    ['Write an escalation path for the database', /to the last step|acknowledged within 15 minutes/],
    ['Review the on-call rota', /acknowledged within 15 minutes/],
    ['Run a load test of the gateway', /load of this incident/],
    ['Move checkout to its own cluster', /at its limit for 30 minutes/],
    ['Idempotency key for all charges', /in parallel takes effect once/],
    ['Circuit breaker for the tax service', /made to time out/],
    ['Bounds check in the quota sync', /replayed and stopped/],
    ['Prerequisite checks before a mapping goes live', /replayed and stopped/],
    ['Fail start-up when the mapping is missing', /replayed and stopped/],
    ['A second carrier for the warehouse', /one of them is stopped/],
    ['Pricing jobs: cap at 5000 rows', /above the limit is refused/],
    ['Require an approval for changes of the router', /review on record/],
    ['Allowlist for the export bucket', /outside the list is refused/],
    ['Keep both routing tables in sync', /the other follows/],
    ['Ask the carrier for change notifications', /announced to on-call/],
    ['Retries with backoff in the label printer', /fails once/],
  ])('fits %s', (measure, criterion) => {
    expect(acceptanceFor(measure, english)).toMatch(criterion);
  });

  it.each([
    'Upgrade the client library to the latest version',
    'Keep access logs for 90 days',
    'Migrate orders to DocumentDB',
    'Reduce false alarms of the pool',
    'Escape the names of templates',
    'Renegotiate the contract with the vendor',
    'Remove the approval step for read-only jobs',
    'Limit retries of the label printer',
  ])('is left to the owner for %s', (measure) => {
    expect(acceptanceFor(measure, english)).toBeNull();
  });

  it.each([
    ['发布流水线增加配置差异检查', /被自动拦下/],
    ['模板被覆盖时拦截发布', /被自动拦下/],
    ['上线 SQL 审核，没走索引的查询不让发', /被自动拦下/],
    ['拆分结算数据库', /压满一方/],
    ['哨兵加第三机房仲裁节点', /停掉其中一份/],
    ['给流水表补联合索引', /执行计划走索引/],
    ['切流脚本化', /没有手工步骤/],
    ['本地缓存设上限', /停在上限/],
    ['混部机器盘点', /抽查 10 项/],
    ['升级时节点异常比例超 5% 自动暂停升级', /停在第一批/],
    ['结转平台增加锁等待检查，超过 30 秒的任务拒绝执行', /被自动拦下/],
    ['统计任务切到只读从库', /压满一方/],
    ['标签推送限速 500/s', /停在上限/],
    ['仓库改成双专线', /停掉其中一份/],
    ['清理任务加删除行数上限', /超过上限的操作/],
    ['字典表结构变更须评审并告知下游', /生效前的评审记录/],
    ['长期密钥改为临时凭证', /名单以外/],
    ['标签表改为自动拉取', /另一处自动一致/],
    ['和承运商约定变更前通知', /收到通知/],
    ['对账各环节做好容错', /失败一次/],
  ])('适合 %s', (measure, criterion) => {
    expect(acceptanceFor(measure, chinese)).toMatch(criterion);
  });

  it.each([
    '检查各机房的备件',
    '升级 MySQL 到 8.0',
    '联系供应商重谈合同',
    '收敛数据库账号权限',
    '关闭无效告警',
    '简化只读任务的审批',
    '停用字典的自动更新',
    '去掉打印服务的重试',
    '新人安全培训',
  ])('由负责人填写：%s', (measure) => {
    expect(acceptanceFor(measure, chinese)).toBeNull();
  });
});

describe('the goal of a measure', () => {
  it.each([
    ['Add an alert on pool usage', /^Detect/],
    ['Rehearse the rollback', /^Mitigate/],
    ['Rotate the gateway certs', /^Prevent/],
    ['Upgrade the client library', /^Prevent/],
    ['Split the probability table', /^Prevent/],
    ['Isolate the export jobs', /does not reach the other/],
    ['Review the on-call rota', /within reach/],
    ['Daily reconciliation of labels and parcels', /^Detect/],
    ['Security training for contractors', /know the risk/],
    ['Faster recovery of the label printer', /^Mitigate/],
  ])('of %s', (measure, goal) => {
    expect(goalOf(measure, english)).toMatch(goal);
  });
});
