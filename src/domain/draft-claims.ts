import type { Claim } from './claim';
import type { Draft } from './draft';

type Change = (claim: Claim, section: number) => Claim;

/** The same draft with every claim replaced by what `change` makes of it. Rows, actions and numbers stay as they are. */
export function mapClaims(draft: Draft, change: Change): Draft {
  const inSection = (section: number) => ({
    one: (claim: Claim): Claim => change(claim, section),
    all: (claims: readonly Claim[]): readonly Claim[] => claims.map((claim) => change(claim, section)),
  });
  /** For parts that are lists of claims and nothing else. */
  const each = <Part extends Readonly<Record<string, readonly Claim[]>>>(part: Part, section: number): Part =>
    Object.fromEntries(
      Object.entries(part).map(([key, claims]) => [key, inSection(section).all(claims)]),
    ) as unknown as Part;
  const [basics, timeline, causes, response] = [inSection(1), inSection(2), inSection(3), inSection(5)];
  const [fixes, actions, monitoring, meeting] = [inSection(6), inSection(7), inSection(9), inSection(10)];
  const [direct, technical, design, process, organisation] = draft.causes.whys;
  const { severity, type, period, duration, scope, business } = draft.basics;

  return {
    ...draft,
    basics: {
      severity: { ...severity, claims: basics.all(severity.claims) },
      type: { ...type, claims: basics.all(type.claims) },
      ...each({ period, duration, scope, business }, 1),
    },
    timeline: draft.timeline.map((row) => ({ ...row, detail: timeline.all(row.detail) })),
    causes: {
      whys: [
        causes.all(direct),
        causes.all(technical),
        causes.all(design),
        causes.all(process),
        causes.all(organisation),
      ],
      technical: causes.all(draft.causes.technical),
      process: causes.all(draft.causes.process),
      people: causes.all(draft.causes.people),
    },
    impact: each({ ...draft.impact }, 4),
    response: {
      well: response.all(draft.response.well),
      badly: draft.response.badly.map(({ problem, why }) => ({
        problem: response.one(problem),
        why: response.one(why),
      })),
      suggestions: response.all(draft.response.suggestions),
    },
    fixes: draft.fixes.map((fix) => ({
      ...fix,
      effect: fixes.all(fix.effect),
      longTerm: fixes.one(fix.longTerm),
    })),
    fixesNote: fixes.all(draft.fixesNote),
    actionsNote: actions.all(draft.actionsNote),
    knowledge: each({ ...draft.knowledge }, 8),
    monitoring: {
      ...draft.monitoring,
      blindSpots: draft.monitoring.blindSpots.map(({ spot, why }) => ({
        spot: monitoring.one(spot),
        why: monitoring.one(why),
      })),
      falseAlarms: monitoring.all(draft.monitoring.falseAlarms),
      accuracy: monitoring.all(draft.monitoring.accuracy),
      notification: monitoring.all(draft.monitoring.notification),
    },
    meeting: {
      ...draft.meeting,
      time: meeting.all(draft.meeting.time),
      participants: meeting.all(draft.meeting.participants),
      conclusions: meeting.all(draft.meeting.conclusions),
    },
    summary: each({ ...draft.summary }, 11),
  };
}

/** Every claim of a section (1–11), or of all of them, in the order of the report. */
export function claimsOf(draft: Draft, section?: number): readonly Claim[] {
  const found: Claim[] = [];
  mapClaims(draft, (claim, ofSection) => {
    if (section === undefined || ofSection === section) found.push(claim);
    return claim;
  });
  return found;
}
