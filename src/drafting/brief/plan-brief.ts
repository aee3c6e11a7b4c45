import type { ActionItem } from '../../domain/action-item';
import type { Language } from '../../domain/incident';
import type { Facts } from '../../domain/report';
import type { ChatRequest } from '../chat-request';
import { countTokens } from '../count-tokens';
import type { Brief } from './brief';
import { briefHead } from './brief-head';
import { evidenceLine, shortLine } from './evidence-line';
import { idRanges } from './id-ranges';
import { digestRequest } from './part-digest';
import type { PartDigest } from './part-digest';
import { sortEvidence } from './sort-evidence';
import type { SortedPiece } from './sort-evidence';

export interface BriefOptions {
  readonly language: Language;
  /** Actions that the ticket itself promises. */
  readonly promised: readonly ActionItem[];
  /** Takes out what must not leave the site. */
  readonly redact: (text: string) => string;
  /** Tokens that the brief may have. */
  readonly room: number;
  /** Tokens that reading parts for digests may take, all parts together. */
  readonly digestRoom: number;
}

/** A brief that still waits for the digests of its parts; without parts everything fits as it is. */
export interface BriefPlan {
  readonly parts: readonly BriefPart[];
  /** @param digests by number of the part; a part without one is told by the first words of its pieces, as far as there is room */
  compose(digests: ReadonlyMap<number, PartDigest>): Brief;
}

export interface BriefPart {
  readonly number: number;
  readonly request: ChatRequest;
  /** What the part holds. */
  readonly ids: ReadonlySet<string>;
}

/** Tokens of one part: small enough that a model reads it well, and that parts are read at the same time. */
const partTokens = 16_000;
/** Share of the brief that digests may take. */
const digestShare = 0.5;
const shortestText = 60;

/**
 * Plans what a model is told. What fits is told in full, near-duplicates and machine chatter by their ids. Of a longer ticket,
 * the pieces that milestones stand on and those that tell of causes, fixes and recoveries stay in full as far as half the room
 * reaches; the others are read in parts and told by digests. Nothing is dropped at the tail: `folded` says what was told how.
 */
export function planBrief(facts: Facts, options: BriefOptions): BriefPlan {
  const { language, promised, room } = options;
  const redact = onceEach(options.redact);
  const { zone } = facts.timeline;
  const { told, copies, noise } = sortEvidence(facts);
  const head = briefHead(facts, promised, { language, redact });
  const lineOf = (piece: SortedPiece) => {
    const same = copies.get(piece.evidence.id);
    return evidenceLine(piece, { zone, redact, copies: same && idRanges(same) });
  };
  const lines = new Map(told.map((piece) => [piece, lineOf(piece)]));
  const tokens = new Map([...lines].map(([piece, line]) => [piece, countTokens(line)]));
  const duplicates = [...copies.values()].reduce((sum, ids) => sum + ids.length, 0);
  const noiseLine =
    noise.length === 0 ? [] : [JSON.stringify({ noise: noise.length, evidence: idRanges(noise) })];
  const fixed = countTokens([head, ...noiseLine].join('\n'));

  const compose = (
    full: ReadonlySet<SortedPiece>,
    digests: readonly PartDigest[],
    counts: Omit<Brief['folded'], 'duplicates' | 'noise'>,
  ): Brief => {
    const text = [
      head,
      'evidence in full, one JSON object a line:',
      ...told.filter((piece) => full.has(piece)).map((piece) => lines.get(piece) ?? ''),
      ...(digests.length > 0
        ? [
            'other evidence by digest, one JSON object a line:',
            ...digests.flat().map((item) => JSON.stringify(item)),
          ]
        : []),
      ...(noise.length > 0 ? ['machine messages that were not read:', ...noiseLine] : []),
    ].join('\n');
    return { text, tokens: countTokens(text), folded: { duplicates, noise: noise.length, ...counts } };
  };

  const total = fixed + [...tokens.values()].reduce((sum, count) => sum + count, 0);
  if (total <= room) {
    return {
      parts: [],
      compose: () => compose(new Set(told), [], { digested: 0, shortened: 0, omitted: 0 }),
    };
  }

  const full = choose(told, tokens, room * (1 - digestShare) - fixed);
  const others = told.filter((piece) => !full.has(piece));
  const sizeOf = (of: (piece: SortedPiece) => number) => others.reduce((sum, piece) => sum + of(piece), 0);
  const characters = sizeOf((piece) => lines.get(piece)?.length ?? 0);
  const perToken =
    characters /
    Math.max(
      1,
      sizeOf((piece) => tokens.get(piece) ?? 0),
    );
  const limit = limitFor(others, options.digestRoom, perToken);
  const short = new Map(others.map((piece) => [piece, shortLine(piece, { zone, redact }, limit)]));
  const sizes = new Map([...short].map(([piece, line]) => [piece, countTokens(line)]));
  const read = choose(others, sizes, options.digestRoom);
  const rest = others.filter((piece) => read.has(piece));
  const unread = others.length - rest.length;
  const shortened = rest.filter(({ evidence }) => evidence.text.length > limit).length;
  const groups = groupsOf(rest.map((piece) => ({ piece, line: short.get(piece) ?? '' })));
  const roomOfEach = Math.floor((room * digestShare) / Math.max(1, groups.length));
  const parts = groups.map((group, index): BriefPart => {
    return {
      number: index + 1,
      request: digestRequest(
        group.map(({ line }) => line),
        roomOfEach,
        language,
      ),
      ids: new Set(group.map(({ piece }) => piece.evidence.id)),
    };
  });
  return {
    parts,
    compose(digests) {
      const given = groups.map((group, index) => digests.get(index + 1) ?? firstWords(group, redact));
      const kept = given.map((digest) => within(roomOfEach, digest));
      const idsOf = (all: readonly PartDigest[]) =>
        new Set(all.flat().flatMap(({ evidence }) => evidence)).size;
      const omitted = idsOf(given) - idsOf(kept);
      return compose(full, kept, { digested: rest.length - omitted, shortened, omitted: omitted + unread });
    },
  };
}

