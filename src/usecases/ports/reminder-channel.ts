import type { ActionLevel, Day } from '../../domain/action-item';

/** What the app does by itself, as the app and not as a person. */
export interface ReminderChannel {
  listOverdue(
    today: Day,
  ): Promise<{ key: string; assigneeId: string | null; due: Day; level: ActionLevel; incident: string }[]>;
  remind(issueKey: string, assigneeId: string | null, comment: unknown): Promise<void>;
}
