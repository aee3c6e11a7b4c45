import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportJson } from '../src/document/report-json';
import { reportMarkdown } from '../src/document/report-markdown';
import { reportPage } from '../src/document/report-page';
import type { Language } from '../src/domain/incident';
import type { Facts, Report } from '../src/domain/report';
import { dateOf, wallTime } from '../src/domain/zone';
import { buildReport, buildReportWith } from '../src/usecases/build-report';
import type { ReportOptions } from '../src/usecases/build-report';
import { defaultSettings } from '../src/usecases/default-settings';
import { PostmortemError } from '../src/usecases/errors';
import { factsOf } from '../src/usecases/facts-of';
import { InputError, readExport } from './read-export';
import { parseArguments, talkingLanguage } from './report-arguments';
import type { Format, ReportArguments } from './report-arguments';
import { failureText, progressTeller } from './model-words';
import { helpText, leftOutNote, sentenceOf, unexpected } from './report-words';
import { writerFromEnvironment } from './writer-from-environment';

/** Wrong input of any kind. */
const badInput = 2;
/** The model service gave nothing at all, or the program has a fault. */
const failed = 1;

/** `npm run report`: an exported issue → the report, by the pipeline of the app without a site. */
async function main(argv: readonly string[]): Promise<number> {
  const language = talkingLanguage(argv, process.env);
  const parsed = parseArguments(argv);
  if (parsed.kind === 'help') {
    process.stdout.write(helpText(language));
    return 0;
  }
  try {
    if (parsed.kind === 'problem') return refuse(sentenceOf(parsed.problem, language));
    write(parsed.arguments, await reportText(parsed.arguments, language));
    return 0;
  } catch (error) {
    if (error instanceof InputError) return refuse(sentenceOf(error.problem, language));
    const known = error instanceof PostmortemError;
    process.stderr.write(`${known ? failureText(error.failure, language) : unexpected(error, language)}\n`);
    return failed;
  }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return badInput;
}

async function reportText(wanted: ReportArguments, talking: Language): Promise<string> {
  const { file, writer, language, format } = wanted;
  const { incident, leftOut } = readExport(file);
  if (leftOut.length > 0) process.stderr.write(`${leftOutNote(leftOut, talking)}\n`);
  const facts = factsOf(incident, {});
  // An export is a picture of its ticket at the last update: that is its today.
  const today = dateOf(wallTime(facts.incident.updated, facts.timeline.zone));
  const options = { language, today, fromUpdate: true, levels: defaultSettings.levels };
  const report = writer === 'openai' ? await byModel(facts, options, talking) : buildReport(facts, options);
  return `${printed(report, format).trimEnd()}\n`;
}

async function byModel(facts: Facts, options: ReportOptions, talking: Language): Promise<Report> {
  const found = writerFromEnvironment(process.env);
  if (found.kind === 'problem') throw new InputError(found.problem);
  const tell = (line: string) => void process.stderr.write(`${line}\n`);
  const report = await buildReportWith(found.writer, facts, options, {
    tell: progressTeller(talking, tell),
    findPart: () => Promise.resolve(undefined),
    savePart: () => Promise.resolve(),
  });
  for (const { where, message } of report.draft.findings) tell(`[${where}] ${message}`);
  return report;
}

function printed(report: Report, format: Format): string {
  switch (format) {
    case 'markdown':
      return reportMarkdown(report);
    case 'json':
      return JSON.stringify(reportJson(report), null, 2);
    case 'adf':
      return JSON.stringify(pageWithoutMacro(report), null, 2);
  }
}

/** Without a site there is no installation whose macro could run: the page is printed without it. */
function pageWithoutMacro(report: Report) {
  const macro = {
    appId: '',
    environmentId: '',
    environmentType: 'DEVELOPMENT',
    moduleKey: '',
    title: '',
  } as const;
  const page = reportPage(report, { macro });
  return { ...page, content: page.content.filter(({ type }) => type !== 'extension') };
}

/** A file gets the whole report or stays as it was. */
function write({ out }: ReportArguments, text: string): void {
  if (out === null) {
    process.stdout.write(text);
    return;
  }
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(dirname(out), '.report-'));
    const whole = join(folder, 'report');
    writeFileSync(whole, text);
    renameSync(whole, out);
  } catch {
    throw new InputError({ kind: 'unwritable', file: out });
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
