/**
 * Two-way calls over a message port. Functions may be anywhere inside arguments and results: they stay where they are
 * and cross as handles, which the other side can call.
 */
export interface Channel {
  call(command: string, payload: unknown): Promise<unknown>;
}

type Serve = (command: string, payload: unknown) => unknown;

type Message =
  | { readonly kind: 'command'; readonly id: number; readonly command: string; readonly payload: unknown }
  | { readonly kind: 'handle'; readonly id: number; readonly handle: number; readonly args: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A property name that no app uses, and that survives structured cloning. */
const handleMark = '__localSiteFunction__';

/** Opens the channel on this end. `serve` answers the other end's commands; what it throws rejects there. */
export function openChannel(port: MessagePort, serve: Serve): Channel {
  const pending = new Map<number, Pending>();
  const handles = new Map<number, (...args: unknown[]) => unknown>();
  const handleOf = new Map<unknown, number>();
  let lastId = 0;

  function request(message: (id: number) => Message): Promise<unknown> {
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      port.postMessage(message(id));
    });
  }

  function pack(value: unknown): unknown {
    if (typeof value === 'function')
      return { [handleMark]: registered(value as (...args: unknown[]) => unknown) };
    return mapped(value, pack);
  }

  function registered(fn: (...args: unknown[]) => unknown): number {
    const known = handleOf.get(fn);
    if (known !== undefined) return known;
    const handle = handles.size + 1;
    handles.set(handle, fn);
    handleOf.set(fn, handle);
    return handle;
  }

  function unpack(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && handleMark in value) {
      const handle = Number(value[handleMark]);
      return (...args: unknown[]) => request((id) => ({ kind: 'handle', id, handle, args: pack(args) }));
    }
    return mapped(value, unpack);
  }

  async function run(id: number, work: () => unknown): Promise<void> {
    try {
      port.postMessage({ kind: 'result', id, value: pack(await work()) } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ kind: 'error', id, message } satisfies Message);
    }
  }

  port.onmessage = (event: MessageEvent<Message>) => {
    const message = event.data;
    if (message.kind === 'command') {
      void run(message.id, () => serve(message.command, unpack(message.payload)));
    } else if (message.kind === 'handle') {
      const args = unpack(message.args) as unknown[];
      void run(message.id, () => handles.get(message.handle)?.(...args));
    } else {
      const { resolve, reject } = pending.get(message.id) ?? {};
      pending.delete(message.id);
      if (message.kind === 'result') resolve?.(unpack(message.value));
      else reject?.(new Error(message.message));
    }
  };

  return {
    call: (command, payload) => request((id) => ({ kind: 'command', id, command, payload: pack(payload) })),
  };
}

/** Arrays and plain objects with each entry mapped; everything else as it is. */
function mapped(value: unknown, map: (entry: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, map(entry)]));
}
