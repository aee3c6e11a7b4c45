import type { IssueFormatError } from '../src/adapters/jira/issue-format-error';
import type { Incident, Language } from '../src/domain/incident';
import type { LeftOut } from './read-export';
import type { ArgumentProblem } from './report-arguments';
import type { EnvironmentProblem } from './writer-from-environment';

/** What can be wrong with the file that was given, or with the environment. */
export type InputProblem =
  | EnvironmentProblem
  | {
      readonly kind: 'unreadable';
      readonly file: string;
      readonly why: 'missing' | 'directory' | 'denied' | 'other';
    }
  | { readonly kind: 'empty'; readonly file: string }
  | { readonly kind: 'cutOff'; readonly file: string }
  | { readonly kind: 'notJson'; readonly file: string }
  | { readonly kind: 'notAnIssue'; readonly file: string; readonly error: IssueFormatError }
  | { readonly kind: 'truncated'; readonly file: string; readonly missing: Incident['missing'] }
  | { readonly kind: 'unwritable'; readonly file: string };

export type Problem = ArgumentProblem | InputProblem;

const endpoint = 'GET /rest/api/3/issue/{key}?expand=changelog';

/** One sentence: what is wrong and what helps. */
export function sentenceOf(problem: Problem, language: Language): string {
  return language === 'zh-CN' ? chinese(problem) : english(problem);
}

function chinese(problem: Problem): string {
  switch (problem.kind) {
    case 'noFile':
      return '没有给出文件：npm run report -- FILE，FILE 是导出的 Jira 工单（JSON），“-”表示标准输入。';
    case 'twoFiles':
      return `一次只处理一个工单，多出的参数是“${problem.given}”。`;
    case 'unknownOption':
      return `没有“${problem.given}”这个选项，可用 --help 查看全部选项。`;
    case 'noValue':
      return `选项 ${problem.option} 后面缺少取值。`;
    case 'badValue':
      return `选项 ${problem.option} 的取值“${problem.given}”不可用，可用的是：${problem.expected}。`;
    case 'keyMissing':
      return '使用 --writer openai 需要在环境变量 OPENAI_API_KEY 中提供密钥；不用模型请去掉 --writer。';
    case 'badKey':
      return '环境变量 OPENAI_API_KEY 含有密钥中不会出现的字符，请检查是否复制完整。';
    case 'badBaseUrl':
      return '环境变量 OPENAI_BASE_URL 不是 http 或 https 地址，或其中含有用户名。';
    case 'modelMissing':
      return '请在环境变量 OPENAI_MODEL 中写明该服务的模型名称。';
    case 'unreadable':
      return {
        missing: `找不到文件“${problem.file}”。`,
        directory: `“${problem.file}”是文件夹，需要的是导出的工单文件（JSON）。`,
        denied: `没有读取“${problem.file}”的权限。`,
        other: `无法读取“${problem.file}”。`,
      }[problem.why];
    case 'empty':
      return `“${problem.file}”是空的，需要的是 ${endpoint} 的响应内容。`;
    case 'cutOff':
      return `“${problem.file}”中的 JSON 在中途断开，请重新完整导出工单。`;
    case 'notJson':
      return `“${problem.file}”不是 JSON，需要的是 ${endpoint} 的响应内容。`;
    case 'notAnIssue':
      return `“${problem.file}”不是 Jira 工单：${problem.error.path === '' ? '' : `“${problem.error.path}”处`}应为 ${problem.error.expected}，实际是 ${problem.error.received}。`;
    case 'truncated':
      return `“${problem.file}”导出不完整，缺少${problem.missing
        .map(({ kind, count }) => `${count} 条${kind === 'comment' ? '评论' : '变更记录'}`)
        .join(
          '和',
        )}，请导出全部评论与变更记录后再试（逐页取 ${endpoint.replace('?expand=changelog', '')}/comment 与 /changelog，并入 fields.comment.comments 与 changelog.histories）。`;
    case 'unwritable':
      return `无法写入“${problem.file}”，没有留下任何内容。`;
  }
}

