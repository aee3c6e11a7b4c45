import type { Folded } from '../../drafting/brief/brief';
import type { Redactor } from '../../drafting/redaction/redactor';
import type { SectionNumber } from '../../drafting/sections/section-form';
import type { Finding } from '../../domain/finding';
import type { Language } from '../../domain/incident';
import type { AskFailure } from './ask-model';

/** What the reader of a model's report should know of how it came about: sections by rules, what was folded, what was redacted. */
export function writingFindings(
  language: Language,
  failures: ReadonlyMap<SectionNumber, AskFailure>,
  folded: Folded,
  redacted: Redactor['counts'],
): readonly Finding[] {
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const sections = [...failures].map(([section, failure]): Finding => {
    const why = say(...reasons[failure.kind]);
    return {
      kind: 'writer',
      where: String(section),
      message: say(`这一节由规则撰写：${why}`, `This section is written by rules: ${why}`),
    };
  });
  const parts = [
    [folded.duplicates, '条与其他证据重复', 'say the same as others'],
    [folded.noise, '条是机器消息', 'are machine messages'],
    [folded.digested, '条以摘要提供', 'were given as a digest'],
    [folded.shortened, '条只给出开头', 'were given by their first words'],
    [folded.omitted, '条没有给出', 'were not given'],
  ] as const;
  const told = parts
    .filter(([count]) => count > 0)
    .map(([count, chinese, english]) => say(`${count} ${chinese}`, `${count} ${english}`));
  const brief: readonly Finding[] =
    told.length === 0
      ? []
      : [
          {
            kind: 'writer',
            where: 'F',
            message: say(
              `没有逐条全文交给模型的证据：${told.join('，')}`,
              `Evidence that the model did not get in full: ${told.join(', ')}`,
            ),
          },
        ];
  const kinds = Object.entries(redacted).filter(([, count]) => count > 0);
  const hidden: readonly Finding[] =
    kinds.length === 0
      ? []
      : [
          {
            kind: 'writer',
            where: 'F',
            message: say(
              `发送给模型前已替换：${kinds.map(([kind, count]) => `${redactedNames[kind as keyof typeof redactedNames][0]} ${count}`).join('、')}`,
              `Replaced before anything went to the model: ${kinds.map(([kind, count]) => `${redactedNames[kind as keyof typeof redactedNames][1]} ${count}`).join(', ')}`,
            ),
          },
        ];
  return [...sections, ...brief, ...hidden];
}

const reasons: Readonly<Record<AskFailure['kind'], readonly [string, string]>> = {
  budget: ['本次报告的令牌预算已用完', 'the token budget of this report was used up'],
  refused: ['模型拒绝作答', 'the model refused to answer'],
  unusable: ['模型的回答两次都不符合要求', 'the model twice gave an answer that could not be used'],
  failed: ['模型服务没有给出回答', 'the model service gave no answer'],
};

const redactedNames = {
  secret: ['密钥与口令', 'secrets'],
  mail: ['邮箱', 'mail addresses'],
  phone: ['电话', 'phone numbers'],
  idNumber: ['证件号', 'ID numbers'],
  cardNumber: ['卡号', 'card numbers'],
  ipAddress: ['IP 地址', 'IP addresses'],
  person: ['姓名', 'names'],
} as const satisfies Readonly<Record<keyof Redactor['counts'], readonly [string, string]>>;
