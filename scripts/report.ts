import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportJson } from '../src/document/report-json';
import { reportMarkdown } from '../src/document/report-markdown';
import { reportPage } from '../src/document/report-page';
import type { Report } from '../src/domain/report';
import { dateOf, wallTime } from '../src/domain/zone';
import { buildReport } from '../src/usecases/build-report';
import { defaultSettings } from '../src/usecases/default-settings';
import { factsOf } from '../src/usecases/facts-of';
import { InputError, readExport } from './read-export';
import { parseArguments, talkingLanguage } from './report-arguments';
import type { Format, ReportArguments } from './report-arguments';
import { helpText, sentenceOf } from './report-words';

/** Wrong input of any kind. */
const badInput = 2;

/** `npm run report`: an exported issue → the report, by the pipeline of the app without a site. */
function main(argv: readonly string[]): number {
  const language = talkingLanguage(argv, process.env);
  const parsed = parseArguments(argv);
  if (parsed.kind === 'help') {
    process.stdout.write(helpText(language));
    return 0;
  }
  try {
    if (parsed.kind === 'problem') return refuse(sentenceOf(parsed.problem, language));
    write(parsed.arguments, reportText(parsed.arguments));
    return 0;
  } catch (error) {
    if (error instanceof InputError) return refuse(sentenceOf(error.problem, language));
    throw error;
  }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return badInput;
}

function reportText({ file, language, format }: ReportArguments): string {
  const facts = factsOf(readExport(file), {});
  // An export is a picture of its ticket at the last update: that is its today.
  const today = dateOf(wallTime(facts.incident.updated, facts.timeline.zone));
  const report = buildReport(facts, { language, today, levels: defaultSettings.levels });
  return `${printed(report, format).trimEnd()}\n`;
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

process.exitCode = main(process.argv.slice(2));
