import { ForgeKvsAPIError, kvs } from '@forge/kvs';
import * as z from 'zod';
import { PostmortemError } from '../../usecases/errors';

const held = z.object({ owner: z.string(), until: z.number() });

/** Longer than the longest work under a lock, the 25 s of a resolver; a holder that was killed blocks for no longer than this. */
const holdMs = 30_000;
const life = { unit: 'SECONDS', value: holdMs / 1000 } as const;
const pollMs = 150;
const maxPolls = 50;

/**
 * Runs `work` while nobody else holds `key`. Creating the key is atomic; what a killed holder left is taken over once its
 * time has passed, because the platform deletes expired keys with a delay of up to two days.
 *
 * @throws IN_PROGRESS when somebody holds it for longer than a few seconds
 */
export async function withKvsLock<T>(
  key: string,
  owner: string,
  work: () => Promise<T>,
  polls = maxPolls,
): Promise<T> {
  for (let poll = 0; !(await acquire(key, owner)); poll += 1) {
    if (poll === polls) throw new PostmortemError('IN_PROGRESS');
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
  if (await create(key, mine)) return true;
  const holder = held.safeParse(await kvs.get<unknown>(key)).data;
  if (!holder || holder.until >= Date.now()) return false;
  // Whoever creates this key first may take the leftover over; should they be killed too, others may a moment later.
  const turn = Math.floor(Date.now() / holdMs);
  if (!(await create(`${key}:after:${holder.owner}:${turn}`, mine))) return false;
  await kvs.set(key, mine, { ttl: life });
  return true;
}

/** False when the key is there already; of several at once one creates it. */
async function create(key: string, value: unknown): Promise<boolean> {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS', ttl: life });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** Only one's own: after the time to hold has passed, the key may be somebody else's. */
async function release(key: string, owner: string): Promise<void> {
  const holder = held.safeParse(await kvs.get<unknown>(key));
  if (holder.success && holder.data.owner === owner) await kvs.delete(key);
}

/** True when `FAIL_IF_EXISTS` refused. */
export function isTaken(error: unknown): boolean {
  return error instanceof ForgeKvsAPIError && error.responseDetails.status === 409;
}
