import type { Failure, FailureCode } from '../../contract/outcome';
import type { Folded } from '../../drafting/brief/brief';
import type { Redactor } from '../../drafting/redaction/redactor';
import { sectionNumbers } from '../../drafting/sections/section-form';
import type { SectionNumber } from '../../drafting/sections/section-form';
import type { Finding } from '../../domain/finding';
import type { Language } from '../../domain/incident';
import type { AskFailure } from './ask-model';

/** How the writing of a report went, besides what it wrote. */
export interface WritingStory {
  /** Sections that are the rules'. */
  readonly failures: ReadonlyMap<SectionNumber, AskFailure>;
  /** Why the model refused whatever it was asked. */
  readonly refusal: Failure | undefined;
  readonly folded: Folded;
  readonly redacted: Redactor['counts'];
}

/** What the reader of a model's report should know of how it came about: sections by rules, what was folded, what was redacted. */
export function writingFindings(
  language: Language,
  { failures, refusal, folded, redacted }: WritingStory,
): readonly Finding[] {
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const sections = [...failures].flatMap(([section, { kind }]): Finding[] => {
    if (kind === 'stopped') return [];
    const why = say(...reasons[kind]);
    return [
      {
        kind: 'writer',
        where: String(section),
        message: say(`这一节由规则撰写：${why}`, `This section is written by rules: ${why}`),
      },
    ];
  });
  const numbers = sectionNumbers.filter((section) => failures.get(section)?.kind === 'stopped');
  const stopped = refusal && numbers.length > 0 ? [refusalFinding(language, refusal, numbers)] : [];
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
  return [...stopped, ...sections, ...brief, ...hidden];
}

/** Told once for all sections that it cost, to somebody who can do something about it. */
function refusalFinding(
  language: Language,
  { code, detail }: Failure,
  numbers: readonly SectionNumber[],
): Finding {
  const all = numbers.length === sectionNumbers.length;
  const model = String(detail?.['model'] ?? '');
  const [chinese, english] = refusals(model)[code] ?? [code, code];
  const message =
    language === 'zh-CN'
      ? `${all ? '整份报告' : `第 ${numbers.join('、')} 节`}由规则撰写：${chinese}`
      : `${all ? 'The whole report' : `Section ${numbers.join(', ')}`} is written by rules: ${english}`;
  return { kind: 'writer', where: 'report', message };
}

const refusals = (model: string): Readonly<Partial<Record<FailureCode, readonly [string, string]>>> => ({
  MODEL_KEY_REFUSED: [
    '模型服务不接受应用设置中的密钥（401）。请管理员在应用设置中更换密钥并「测试连接」。',
    'the model service does not accept the key of the app settings (401). An administrator can replace it there and test the connection.',
  ],
  MODEL_NOT_ALLOWED: [
    '应用设置中的密钥或本站点无权使用这个模型（403）。请管理员检查账号、项目和地区的权限，或在应用设置中换一个模型。',
    'the key of the app settings, or this site, may not use the model (403). An administrator can check what account, project and region permit, or choose another model in the app settings.',
  ],
  MODEL_NOT_FOUND: [
    `模型服务没有名为「${model}」的模型或部署（404）。请管理员在应用设置中核对名称。`,
    `the model service has no model or deployment named “${model}” (404). An administrator can correct the name in the app settings.`,
  ],
  MODEL_QUOTA: [
    '该账号在模型服务的额度或余额已用完。请管理员在模型服务的控制台充值或提高额度。',
    'the account has no quota or credit left at the model service. An administrator can add some in its console.',
  ],
});

const reasons: Readonly<Record<Exclude<AskFailure['kind'], 'stopped'>, readonly [string, string]>> = {
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
