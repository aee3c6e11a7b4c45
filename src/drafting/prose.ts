/** Lines that a program wrote: log levels, stack traces, exceptions, settings, differences, figures after commas, queries, JSON, prompts. */
const machine: readonly RegExp[] = [
  /^(?:\S+ ){0,3}(?:\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\]?)(?:\s+[\w.[$]|:\s)/,
  /^\s*(?:at [\w.$<>]+\(|Caused by: |Traceback \(|File ".+", line \d)/,
  /^(?:[a-z]\w*\.){2,}[A-Z$]\w*(?:Exception|Error)?\b/,
  /^\w*(?:Exception|Error): \S/,
  /^[-+]{1,3}\s?[\w./-]+\s*[:=]\s*\S/,
  /^(?:@@ |diff --git |\$ |# [a-z]+ -|> [a-z]+ -)/,
  /^[{[]\s*"[^"]+"\s*[:,]/,
  /^[A-Za-z_][\w .-]{1,40}(?:,\s?-?\d[\d.]*%?)+$/,
  /^(?:SELECT|INSERT|UPDATE|DELETE)\b.{1,200}\b(?:FROM|INTO|SET)\b|^-- \S/,
  /^(?:[\w.-]+=\S+\s+){1,}[\w.-]+=\S+/,
  /^[a-z_][\w-]*(?:\.[\w-]+){2,}\s*[:=]\s*\S/i,
];

/** True for a line that a program wrote and somebody pasted. It shows something but states nothing. */
export const isMachineLine = (line: string): boolean => machine.some((pattern) => pattern.test(line.trim()));

/** True for a row of a table. */
export const isTableRow = (line: string): boolean => (line.match(/\s\|\s/g) ?? []).length >= 1;

/** Openings of an account written afterwards, which tell of the writing and not of the incident. */
const aboutWriting =
  /^(?:writing (?:this |it )?(?:up|down)|for the record|(?:here(?:'s| is) )?(?:a |the )?(?:short |full )?timeline\b.{0,30}[:：.]?$|all times (?:are )?(?:in )?[A-Z]{3}|(?:过程|处置)?(?:小结|时间线|经过|回顾)[:：]?$)/i;

/** What people say in a text: without pasted logs, code and tables, and without the colon that led to them. */
export function proseOf(text: string): string {
  const lines = text.replace(/```[\s\S]*?```|\{code[^}]*\}[\s\S]*?\{code\}/g, '\n').split('\n');
  const kept = lines.filter(
    (line) =>
      line.trim() !== '' && !isMachineLine(line) && !isTableRow(line) && !aboutWriting.test(line.trim()),
  );
  if (kept.length === lines.length) return text;
  return kept
    .map((line) => {
      const next = lines[lines.indexOf(line) + 1];
      return next !== undefined && (isMachineLine(next) || isTableRow(next))
        ? line.replace(/[:：]\s*$/, '')
        : line;
    })
    .join('\n');
}

/** "如题", "see title": the description says nothing of its own. */
export const pointsAtTitle =
  /^\s*(?:如(?:标)?题|(?:见|同)(?:标题|题目)|rt|(?:as|see)(?: per)?(?: the)? (?:title|subject|summary))\s*[.。!！]?\s*$/i;
