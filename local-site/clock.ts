/** Time as the local site sees it: real for `npm start`, hand-driven in tests. */
export interface Clock {
  now(): Date;
  /** Calls `run` once after `ms`; the returned function cancels it. */
  schedule(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  schedule(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export interface ManualClock extends Clock {
  /** Moves time forward and runs what falls due, in order of due time. */
  advance(ms: number): void;
}

/** A clock that stands still until it is advanced. */
export function manualClock(start: string): ManualClock {
  let now = Date.parse(start);
  let pending: { due: number; run: () => void }[] = [];
  return {
    now: () => new Date(now),
    schedule(ms, run) {
      const entry = { due: now + ms, run };
      pending.push(entry);
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const target = now + ms;
      for (;;) {
        const next = pending.filter((entry) => entry.due <= target).sort((a, b) => a.due - b.due)[0];
        if (!next) break;
        pending = pending.filter((other) => other !== next);
        now = Math.max(now, next.due);
        next.run();
      }
      now = target;
    },
  };
}
