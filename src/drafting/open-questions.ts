import type { OpenQuestion } from '../domain/draft';
import type { Language } from '../domain/incident';

/** What nobody knows yet, by subject. */
export type Subject =
  | 'severity'
  | 'closing'
  | 'trigger'
  | 'detection'
  | 'notification'
  | 'confirmation'
  | 'cause'
  | 'defense'
  | 'cascade'
  | 'process'
  | 'organisation'
  | 'users'
  | 'business'
  | 'data'
  | 'investigation'
  | 'fixes'
  | 'recovery';

interface Asked {
  /** Who can answer: subjects with one answerer are one question. */
  readonly role: Readonly<Record<Language, string>>;
  readonly parts: readonly (readonly [Subject, Readonly<Record<Language, string>>])[];
}

const asked: readonly Asked[] = [
  {
    role: { 'zh-CN': '工单负责人', 'en-US': 'Ticket owner' },
    parts: [
      [
        'severity',
        {
          'zh-CN': '按定级标准应为哪一级？',
          'en-US': 'which level does the classification standard give this incident?',
        },
      ],
      [
        'closing',
        {
          'zh-CN': '何时由谁宣布结束，工单何时关闭？',
          'en-US': 'when and by whom was it declared over, and when is the ticket closed?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '变更与发布负责人', 'en-US': 'Change and release owner' },
    parts: [
      [
        'trigger',
        {
          'zh-CN': '触发的动作是什么、在哪一分钟？最早的影响从何时开始？',
          'en-US': 'which action triggered it, in which minute, and when did the first effect begin?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '监控与值班负责人', 'en-US': 'Monitoring and on-call owner' },
    parts: [
      [
        'detection',
        {
          'zh-CN': '当时有哪些相关告警、何时触发，用户反馈是否更早，间隔由何而来？',
          'en-US':
            'which alerts covered this and when did they fire, did users report it earlier, what is the reason for any gap?',
        },
      ],
      [
        'notification',
        {
          'zh-CN': '何时、经何渠道通知了哪些人？',
          'en-US': 'who was told, when, and through which channel?',
        },
      ],
      [
        'confirmation',
        {
          'zh-CN': '由谁、依据哪些指标、何时确认恢复？',
          'en-US': 'who confirmed the recovery, on which metrics, and when?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '技术负责人', 'en-US': 'Technical owner' },
    parts: [
      [
        'cause',
        {
          'zh-CN': '根因是什么、怎样产生的，依据哪条日志、变更或数据记录？',
          'en-US':
            'what is the root cause, how did it come about, and which log, change or data record shows it?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '架构负责人', 'en-US': 'Architecture owner' },
    parts: [
      [
        'defense',
        {
          'zh-CN': '校验、隔离、限流、回退中哪些应当挡住它，当时有没有、为何没有生效？',
          'en-US':
            'which of validation, isolation, limits and rollback should have caught it, did they exist, why did they not take effect?',
        },
      ],
      [
        'cascade',
        {
          'zh-CN': '还有哪些服务受牵连，是否级联？',
          'en-US': 'which other services were drawn in, as a cascade or not?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '流程与团队负责人', 'en-US': 'Process owner and team lead' },
    parts: [
      [
        'process',
        {
          'zh-CN': '此前的评审、测试、灰度、演练、巡检中哪一步可以发现它，为何没有？',
          'en-US':
            'which review, test, staged rollout, drill or check could have found it before, and why did it not?',
        },
      ],
      [
        'organisation',
        {
          'zh-CN': '值守、权限、分工、培训中哪些条件需要改变？',
          'en-US': 'which conditions of rota, permissions, ownership or training need to change?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '客服与业务负责人', 'en-US': 'Support and business owner' },
    parts: [
      [
        'users',
        {
          'zh-CN': '受影响的用户数、占比、地区与功能，投诉多少条？',
          'en-US':
            'how many users and what share, regions and features were affected, how many complaints came in?',
        },
      ],
      [
        'business',
        {
          'zh-CN': '订单、流量、SLA、合作伙伴与口碑有何影响？',
          'en-US': 'what was the effect on orders, traffic, SLA, partners and reputation?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '数据负责人', 'en-US': 'Data owner' },
    parts: [
      [
        'data',
        {
          'zh-CN': '有无数据丢失、错误或不一致，如何核对过？',
          'en-US': 'was any data lost, wrong or inconsistent, and how was that checked?',
        },
      ],
    ],
  },
  {
    role: { 'zh-CN': '应急指挥', 'en-US': 'Incident commander' },
    parts: [
      [
        'investigation',
        {
          'zh-CN': '排查从何时由谁开始、先后检查了什么？',
          'en-US': 'when and by whom was the investigation started, and what was checked in which order?',
        },
      ],
      [
        'fixes',
        {
          'zh-CN': '每项措施的执行人、起止时刻与效果，恢复由哪一项带来？',
          'en-US':
            'who carried out each measure, from when to when, with which effect, and which one brought the recovery?',
        },
      ],
      [
        'recovery',
        {
          'zh-CN': '服务在哪一分钟对用户全部恢复？',
          'en-US': 'in which minute was all of the service back for users?',
        },
      ],
    ],
  },
];

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export interface OpenQuestions {
  /** Number of the question that covers the subject; asking twice gives the same number. */
  ask(subject: Subject): string;
  /** The questions as the report needs them: only the parts that were asked. */
  list(): readonly OpenQuestion[];
}

/** One list for the whole report, numbered in the order in which the report first needs each question. */
export function openQuestions(language: Language): OpenQuestions {
  const subjects = new Set<Subject>();
  const numbered: Asked[] = [];
  return {
    ask(subject) {
      subjects.add(subject);
      const question = asked.find(({ parts }) => parts.some(([part]) => part === subject));
      if (!question) throw new RangeError(`No question covers ${subject}`);
      if (!numbered.includes(question)) numbered.push(question);
      return `Q${numbered.indexOf(question) + 1}`;
    },
    list: () =>
      numbered.map(({ role, parts }, index) => ({
        id: `Q${index + 1}`,
        role: role[language],
        text: parts
          .filter(([subject]) => subjects.has(subject))
          .map(([, text], part) => (part === 0 ? text[language] : capitalized(text[language])))
          .join(language === 'zh-CN' ? '' : ' '),
      })),
  };
}
