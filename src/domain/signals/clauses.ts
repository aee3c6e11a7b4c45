import { anyOf } from './any-of';
import { readingForm } from './reading-form';
import { sectionOf } from './sections';

/** A part of a sentence that can be true or false on its own, with what its sentence says around it. */
export interface Clause {
  /** Lower case, half width, without quoted text. */
  readonly text: string;
  readonly sentence: string;
  readonly language: 'zh' | 'en';
  /** A clause that a colon introduces as planned ("Decision: …") takes the mood of what stands before the colon. */
  readonly heading: string | null;
  /** True under a label such as "Action items:": what follows is still to be done. */
  readonly followUp: boolean;
}

const cjk = /[\u3400-\u9fff]/;

/** Text in quotation marks, quote blocks and code is somebody else's: what it says is not said here. */
function withoutQuotes(text: string): string {
  return (
    text
      // A line of an operator's log; its "!" ends no sentence.
      .replace(/^!log\b:?/gim, 'logged:')
      .replace(/^\s*>.*$/gm, ' ')
      .replace(/```[\s\S]*?```|\{code[^}]*\}[\s\S]*?\{code\}|\{quote\}[\s\S]*?\{quote\}/g, ' ')
      // A face parts what is said before it from what comes behind.
      .replace(/\s[:;]['’]?-?[()DPp/|]+(?=\s|$)/g, '. ')
      .replace(/"[^"\n]{12,}"/g, ' "…" ')
      .replace(/[「『][^」』\n]{6,}[」』]/g, ' “…” ')
      // "All services, including the search, were restored" is one statement.
      .replace(/, (?:including|such as|as well as|along with) [^,.;\n]{1,60},/g, '')
  );
}

const sentenceEnd = /(?<=[。!?！？;；\n])|(?<=[^\d\s][.])\s+(?=\S)|(?<=\d[.])\s+(?=[A-Z])/;
const clauseEnd = anyOf(
  /\s+and\s+(?=(?:the |all |our )?[\w-]+(?: [\w-]+)? (?:is|are|was|were|has|have|will|can)\b)/,
  /\s+and\s+(?=(?:the |all |our )?[\w-]+ (?:starts?|begins?|resumes?|recovers?|returns?) to\b)/,
  /(?<!\d)[,，]\s*|[,，]\s*(?!\d{3}\b)|\s+and\s+(?=(?:we|it|they|i|you)\s)|\s+-+\s+/,
  /(?<=\S)(?=\s+but\s)(?<!\b(?:all|every\w*|any\w*|nothing|none)(?: [\w-]{1,40}){0,2})\s+/,
  /\s+(?=however\s|although\s|though\s|while\s|so that\s)|(?=但是?|然而|不过|同时(?!在))/,
);

/** A label of what is still to be done, with the first of it behind its colon. */
const labelInside =
  /^(?:action items?|follow-?ups?|next steps?|to-?dos?|后续(?:改进|措施|计划|行动|跟进|工作|动作|事项)?|改进(?:措施|计划|项)?|待办(?:事项)?|行动项|下一步)\s*[:：]/i;

/** Splits a text into clauses; quoted text and code are left out. */
export function clausesOf(text: string): readonly Clause[] {
  let followUp = false;
  return withoutQuotes(readingForm(text))
    .split('\n')
    .flatMap((line) => {
      const section = sectionOf(line);
      if (section !== null) followUp = section === 'followUp';
      return clausesOfLine(line, followUp);
    });
}

function clausesOfLine(line: string, under: boolean): readonly Clause[] {
  let followUp = under;
  return line
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence) => {
      // "It is back. Follow-up: Ada adds an alert": the label may open a sentence inside a line.
      followUp ||= sectionOf(sentence) === 'followUp' || labelInside.test(sentence);
      const lower = sentence.toLowerCase();
      const heading = /^([^:：\n]{2,24})[:：]\s*\S/.exec(lower)?.[1] ?? null;
      return lower
        .split(clauseEnd)
        .map((part) => part.replace(/[\s。.!;]+$/, '').trim())
        .filter((part) => part.length > 0)
        .map((part) => ({
          text: part,
          sentence: lower,
          language: cjk.test(part) ? 'zh' : 'en',
          heading,
          followUp,
        }));
    });
}
