import { kvs, type SetOptions } from '@forge/kvs';
import * as z from 'zod';

/** Forge takes 240 KiB a value; a piece is a JSON string, whose escapes count too. */
const maxPieceBytes = 200 * 1024;
const maxBatch = 25;

const head = z.object({ version: z.string(), pieces: z.number() });

/**
 * Keeps a value of any size under `key`. The pieces of one writing carry its `version`, and the head that names it is written
 * last: a reader sees the old value or the new one, never a mixture.
 */
export async function savePieces(
  key: string,
  value: unknown,
  version: string,
  options: SetOptions,
): Promise<void> {
  const pieces = split(JSON.stringify(value));
  for (const [index, piece] of pieces.entries()) await kvs.set(pieceKey(key, version, index), piece, options);
  await kvs.set(key, { version, pieces: pieces.length }, options);
}

/** The value; undefined when it, or a part of it, is gone. */
export async function findPieces(key: string): Promise<unknown> {
  const found = head.safeParse(await kvs.get<unknown>(key));
  if (!found.success) return undefined;
  const keys = Array.from({ length: found.data.pieces }, (_, index) =>
    pieceKey(key, found.data.version, index),
  );
  const texts = new Map<string, string>();
  for (let start = 0; start < keys.length; start += maxBatch) {
    const batch = await kvs.batchGet<unknown>(
      keys.slice(start, start + maxBatch).map((each) => ({ key: each })),
    );
    for (const { key: name, value } of batch.successfulKeys)
      if (typeof value === 'string') texts.set(name, value);
  }
  if (texts.size < keys.length) return undefined;
  return JSON.parse(keys.map((each) => texts.get(each) ?? '').join('')) as unknown;
}

function pieceKey(key: string, version: string, index: number): string {
  return `${key}:${version}:${index}`;
}

/** Cuts a text so that each part, written as a JSON string, stays within the limit. */
export function split(text: string, limit = maxPieceBytes): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + limit);
    while (end > start + 1 && Buffer.byteLength(JSON.stringify(text.slice(start, end))) > limit) {
      end = start + Math.ceil((end - start) / 2);
    }
    // Half a surrogate pair would be written as an escape and stay half.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && end > start + 1) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
