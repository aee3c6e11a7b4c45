import type { OpenQuestion } from '../domain/draft';
import type { Language } from '../domain/incident';

/** What nobody knows yet, by subject. One list for the whole report: each subject is asked once and referred to by number. */
export type Subject =
  | 'severity'
  | 'trigger'
  | 'detection'
  | 'notification'
  | 'investigation'
  | 'cause'
  | 'defense'
  | 'process'
  | 'organisation'
  | 'users'
  | 'business'
  | 'data'
  | 'cascade'
  | 'fixes'
  | 'recovery'
  | 'confirmation'
  | 'closing';

type Wording = Readonly<Record<Language, readonly [role: string, text: string]>>;

const wordings: Readonly<Record<Subject, Wording>> = {
  severity: {
    'zh-CN': ['事故定级负责人', '按贵司定级标准，本次事故应定为哪一级？'],
    'en-US': ['Incident classification', 'which level does your own standard give this incident?'],
  },
  trigger: {
    'zh-CN': ['变更与发布负责人', '触发的动作是什么、发生在哪一分钟？最早的影响从何时开始？'],
    'en-US': [
      'Change and release owner',
      'which action triggered it, in which minute, and when did the first effect begin?',
    ],
  },
  detection: {
    'zh-CN': ['监控负责人', '当时有哪些相关告警，是否触发、何时触发？用户反馈是否更早？发现的间隔由何而来？'],
    'en-US': [
      'Monitoring owner',
      'which alerts covered this, did they fire and when, did users report it earlier, and what is the reason for any gap?',
    ],
  },
  notification: {
    'zh-CN': ['值班负责人', '何时、经何渠道通知了哪些人？'],
    'en-US': ['On-call owner', 'who was notified, when, and through which channel?'],
  },
  investigation: {
    'zh-CN': ['应急指挥', '排查从何时开始、由谁开始？排查过程中先后检查了什么？'],
    'en-US': [
      'Incident commander',
      'when did the investigation start, by whom, and what was checked in which order?',
    ],
  },
  cause: {
    'zh-CN': ['技术负责人', '根因是什么、怎样产生的？依据哪条日志、变更或数据记录？'],
    'en-US': [
      'Technical owner',
      'what is the root cause, how did it come about, and which log, change or data record shows it?',
    ],
  },
  defense: {
    'zh-CN': ['架构负责人', '校验、隔离、限流、回退等防护中哪些应当挡住它，当时是否存在、为何没有生效？'],
    'en-US': [
      'Architecture owner',
      'which safeguards (validation, isolation, limits, rollback) should have caught it, did they exist, and why did they not take effect?',
    ],
  },
  process: {
    'zh-CN': ['质量与流程负责人', '此前的评审、测试、灰度、演练、巡检中哪一步可以发现它，为何没有发现？'],
    'en-US': [
      'Quality and process owner',
      'which review, test, staged rollout, drill or check could have found it before, and why did it not?',
    ],
  },
  organisation: {
    'zh-CN': ['团队负责人', '流程缺口由何而来：值守、权限、分工、资源、培训中哪些条件需要改变？'],
    'en-US': [
      'Team lead',
      'where does the gap come from: which conditions of rota, permissions, ownership, resources or training need to change?',
    ],
  },
  users: {
    'zh-CN': ['客服与产品负责人', '受影响的用户数与占比、地区、功能？投诉与反馈各多少条？'],
    'en-US': [
      'Support and product owners',
      'how many users and what share, regions and features were affected, and how many complaints came in?',
    ],
  },
  business: {
    'zh-CN': ['业务负责人', '订单、收入、流量、SLA、合作伙伴与口碑各有什么影响？'],
    'en-US': [
      'Business owner',
      'what was the effect on orders, revenue, traffic, SLA, partners and reputation?',
    ],
  },
  data: {
    'zh-CN': ['数据负责人', '有无数据丢失、错误或不一致？如何核对过？'],
    'en-US': ['Data owner', 'was any data lost, wrong or inconsistent, and how was that checked?'],
  },
  cascade: {
    'zh-CN': ['架构负责人', '还有哪些服务受到牵连，是否级联，依赖关系如何？'],
    'en-US': [
      'Architecture owner',
      'which other services were drawn in, as a cascade or not, and through which dependencies?',
    ],
  },
  fixes: {
    'zh-CN': ['应急指挥', '每项措施的执行人、起止时刻与效果？恢复由哪一项带来？'],
    'en-US': [
      'Incident commander',
      'who carried out each measure, from when to when, with which effect, and which one brought the recovery?',
    ],
  },
  recovery: {
    'zh-CN': ['服务负责人', '服务在哪一分钟对用户恢复？是否全部恢复？'],
    'en-US': ['Service owner', 'in which minute was the service back for users, and all of it?'],
  },
  confirmation: {
    'zh-CN': ['SRE 负责人', '由谁、依据哪些指标、在何时确认恢复？'],
    'en-US': ['SRE owner', 'who confirmed the recovery, on which metrics, and when?'],
  },
  closing: {
    'zh-CN': ['工单负责人', '事故何时由谁宣布结束，工单何时关闭？'],
    'en-US': [
      'Ticket owner',
      'when was the incident declared over and by whom, and when is the ticket closed?',
    ],
  },
};

export interface OpenQuestions {
  /** Number of the question on that subject; asking twice gives the same number. */
  ask(subject: Subject): string;
  list(): readonly OpenQuestion[];
}

/** Questions are numbered in the order in which the report first needs them. */
export function openQuestions(language: Language): OpenQuestions {
  const asked = new Map<Subject, OpenQuestion>();
  return {
    ask(subject) {
      const before = asked.get(subject);
      if (before) return before.id;
      const [role, text] = wordings[subject][language];
      const question = { id: `Q${asked.size + 1}`, role, text };
      asked.set(subject, question);
      return question.id;
    },
    list: () => [...asked.values()],
  };
}
