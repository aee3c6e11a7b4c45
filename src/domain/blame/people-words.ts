import { personMark } from './blame-rule';

/** How tickets name people, as sources of patterns. Machines, services, customers and users are not among them. */

const surname =
  '[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪姜谭廖邹熊陆郝崔邱秦侯邵孟龚]';
const duty =
  '(?:值班|当值|运维|运营|开发|研发|测试|操作|实施|外包|变更|发布|执行|部署|相关|当事|责任|涉事|技术|管理|后端|前端|客服|产品|网络|业务|新)';

/** A person or team in Chinese: role, pronoun, 小李, 王工, 张某. */
export const chinesePerson = `(?:${personMark}+|${duty}的?(?:人员|同学|同事|员工|工程师|老师|经理|主管|团队|组长?|人(?![为物])|员|者)|(?<![一-龥])(?:开发|研发|运维|运营|后端|前端|客服|值班的?|DBA|SRE|QA)(?![一-龥]{0,2}(?:环境|平台|系统|工具|手册|机器|表|日志|群|服务|接口|库|计划|工单|商))|(?:新来的|个别|某个?|这个|那个|一个|两个|几个)?(?:同学|同事|员工|新人|工程师|架构师|外包|实习生|经理|主管|负责人|组长|领导|DBA)|[一-龥]{1,4}(?:团队|小组|部门)|他们?|她们?|你们?|我们|大家|有人|谁|自己人?|某人|人员|[小老]${surname}|${surname}(?:工|总|哥|姐|某某?)|(?:写|改|发布|上线|操作|值班)[一-龥]{0,4}的人)`;

export const englishRole =
  '(?:engineers?|operators?|developers?|programmers?|coders?|devs?|admins?|administrators?|dbas?|sres?|testers?|reviewers?|deployers?|contractors?|consultants?|interns?|trainees?|juniors?|managers?|leads?|leadership|management|commander|architects?|employees?|staff|technicians?|teams?(?: members?)?|vendor|supplier|author|committer|submitter|requester|maintainer|approver|new hires?|colleagues?|coworkers?|individuals?|persons?|people|folks|dude|guys?)';

/**
 * A person or team in English; names only as the incident's people. Not the first word of a thing's name: an operator pod, an
 * admin page, a database.
 */
export const englishPerson = `(?:${personMark}+|\\b(?:he|she|they|you|we|i|someone|somebody|anyone|nobody|no one|everyone|everybody|whoever|on-?calls?|ops|qa|(?:day|night|late|early) shift|engineering|(?:[a-z-]+ )?${englishRole}(?: on (?:duty|call|shift))?)\\b(?! (?:pods?|images?|version|consoles?|pages?|panel|portal|api|ui|tools?|accounts?|roles?|deployment|charts?|controllers?|\\d|field|service|cluster|environment|manual)\\b))`;

/** Up to a verb of that person: a phrase of place and adverbs, no other noun. */
export const englishUpToVerb =
  ',? (?:(?:on|of|in|from|at|for) (?:the |our |an? )?(?:\\w+ ){1,2})?(?:(?:\\w+ly|also|then|just|had|has|have|was|were|again|still|who|that|simply|got|and) ){0,3}';
