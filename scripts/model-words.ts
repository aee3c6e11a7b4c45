import type { Failure } from '../src/contract/outcome';
import type { WritingView } from '../src/contract/writing-view';
import type { Language } from '../src/domain/incident';
import en from '../src/locales/en-US.json';
import zh from '../src/locales/zh-CN.json';

/** Why the model service gave nothing, in the words of the app: title and detail. What to do next differs from a site. */
export function failureText({ code, detail = {} }: Failure, language: Language): string {
  const words = language === 'zh-CN' ? zh : en;
  const title = words.failure[code].title;
  const template = (words.failureDetail as Readonly<Record<string, string>>)[code];
  if (template === undefined) return title;
  const told = template.replace(/\{(\w+)\}/g, (_all, name: string) => String(detail[name] ?? ''));
  return language === 'zh-CN' ? `${title}（${told}）` : `${title} (${told})`;
}

/** One line each time that a phase begins or a section is done. */
export function progressTeller(
  language: Language,
  tell: (line: string) => void,
): (progress: WritingView) => void {
  let last = '';
  return ({ phase, sections, usage }) => {
    const states = Object.values(sections);
    const done = states.filter((state) => state === 'model' || state === 'rules').length;
    const step = `${phase} ${done}`;
    if (step === last) return;
    last = step;
    const { calls, input, output } = usage;
    tell(
      language === 'zh-CN'
        ? `${phases[phase][language]}：${done}/${states.length} 节，调用 ${calls} 次，令牌 ${input} 入、${output} 出`
        : `${phases[phase][language]}: ${done}/${states.length} sections, ${calls} calls, ${input} tokens in, ${output} out`,
    );
  };
}

const phases = {
  digesting: { 'zh-CN': '分段阅读', 'en-US': 'reading in parts' },
  writing: { 'zh-CN': '撰写', 'en-US': 'writing' },
  checking: { 'zh-CN': '总结与核对', 'en-US': 'summing up and checking' },
} as const;
