import type { Failure, FailureCode } from '../src/contract/outcome';
import type { WritingView } from '../src/contract/writing-view';
import type { Language } from '../src/domain/incident';
import en from '../src/locales/en-US.json';
import zh from '../src/locales/zh-CN.json';

/** Why the model service gave nothing, in the words of the app, and what to do next, which differs from a site. */
export function failureText({ code, detail = {} }: Failure, language: Language): string {
  const words = language === 'zh-CN' ? zh : en;
  const title = words.failure[code].title;
  const template = (words.failureDetail as Readonly<Record<string, string>>)[code];
  const next = nextStep(code, language);
  if (template === undefined) return `${title}${language === 'zh-CN' ? '。' : '. '}${next}`;
  const told = template.replace(/\{(\w+)\}/g, (_all, name: string) => String(detail[name] ?? ''));
  return language === 'zh-CN' ? `${title}（${told}）。${next}` : `${title} (${told}). ${next}`;
}

function nextStep(code: FailureCode, language: Language): string {
  const step =
    code === 'MODEL_KEY_MISSING' || code === 'MODEL_KEY_REFUSED' || code === 'MODEL_NOT_ALLOWED'
      ? steps.key
      : code === 'MODEL_NOT_FOUND'
        ? steps.model
        : code === 'MODEL_QUOTA'
          ? steps.quota
          : steps.later;
  return step[language];
}

const steps = {
  key: {
    'zh-CN': '请检查 OPENAI_API_KEY，或去掉 --writer 改由规则撰写。',
    'en-US': 'Check OPENAI_API_KEY, or leave --writer out to write by rules.',
  },
  model: {
    'zh-CN': '请检查 OPENAI_MODEL 与 OPENAI_BASE_URL，或去掉 --writer 改由规则撰写。',
    'en-US': 'Check OPENAI_MODEL and OPENAI_BASE_URL, or leave --writer out to write by rules.',
  },
  quota: {
    'zh-CN': '请在服务商处充值，或去掉 --writer 改由规则撰写。',
    'en-US': 'Add credit at the provider, or leave --writer out to write by rules.',
  },
  later: {
    'zh-CN': '请稍后再试，或去掉 --writer 改由规则撰写。',
    'en-US': 'Try again later, or leave --writer out to write by rules.',
  },
} as const;

/** One line each time that a phase begins or a section is done. */
export function progressTeller(
  language: Language,
  tell: (line: string) => void,
): (progress: WritingView) => void {
  let last = '';
  return ({ phase, sections, usage }) => {
    const states = Object.values(sections);
    const done = states.filter((state) => state === 'model').length;
    const without = states.filter((state) => state === 'rules').length;
    const step = `${phase} ${done} ${without}`;
    if (step === last) return;
    last = step;
    const { calls, input, output } = usage;
    tell(
      language === 'zh-CN'
        ? `${phases[phase][language]}：${done}/${states.length} 节${without > 0 ? `（另有 ${without} 节失败）` : ''}，调用 ${calls} 次，令牌 ${input} 入、${output} 出`
        : `${phases[phase][language]}: ${done}/${states.length} sections${without > 0 ? ` (${without} failed)` : ''}, ${calls} calls, ${input} tokens in, ${output} out`,
    );
  };
}

const phases = {
  digesting: { 'zh-CN': '分段阅读', 'en-US': 'reading in parts' },
  writing: { 'zh-CN': '撰写', 'en-US': 'writing' },
  checking: { 'zh-CN': '总结与核对', 'en-US': 'summing up and checking' },
} as const;