/** Texts and names come again: in full and short, in many lines. Redacting them is most of a plan's work. */
function onceEach(redact: (text: string) => string): (text: string) => string {
  const redacted = new Map<string, string>();
  return (text) => {
    const before = redacted.get(text);
    if (before !== undefined) return before;
    const now = redact(text);
    redacted.set(text, now);
    return now;
  };
}

interface Line {
  readonly piece: SortedPiece;
  readonly line: string;
}

/** The pieces that there is room for: by weight; of equal ones those that lie farthest apart, so that no stretch of the ticket is left out. */
function choose(
  told: readonly SortedPiece[],
  tokens: ReadonlyMap<SortedPiece, number>,
  room: number,
): ReadonlySet<SortedPiece> {
  let left = room;
  const chosen = new Set<SortedPiece>();
  const apart = farApart(told.length);
  const order = [...told.entries()].sort(
    ([i, a], [j, b]) => b.weight - a.weight || (apart[i] ?? 0) - (apart[j] ?? 0),
  );
  for (const [, piece] of order) {
    const size = tokens.get(piece) ?? 0;
    if (size > left) continue;
    left -= size;
    chosen.add(piece);
  }
  return chosen;
}

/**
 * For each of `count` places when it is taken, so that those taken at any time are spread over all: the last one, the first, the
 * middle, the quarters and so on.
 */
function farApart(count: number): readonly number[] {
  const turns = Array.from({ length: count }, () => Infinity);
  let turn = 0;
  for (let step = 1; step < 2 * count; step *= 2) {
    for (let part = step; part >= 0; part -= 1) {
      const place = Math.round((part * (count - 1)) / step);
      if (turns[place] === Infinity) turns[place] = turn++;
    }
  }
  return turns;
}

/** Tokens of a short line besides its text. */
const lineTokens = 16;

/**
 * Characters that each text may have so that about all of them can be read for digests.
 *
 * @param perToken characters of these texts to a token: about four in English, one in Chinese
 */
function limitFor(others: readonly SortedPiece[], room: number, perToken: number): number {
  const lengths = others.map(({ evidence }) => evidence.text.length).sort((a, b) => a - b);
  let left = (room - others.length * lineTokens) * perToken;
  // Short texts leave room for the longer ones.
  const longest = Math.floor(partTokens * perToken * 0.8);
  for (const [index, length] of lengths.entries()) {
    const share = Math.min(longest, left / (lengths.length - index));
    if (length > share) return Math.max(shortestText, Math.floor(share));
    left -= length;
  }
  return Infinity;
}

function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let left = 0;
  for (const one of lines) {
    const size = countTokens(one.line);
    if (size > left || groups.length === 0) {
      groups.push([]);
      left = partTokens;
    }
    groups.at(-1)?.push(one);
    left -= size;
  }
  return groups;
}

/** In place of a digest that could not be had. */
function firstWords(group: readonly Line[], redact: (text: string) => string): PartDigest {
  return [...group]
    .sort((a, b) => b.piece.weight - a.piece.weight)
    .map(({ piece: { evidence } }) => ({
      text: redact(evidence.text).replace(/\s+/g, ' ').slice(0, shortestText),
      evidence: [evidence.id],
    }));
}

/** As much of a digest as its room takes. */
function within(room: number, digest: PartDigest): PartDigest {
  let left = room;
  return digest.filter((item) => {
    left -= countTokens(JSON.stringify(item));
    return left >= 0;
  });
}
