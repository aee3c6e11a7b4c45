import { readFileSync } from 'node:fs';
import { incidentFromJira } from '../src/adapters/jira/incident-from-jira';
import { IssueFormatError } from '../src/adapters/jira/issue-format-error';
import type { Incident } from '../src/domain/incident';
import { withoutSecrets } from '../src/drafting/redaction/without-secrets';
import type { InputProblem } from './report-words';

/** Input that cannot become a report. */
export class InputError extends Error {
  constructor(readonly problem: InputProblem) {
    super(problem.kind);
  }
}

/** What an export may lack without being cut off: nobody asked for it. */
export type LeftOut = 'comments' | 'changelog';

export interface Export {
  readonly incident: Incident;
  readonly leftOut: readonly LeftOut[];
}

/** The incident in an export. @throws {InputError} for anything but one whole issue */
export function readExport(file: string): Export {
  const json = parse(file, readText(file));
  const incident = incidentOf(file, json);
  if (incident.missing.length > 0)
    throw new InputError({ kind: 'truncated', file, missing: incident.missing });
  return { incident: withoutSecrets(incident), leftOut: leftOutOf(json) };
}

function leftOutOf(json: unknown): readonly LeftOut[] {
  const { fields, changelog } = json as { fields?: { comment?: unknown } | null; changelog?: unknown };
  return [
    ...(fields?.comment == null ? (['comments'] as const) : []),
    ...(changelog == null ? (['changelog'] as const) : []),
  ];
}

const reasons: Readonly<Record<string, 'missing' | 'directory' | 'denied'>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'denied',
  EPERM: 'denied',
};

function readText(file: string): string {
  try {
    return decoded(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError({ kind: 'unreadable', file, why: reasons[code] ?? 'other' });
  }
}

/** Windows tools begin a file with a byte order mark, and PowerShell writes UTF-16 where its output is redirected. */
function decoded(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function parse(file: string, text: string): unknown {
  if (text.trim() === '') throw new InputError({ kind: 'empty', file });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new InputError({ kind: isCutOff(text, error) ? 'cutOff' : 'notJson', file });
  }
}

/** True for JSON that is right as far as it goes: the parser stumbled over its end. */
function isCutOff(text: string, error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  const atEnd = position !== undefined && Number(position) >= text.trimEnd().length;
  return /^\s*[{[]/.test(text) && (atEnd || /end of JSON|Unterminated/.test(message));
}

function incidentOf(file: string, json: unknown): Incident {
  try {
    return incidentFromJira(json);
  } catch (error) {
    if (error instanceof IssueFormatError) throw new InputError({ kind: 'notAnIssue', file, error });
    throw error;
  }
}
