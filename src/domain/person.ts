import type { Zone } from './zone';

/** Somebody (or some bot) of the incident. */
export interface Person {
  /** Atlassian account id; absent for a name that only occurs in text. */
  readonly accountId?: string;
  readonly name: string;
  /** Zone of the account's profile. */
  readonly zone?: Zone;
  /** True for apps, alerting integrations and other senders that are not people. */
  readonly bot: boolean;
}
