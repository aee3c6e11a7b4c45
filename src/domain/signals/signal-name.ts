/** What an event of the timeline may tell of. One event may carry several. */
export const signalNames = [
  /** A monitoring alert fired, or somebody tells that it did. */
  'alert',
  /** A person saw or reported the problem. */
  'report',
  /** Words for broken behaviour: errors, timeouts, unavailable. */
  'symptom',
  /** The failure begins, or a component is lost. */
  'onset',
  /** Something was deployed, merged, migrated, configured: a possible trigger. */
  'change',
  /** Somebody was told, paged or called. */
  'notification',
  /** Brought to another team or level. */
  'escalation',
  /** The incident was declared. */
  'declaration',
  /** Somebody joins or looks into it. */
  'investigation',
  /** A cause that is only supposed. */
  'suspicion',
  /** A cause stated as found. */
  'cause',
  /** An earlier supposed cause is ruled out. */
  'ruledOut',
  /** A measure proposed, decided or planned, not carried out. */
  'decision',
  /** A measure under way. */
  'fixStarted',
  /** A measure carried out. */
  'fix',
  /** A measure that is told to have worked or taken effect. */
  'fixWorked',
  /** A measure that did not help or could not be carried out. */
  'fixFailed',
  /** Recovery under way. */
  'recovering',
  /** Recovered in some regions, services or for some users only. */
  'partialRecovery',
  /** Recovered, as far as the text says. */
  'recovery',
  /** Recovered, and said of everything. */
  'fullRecovery',
  /** What had piled up is worked off. */
  'backlogDone',
  /** Said to be still broken. */
  'notRecovered',
  /** Broken again. */
  'relapse',
  /** Watched, verified or measured as good. */
  'confirmation',
  /** The incident is declared over. */
  'closing',
  /** Whom or what it hit, in numbers or words. */
  'impact',
  /** Something to be done after the incident. */
  'followUp',
  /** Only asks. */
  'question',
  /** Sent by a bot or an integration. */
  'bot',
  /** Carries nothing for the report. */
  'noise',
] as const;

export type SignalName = (typeof signalNames)[number];
