import { signalsOf } from '../../domain/event-signals';
import type { SignalName } from '../../domain/signals/signal-name';
import type { Evidence, EvidenceId } from '../../domain/evidence';
import { milestoneNames } from '../../domain/milestones';
import type { Facts } from '../../domain/report';
import type { TimelineEvent } from '../../domain/timeline';

/** The evidence of an incident by how a brief tells it. Every piece is in one of the three. */
export interface SortedEvidence {
  /** Told by itself, in the order of posting. */
  readonly told: readonly SortedPiece[];
  /** Pieces that say the same as a told one, by its id. */
  readonly copies: ReadonlyMap<EvidenceId, readonly EvidenceId[]>;
  /** Chatter of machines, and changes of fields that tell of no incident. */
  readonly noise: readonly EvidenceId[];
}

export interface SortedPiece {
  readonly evidence: Evidence;
  readonly events: readonly TimelineEvent[];
  /** The more, the less it can be left to a digest: 3 a milestone stands on it, 2 it tells of cause, fix or recovery, 1 it tells something. */
  readonly weight: 0 | 1 | 2 | 3;
}

const decisive: readonly SignalName[] = [
  'cause',
  'ruledOut',
  'suspicion',
  'fix',
  'fixWorked',
  'fixFailed',
  'partialRecovery',
  'recovery',
  'relapse',
  'escalation',
  'impact',
  'followUp',
  'closing',
];

/** Fields whose changes order work and tell nothing of a disruption. */
const clericalField =
  /^(?:rank|sprint|epic link|labels?|watchers?|votes?|fix versions?|story points?|workflow|link|remoteissuelink|attachment|description|summary|time ?spent|timeestimate|organizations?|request participants|排名|冲刺|标签|链接|附件|描述|摘要)$/i;

/**
 * Sorts what a long ticket holds. Machines repeat themselves with other figures, and so do people who only acknowledge: there
 * figures do not count for likeness. What tells something is alike only when all its words are.
 */
export function sortEvidence({ incident, timeline, milestones }: Facts): SortedEvidence {
  const eventsById = new Map<EvidenceId, TimelineEvent[]>();
  for (const event of timeline.events) {
    for (const id of event.evidence) {
      const events = eventsById.get(id);
      if (events) events.push(event);
      else eventsById.set(id, [event]);
    }
  }
  const anchors = new Set(milestoneNames.flatMap((name) => milestones[name].evidence));
  const told: SortedPiece[] = [];
  const copies = new Map<EvidenceId, EvidenceId[]>();
  const noise: EvidenceId[] = [];
  const seen = new Map<string, EvidenceId>();
  for (const evidence of incident.evidence) {
    const events = eventsById.get(evidence.id) ?? [];
    const isAnchor = anchors.has(evidence.id);
    if (!isAnchor && isChatter(evidence, events)) {
      noise.push(evidence.id);
      continue;
    }
    const weight = isAnchor ? 3 : weightOf(evidence, events);
    const likeness = likenessOf(evidence, weight === 0);
    const first = seen.get(likeness);
    if (first !== undefined && !isAnchor) {
      copies.set(first, [...(copies.get(first) ?? []), evidence.id]);
      continue;
    }
    seen.set(likeness, evidence.id);
    told.push({ evidence, events, weight });
  }
  return { told, copies, noise };
}

function weightOf({ kind }: Evidence, events: readonly TimelineEvent[]): SortedPiece['weight'] {
  if (kind === 'description' || kind === 'fields') return 3;
  if (events.some((event) => decisive.some((name) => signalsOf(event)[name]))) return 2;
  return events.some((event) => !signalsOf(event).noise) ? 1 : 0;
}

function isChatter({ kind, author, change }: Evidence, events: readonly TimelineEvent[]): boolean {
  if (kind === 'history') return change !== undefined && clericalField.test(change.field);
  if (kind !== 'comment' || author?.bot !== true) return false;
  return events.every((event) => {
    const signals = signalsOf(event);
    return signals.noise || !Object.entries(signals).some(([name, says]) => says && name !== 'bot');
  });
}

/** @param saysLittle what tells of nothing is alike whatever its figures and its author */
function likenessOf({ kind, author, text }: Evidence, saysLittle: boolean): string {
  const words = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const machine = author?.bot === true;
  const plain =
    machine || saysLittle
      ? words.replace(/\b[0-9a-f]{7,64}\b/g, '#').replace(/\d+(?:[.:,]\d+)*/g, '#')
      : words;
  return `${kind}|${machine ? author.name : ''}|${plain}`;
}
