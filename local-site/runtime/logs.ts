import type { Clock } from '../clock';
import type { LogLevel } from './wire';

export interface LogLine {
  readonly at: string;
  readonly invocationId: string | undefined;
  readonly functionKey: string | undefined;
  readonly level: LogLevel;
  readonly text: string;
}

/** What the app and the platform said, oldest first. */
export interface Logs {
  readonly lines: readonly LogLine[];
  /** Calls `listen` for each further line. */
  onLine(listen: (line: LogLine) => void): void;
}

export interface LogBook extends Logs {
  /** A line of the app, subject to the platform's limits. */
  writeFromApp(
    invocationId: string | undefined,
    functionKey: string | undefined,
    level: LogLevel,
    text: string,
  ): void;
  /** A line of the local site itself. */
  note(functionKey: string | undefined, level: LogLevel, text: string): void;
}

/** Limits of one invocation, per minute of its run time: https://developer.atlassian.com/platform/forge/limits-invocation/ */
const maxLinesPerMinute = 100;
const maxBytesPerMinute = 200 * 1024;
const keptLines = 10_000;

interface Usage {
  readonly minute: string;
  lines: number;
  bytes: number;
  noticed: boolean;
}

/** Collects log lines. Lines beyond the platform's limits are dropped, with one notice per invocation and minute. */
export function createLogBook(clock: Clock): LogBook {
  const lines: LogLine[] = [];
  const listeners: ((line: LogLine) => void)[] = [];
  const usages = new Map<string, Usage>();

  function add(line: Omit<LogLine, 'at'>): void {
    const entry = { at: clock.now().toISOString(), ...line };
    lines.push(entry);
    if (lines.length > keptLines) lines.shift();
    for (const listen of listeners) listen(entry);
  }

  return {
    lines,
    onLine: (listen) => listeners.push(listen),
    note: (functionKey, level, text) => add({ invocationId: undefined, functionKey, level, text }),
    writeFromApp(invocationId, functionKey, level, text) {
      const usage = usageOf(invocationId ?? '');
      usage.lines += 1;
      usage.bytes += Buffer.byteLength(text);
      if (usage.lines <= maxLinesPerMinute && usage.bytes <= maxBytesPerMinute) {
        add({ invocationId, functionKey, level, text });
      } else if (!usage.noticed) {
        usage.noticed = true;
        const notice = 'Log limit reached: further lines of this minute are dropped.';
        add({ invocationId, functionKey, level: 'warn', text: notice });
      }
    },
  };

  function usageOf(invocationId: string): Usage {
    const minute = clock.now().toISOString().slice(0, 16);
    const known = usages.get(invocationId);
    if (known?.minute === minute) return known;
    if (usages.size > 500) usages.clear();
    const fresh = { minute, lines: 0, bytes: 0, noticed: false };
    usages.set(invocationId, fresh);
    return fresh;
  }
}
