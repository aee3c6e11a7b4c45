import { anyOf } from './any-of';

/** Words of measures, whatever their tense: what is done about a failure. Lower case. */
export const measureWords = anyOf(
  /\b(?:roll(?:ed|ing|s)? ?back|revert|restart|reboot|fail(?:ed|ing|s)? ?(?:over|back)|fix|deploy|patch|scal)/,
  /\b(?:switch|disabl|increas|upgrad|updat|restor|remov|kill|block|revok|rotat)/,
  /停(?:止|掉|了)?(?:灰度|放量|推送|写入|消费|投放)|补传|隔离|摘除|暂停|停掉|清理|释放|屏蔽|封禁|删除|回滚|重启|切换|扩容|限流|降级|修复|恢复|调度|切流|替换|更换|下线|迁移|升级|重建/,
);

/** What a provider or another part did to us is no measure of ours: "上游限流了". */
export const deedOfOthers =
  /(?:通道|渠道|上游|下游|对方|第三方|运营商|供应商|厂商|银行|云商)(?:那边|侧|方)?.{0,3}(?:限流|降级|熔断|下线|关闭|封禁)/;

/** "Decide to cordon off the node: kubectl cordon …": who writes the command down gives it. */
export const commandGiven =
  /:\s*(?:sudo|kubectl|helm|systemctl|git|aws(?! (?:key|access|secret|region|account|support|status|console|credential))|gcloud|az|docker|terraform|ansible\S*|service|ssh|knife)\s/;