function english(problem: Problem): string {
  switch (problem.kind) {
    case 'noFile':
      return 'No file was given: npm run report -- FILE, where FILE is an exported Jira issue (JSON) and "-" is standard input.';
    case 'twoFiles':
      return `One issue at a time: "${problem.given}" is one argument too many.`;
    case 'unknownOption':
      return `There is no option "${problem.given}"; --help lists those there are.`;
    case 'noValue':
      return `The option ${problem.option} needs a value.`;
    case 'badValue':
      return `The option ${problem.option} does not take "${problem.given}"; it takes ${problem.expected}.`;
    case 'keyMissing':
      return 'The writer openai needs a key in OPENAI_API_KEY; leave --writer out to write without a model.';
    case 'badKey':
      return 'OPENAI_API_KEY holds characters that no key has; check that it was copied whole.';
    case 'badBaseUrl':
      return 'OPENAI_BASE_URL is no http or https address, or holds a user name.';
    case 'modelMissing':
      return 'This service has no default model: name one in OPENAI_MODEL.';
    case 'unreadable':
      return {
        missing: `There is no file "${problem.file}".`,
        directory: `"${problem.file}" is a folder; an exported issue (JSON) is needed.`,
        denied: `"${problem.file}" may not be read by this user.`,
        other: `"${problem.file}" cannot be read.`,
      }[problem.why];
    case 'empty':
      return `"${problem.file}" is empty; the body of ${endpoint} is needed.`;
    case 'cutOff':
      return `The JSON in "${problem.file}" breaks off; export the whole issue again.`;
    case 'notJson':
      return `"${problem.file}" is not JSON; the body of ${endpoint} is needed.`;
    case 'notAnIssue':
      return `"${problem.file}" is not a Jira issue: ${problem.error.path === '' ? 'it' : `"${problem.error.path}"`} should be ${problem.error.expected}, but is ${problem.error.received}.`;
    case 'truncated':
      return `The export "${problem.file}" is truncated: ${problem.missing
        .map(({ kind, count }) => `${count} ${kind === 'comment' ? 'comment(s)' : 'change(s)'}`)
        .join(
          ' and ',
        )} are missing; export all comments and the whole changelog (page through ${endpoint.replace('?expand=changelog', '')}/comment and /changelog, and put them into fields.comment.comments and changelog.histories).`;
    case 'unwritable':
      return `"${problem.file}" cannot be written; nothing was left behind.`;
  }
}

/** One sentence for an export without comments or changes: a report from it may lack what matters most. */
export function leftOutNote(leftOut: readonly LeftOut[], language: Language): string {
  const names = leftOut.map((part) =>
    language === 'zh-CN'
      ? { comments: '评论（fields.comment）', changelog: '变更记录（changelog）' }[part]
      : { comments: 'comments (fields.comment)', changelog: 'changes (changelog)' }[part],
  );
  return language === 'zh-CN'
    ? `提示：导出中没有${names.join('和')}，报告只依据其余内容；完整的导出是 ${endpoint} 的响应内容。`
    : `Note: the export holds no ${names.join(' and no ')}, so the report rests on the rest alone; the whole export is the body of ${endpoint}.`;
}

/** One sentence for a fault of the program: its first line alone, since a stack helps nobody who wants a report. */
export function unexpected(error: unknown, language: Language): string {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return language === 'zh-CN'
    ? `程序出错，没有生成报告：${reason}`
    : `The program has failed and made no report: ${reason}`;
}

export function helpText(language: Language): string {
  return language === 'zh-CN'
    ? `npm run report -- FILE [选项]

把导出的 Jira 工单写成复盘报告，输出到标准输出。FILE 是 ${endpoint} 的响应内容，“-”表示标准输入。

  --language zh-CN|en-US        报告语言（默认 zh-CN）
  --format markdown|json|adf    输出格式（默认 markdown）
  --writer rules|openai         撰写引擎（默认 rules：离线、不用模型）
  --out FILE                    写入文件而不是标准输出
  --help                        显示本说明

--writer openai 使用任何兼容 OpenAI 协议的服务，由环境变量指定：OPENAI_API_KEY（必填）、
OPENAI_BASE_URL（默认 https://api.openai.com/v1）、OPENAI_MODEL。事故内容会在替换密钥、个人信息和
人名之后发送给该服务；进度与需要留意之处写到标准错误输出。

输入有误时退出状态为 2，模型服务不可用时为 1，并用一句话说明原因。
`
    : `npm run report -- FILE [options]

Writes the postmortem report of an exported Jira issue to standard output. FILE is the body of
${endpoint}; "-" is standard input.

  --language zh-CN|en-US        language of the report (default zh-CN)
  --format markdown|json|adf    output format (default markdown)
  --writer rules|openai         writer (default rules: offline, without a model)
  --out FILE                    write to a file instead of standard output
  --help                        show this text

--writer openai uses any service that speaks OpenAI's protocol, named by the environment: OPENAI_API_KEY
(required), OPENAI_BASE_URL (default https://api.openai.com/v1), OPENAI_MODEL. The incident's text goes there
after secrets, personal data and names were replaced; progress and findings go to standard error.

Wrong input ends with exit status 2, a model service that cannot be used with 1, and one sentence that says why.
`;
}
