import { format } from 'node:util';
import type { LogLevel } from './wire';

const levels = {
  debug: 'debug',
  trace: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
} as const;

/** Sends the app's console lines to `write`; nothing reaches the terminal directly. */
export function captureConsole(write: (level: LogLevel, text: string) => void): void {
  for (const [method, level] of Object.entries(levels)) {
    Object.defineProperty(console, method, {
      value: (...parts: unknown[]) => write(level, format(...parts)),
      configurable: true,
      writable: true,
    });
  }
}
