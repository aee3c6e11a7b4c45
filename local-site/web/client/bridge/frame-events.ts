type Listener = (payload: unknown) => unknown;

interface Member {
  /** Calls `listener` for each such event; the returned function stops it. */
  on(event: string, listener: Listener): () => void;
  deliver(event: string, payload: unknown): void;
  leave(): void;
}

/** `events` of the bridge: one bus for all frames of the app on the page. */
function createFrameEvents(): { join(): Member; emit(event: string, payload: unknown): void } {
  const members = new Set<Member>();
  return {
    join() {
      const listeners = new Map<string, Set<Listener>>();
      const member: Member = {
        on(event, listener) {
          const known = listeners.get(event) ?? new Set();
          listeners.set(event, known.add(listener));
          return () => known.delete(listener);
        },
        deliver(event, payload) {
          for (const listener of listeners.get(event) ?? []) void listener(payload);
        },
        leave: () => members.delete(member),
      };
      members.add(member);
      return member;
    },
    emit(event, payload) {
      for (const member of members) member.deliver(event, payload);
    },
  };
}

export const frameEvents = createFrameEvents();
