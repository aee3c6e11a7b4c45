const ofSomethingElse =
  /(?:订单|单号|编号|流水|工单|批次|序号|序列|事务|链路|请求|会话|主键|用户\s?id|商户|账单|运单|快递|offset|order|trace|span|request|req|session|transaction|txn?|batch|serial|sequence|seq|ticket|case|build|job|task|msg|message|event|invoice|tracking|sku|uid|user|tenant|id|no|number|key|epoch|timestamp|ts|时间戳|port|端口|pid|offset|lsn|gtid|xid)(?:[\s_-]?(?:ids?|no|nos?|num|number|key|号|编号|号码))?[\s"'`*_\])]{0,3}[:=#是为]{0,2}[\s"'`*_#([]{0,3}(?:[A-Z]{1,6}[-_]?)?$/i;
const ofPhone =
  /(?:电话|手机|座机|热线|联系方式|致电|拨打?|来电|tel|telephone|phone|mobile|cell|call|dial|fax|whatsapp|sms|hotline|传真|短信)(?:号码?|no|number)?\s{0,2}(?:at|to)?[\s"'`*_)(]{0,3}[:=是为]{0,1}[\s"'`*_(]{0,3}$/i;

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 32), at);

/** True if a number is called an order, a trace, a time stamp or another thing that merely has many digits. */
export const isLabelledAsOther = (text: string, at: number): boolean => {
  const lead = before(text, at);
  return ofSomethingElse.test(lead) && !ofPhone.test(lead);
};

/** True if the words before a number say that it is a phone number. */
export const isLabelledAsPhone = (text: string, at: number): boolean => ofPhone.test(before(text, at));
