export type IdKind =
  'issue' | 'comment' | 'history' | 'link' | 'remoteLink' | 'attachment' | 'project' | 'setting';

const firstIds: Readonly<Record<IdKind, number>> = {
  issue: 20001,
  comment: 50001,
  history: 60001,
  link: 30001,
  remoteLink: 10001,
  attachment: 70001,
  project: 10901,
  setting: 10901,
};

/** Counts upwards for each kind of thing, so that the same calls give the same ids in every run. */
export class IdSequence {
  private readonly next = new Map<IdKind, number>();
  private readonly taken = new Map<IdKind, Set<string>>();

  allot(kind: IdKind): string {
    let candidate = this.next.get(kind) ?? firstIds[kind];
    while (this.isTaken(kind, String(candidate))) candidate += 1;
    this.next.set(kind, candidate + 1);
    return String(candidate);
  }

  /** Keeps an id that came with imported data from being given out. Returns the id, or another when it is in use. */
  claim(kind: IdKind, id: string | undefined): string {
    const claimed = id === undefined || this.isTaken(kind, id) ? this.allot(kind) : id;
    const set = this.taken.get(kind) ?? new Set<string>();
    this.taken.set(kind, set.add(claimed));
    return claimed;
  }

  release(kind: IdKind, id: string): void {
    this.taken.get(kind)?.delete(id);
  }

  private isTaken(kind: IdKind, id: string): boolean {
    return this.taken.get(kind)?.has(id) ?? false;
  }
}
