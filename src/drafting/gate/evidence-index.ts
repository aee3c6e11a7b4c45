import type { EpochMinute } from '../../domain/epoch-minute';
import type { Evidence, EvidenceId } from '../../domain/evidence';
import type { Facts } from '../../domain/report';
import { once } from './once';
import { plainText } from './plain-text';
import { quantitiesOf } from './quantities';
import type { Quantity } from './quantities';
import { ticketOrders } from './ticket-orders';
import type { TicketOrders } from './ticket-orders';
import { writtenClocks } from './written-clock';

/** One piece of evidence as claims are held against it. */
export interface Source {
  readonly text: string;
  /** Plain and as written, in lower case, with its author's name. */
  readonly said: string;
  readonly quantities: readonly Quantity[];
  /** `20:31` as written, whatever the zone. */
  readonly times: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly author: string | null;
  /** Whether it has sentences in Latin letters, and in Chinese. */
  readonly scripts: { readonly latin: boolean; readonly han: boolean };
  /** Of posting and of the events that it tells of. */
  readonly minutes: readonly EpochMinute[];
}

export interface EvidenceIndex {
  find(id: EvidenceId): Source | undefined;
  /** Every piece that can support something. */
  readonly all: () => readonly Source[];
  /** False for an id that the incident does not have. */
  has(id: EvidenceId): boolean;
  /** What such orders say, and what repeats it. */
  readonly orders: TicketOrders;
}

/** Reads each piece once, and only when something cites it. */
export function evidenceIndex({ incident, timeline }: Facts): EvidenceIndex {
  const pieces = new Map(incident.evidence.map((one) => [one.id, one]));
  const minutesById = new Map<EvidenceId, EpochMinute[]>();
  for (const { at, evidence } of timeline.events) {
    for (const id of evidence) minutesById.set(id, [...(minutesById.get(id) ?? []), at]);
  }
  const declared = incident.declaredSeverity?.source ?? '';
  const fieldMinutes = [incident.created, incident.updated, incident.resolved ?? incident.updated];

  const orders = ticketOrders(incident.evidence);
  const read = (piece: Evidence): Source => {
    const { id, at, author } = piece;
    const text = orders.told(piece);
    // What the ticket declares is in its fields, under whatever name.
    const whole = id === 'F' ? `${incident.key}\n${text}\n${declared}` : text;
    const plain = once(() => plainText(whole));
    const clocks = once(() => plain().split('\n').flatMap(writtenClocks));
    const said = once(() => `${plain()}\n${whole} ${author?.name ?? ''}`.toLowerCase());
    // A mark between them: "9" and 周航 are no nine weeks.
    const quantities = once(() => quantitiesOf(author === null ? plain() : `${plain()}\n| ${author.name}`));
    const times = once(() => new Set(clocks().flatMap(({ time }) => time ?? [])));
    const days = once(
      () => new Set(clocks().flatMap(({ day }) => (day === null ? [] : [day, day.slice(-5)]))),
    );
    const scripts = once(() => ({
      latin: /(?:[a-z]{2,}[^a-z]+){5}/i.test(`${whole} `),
      han: /[\u3400-\u9fff]{2}/.test(whole),
    }));
    return {
      text: whole,
      author: author?.name ?? null,
      minutes: [
        ...(at === null ? [] : [at]),
        ...(minutesById.get(id) ?? []),
        ...(id === 'F' ? fieldMinutes : []),
      ],
      get said() {
        return said();
      },
      get quantities() {
        return quantities();
      },
      get times() {
        return times();
      },
      get days() {
        return days();
      },
      get scripts() {
        return scripts();
      },
    };
  };
  const sources = new Map<EvidenceId, Source>();
  const find = (id: EvidenceId): Source | undefined => {
    const piece = pieces.get(id);
    if (!piece) return undefined;
    const source = sources.get(id) ?? read(piece);
    sources.set(id, source);
    return source;
  };
  let all: readonly Source[] | undefined;
  return {
    find,
    has: (id) => pieces.has(id),
    orders,
    all: () => (all ??= [...pieces.keys()].flatMap((id) => (orders.givesOrders(id) ? [] : (find(id) ?? [])))),
  };
}
