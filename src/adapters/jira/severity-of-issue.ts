import type { Severity } from '../../domain/incident';
import type { IssueJson } from './issue-json';

/** Names under which sites keep how severe an incident is. Jira's own priority is not among them: it ranks work. */
const severityFieldName =
  /severity|^sev$|\bp[- ]?level\b|(?:事故|故障|事件)(?:等级|级别|定级)|严重(?:程度|级别|等级|性)|^(?:定级|P ?级(?:别)?)$/i;

const levels: readonly Severity[] = ['P0', 'P1', 'P2', 'P3'];

const words: readonly (readonly [RegExp, Severity])[] = [
  [/致命|特大|特别重大|fatal|critical|blocker|catastrophic/i, 'P0'],
  [/严重|重大|severe|major|\bhigh\b/i, 'P1'],
  [/中等|一般|medium|moderate/i, 'P2'],
  [/轻微|较小|minor|\blow\b|trivial/i, 'P3'],
  [/^(?:一|I|Ⅰ|1) ?级/i, 'P0'],
  [/^(?:二|II|Ⅱ|2) ?级/i, 'P1'],
  [/^(?:三|III|Ⅲ|3) ?级/i, 'P2'],
  [/^(?:四|IV|Ⅳ|4) ?级/i, 'P3'],
];

/** SEV-1 reads as P1: the number that people say stays the number that they read. Anything below P3 is P3. */
function levelOf(number: string): Severity {
  return levels[Number(number)] ?? 'P3';
}

function severityOfValue(text: string): Severity | null {
  const numbered = /^\W*(?:P|S|SEV(?:ERITY)?)[-_ ]?([0-5])(?!\d)/i.exec(text);
  if (numbered?.[1] !== undefined) return levelOf(numbered[1]);
  const bare = /^([0-5])$/.exec(text.trim());
  if (bare?.[1] !== undefined) return levelOf(bare[1]);
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Text of a custom field: a string, an option (`value`), or something named. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 1 ? textOf(value[0]) : null;
  if (typeof value !== 'object' || value === null) return null;
  const { value: option, name } = value as { value?: unknown; name?: unknown };
  return typeof option === 'string' ? option : typeof name === 'string' ? name : null;
}

export interface DeclaredSeverity {
  readonly severity: Severity;
  /** Where it says so, as a reader finds it: `Severity: SEV-1`. */
  readonly source: string;
}

/** What the ticket itself declares: a severity field, else a label, else the title. */
export function severityOfIssue(issue: IssueJson): DeclaredSeverity | null {
  const { fields, names } = issue;
  for (const [id, value] of Object.entries(fields)) {
    if (id === 'priority' || (!id.startsWith('customfield_') && !severityFieldName.test(id))) continue;
    const name = names?.[id] ?? id;
    const text = textOf(value);
    if (text === null || text.length > 60) continue;
    // Without `expand=names` a custom field has no name: then only an unmistakable option counts.
    const unmistakable = typeof value === 'object' && /^(?:P[0-3]|SEV[-_ ]?[0-4])(?![\w.])/i.test(text);
    if (!severityFieldName.test(name) && !(names?.[id] === undefined && unmistakable)) continue;
    const severity = severityOfValue(text);
    if (severity) return { severity, source: `${names?.[id] ?? 'Severity'}: ${text}` };
  }
  for (const label of fields.labels ?? []) {
    const match = /^(?:P|SEV(?:ERITY)?[-_]?)([0-4])$/i.exec(label);
    if (match?.[1] !== undefined) return { severity: levelOf(match[1]), source: `Labels: ${label}` };
  }
  const title = /(?:^|[\s[【(（])(?:P([0-3])|(?:SEV|Sev|sev)[- ]?([0-4]))(?![\w.%])/.exec(fields.summary);
  const number = title?.[1] ?? title?.[2];
  return number === undefined ? null : { severity: levelOf(number), source: `Summary: ${fields.summary}` };
}
