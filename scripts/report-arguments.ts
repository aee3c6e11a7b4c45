import type { Language } from '../src/domain/incident';

export const formats = ['markdown', 'json', 'adf'] as const;

export type Format = (typeof formats)[number];

const writers = ['rules', 'openai'] as const;

const languages: readonly Language[] = ['zh-CN', 'en-US'];

export interface ReportArguments {
  /** Path of the export; `-` is standard input. */
  readonly file: string;
  readonly writer: (typeof writers)[number];
  readonly language: Language;
  readonly format: Format;
  readonly out: string | null;
}

/** What is wrong with a command line, as a code that `report-words.ts` puts into a sentence. */
export type ArgumentProblem =
  | { readonly kind: 'noFile' }
  | { readonly kind: 'twoFiles'; readonly given: string }
  | { readonly kind: 'unknownOption'; readonly given: string }
  | { readonly kind: 'noValue'; readonly option: string }
  | { readonly kind: 'badValue'; readonly option: string; readonly given: string; readonly expected: string };

export type ParsedArguments =
  | { readonly kind: 'report'; readonly arguments: ReportArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'problem'; readonly problem: ArgumentProblem };

const options = new Set(['--writer', '--language', '--format', '--out']);

const isOneOf = <T extends string>(value: string, values: readonly T[]): value is T =>
  (values as readonly string[]).includes(value);

/** Reads the command line. The first problem counts; nothing is guessed. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const problem = (found: ArgumentProblem): ParsedArguments => ({ kind: 'problem', problem: found });
  const values = new Map<string, string>();
  const files: string[] = [];

  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--help' || word === '-h') return { kind: 'help' };
    if (word === '-' || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [option = word, attached] = word.split(/=(.*)/s);
    if (!options.has(option)) return problem({ kind: 'unknownOption', given: option });
    const value = attached ?? argv[(index += 1)];
    if (value === undefined || value === '') return problem({ kind: 'noValue', option });
    values.set(option, value);
  }

  const language = values.get('--language') ?? 'zh-CN';
  if (!isOneOf(language, languages)) {
    return problem({
      kind: 'badValue',
      option: '--language',
      given: language,
      expected: languages.join(' | '),
    });
  }
  const format = values.get('--format') ?? 'markdown';
  if (!isOneOf(format, formats)) {
    return problem({ kind: 'badValue', option: '--format', given: format, expected: formats.join(' | ') });
  }
  const writer = values.get('--writer') ?? 'rules';
  if (!isOneOf(writer, writers)) {
    return problem({ kind: 'badValue', option: '--writer', given: writer, expected: writers.join(' | ') });
  }
  const [file, second] = files;
  if (file === undefined) return problem({ kind: 'noFile' });
  if (second !== undefined) return problem({ kind: 'twoFiles', given: second });
  return { kind: 'report', arguments: { file, writer, language, format, out: values.get('--out') ?? null } };
}

/**
 * Language in which this program talks to the person: that of the report they asked for, else that of their shell, else
 * English. The report itself is Chinese unless asked otherwise.
 */
export function talkingLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const index = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const asked = index < 0 ? undefined : (argv[index]?.split('=')[1] ?? argv[index + 1]);
  if (asked !== undefined && isOneOf(asked, languages)) return asked;
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-CN' : 'en-US';
}
