import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import * as z from 'zod';
import { PostmortemError } from '../../usecases/errors';

const held = z.object({ owner: z.string(), until: z.number() });

/** Longer than the longest work under a lock, the 25 s of a resolver; a holder that was killed blocks for no longer than this. */
const holdMs = 30_000;
const pollMs = 150;
const maxPolls = 50;

/**
 * Runs `work` while nobody else holds `key`. Creating the key is atomic; what a killed holder left is taken over once its
 * time has passed, because the platform deletes expired keys with a delay of up to two days.
 *
 * @throws IN_PROGRESS when somebody holds it for longer than a few seconds
 */
export async function withKvsLock<T>(key: string, owner: string, work: () => Promise<T>): Promise<T> {
  for (let polls = 0; !(await acquire(key, owner)); polls += 1) {
    if (polls === maxPolls) throw new PostmortemError('IN_PROGRESS');
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  try {
    return await work();
  } finally {
    await release(key, owner);
  }
}

async function acquire(key: string, owner: string): Promise<boolean> {
  const mine = { owner, until: Date.now() + holdMs };
  const ttl = { unit: 'SECONDS', value: holdMs / 1000 } as const;
  try {
    await kvs.set(key, mine, { keyPolicy: 'FAIL_IF_EXISTS', ttl });
    return true;
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  if (isLive(await kvs.get<unknown>(key))) return false;
  // Of several that find the same leftover one swaps it for its own claim; the others get that claim back and return it.
  const swapped = await kvs.set<unknown>(key, mine, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS', ttl });
  if (!isLive(swapped?.value)) return true;
  await kvs.set(key, swapped?.value, { ttl });
  return false;
}

function isLive(value: unknown): boolean {
  const holder = held.safeParse(value);
  return holder.success && holder.data.until >= Date.now();
}

/** Only one's own: after the time to hold has passed, the key may be somebody else's. */
async function release(key: string, owner: string): Promise<void> {
  const holder = held.safeParse(await kvs.get<unknown>(key));
  if (holder.success && holder.data.owner === owner) await kvs.delete(key);
}

/** True when `FAIL_IF_EXISTS` refused. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof ForgeKvsAPIError &&
    (error.responseDetails.status === 409 || error.code === 'KEY_ALREADY_EXISTS')
  );
}
