import type { Day } from '../../domain/action-item';
import type { Evidence, EvidenceId } from '../../domain/evidence';
import { splitDictation } from '../../domain/signals/dictation';
import { isInstruction } from '../../domain/signals/instruction';
import { plainWords } from '../sections/plain-words';
import { once } from './once';
import { plainText } from './plain-text';
import { writtenClocks } from './written-clock';

/** What a ticket says to whoever reads tickets by machine, parted from what it tells. */
export interface TicketOrders {
  /** The piece's text without orders. */
  told(piece: Evidence): string;
  /** True for a piece that only gives orders: nothing that it says is a fact. */
  givesOrders(id: EvidenceId): boolean;
  /**
   * True for a text that holds a sentence or a telling part of such orders which no other words of the ticket hold, alone or
   * inside a sentence of its own.
   */
  repeats(text: string): boolean;
  /** True for a day that orders name. */
  nameDay(day: Day): boolean;
}

/** Letters and figures alone, so that marks and blanks hide nothing. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Chinese characters count as three letters. */
const weight = (part: string): number => part.replace(/[\u3400-\u9fff]/g, '···').length;
/** Shorter parts of a sentence stand in many texts by chance: four Chinese characters, ten letters. */
const tellingWeight = 10;
/** A run that two texts share and nobody else wrote: six Chinese characters, three or four words. */
const runWeight = 18;

const ends = /[\n。.;；!！?？:：,，、()（）"“”「」【】[\]<>|]+/;
/** Behind these stands what shall be written. */
const cues =
  /写[明成为入]?|说[明成]?|声明|输出|回答|填[写为]?|标[为记]|\b(?:say|state|write|report|claim|promise|answer|put|print)s?\b(?: only\b)?|\bthat\b/gi;
/** Words of every report: two texts that share them share nothing. */
const general =
  /\b(?:the|a|an|of|in|to|is|was|were|are|and|for|on|at|by|this|that|it|its|with|no|not|root|cause[ds]?|incident|outage|report|postmortem|summary|severity|impact|section|evidence|everything)\b|本次|此次|这次|故障|事故|根因|原因|报告|复盘|影响|没有|已经|是|的|了|在|与|和/g;
const core = (text: string): string => bare(text.normalize('NFKC').toLowerCase().replace(general, ' '));

/** The orders that stand in the evidence of a ticket. */
export function ticketOrders(evidence: readonly Evidence[]): TicketOrders {
  /** A comment that gives orders says nothing else that counts; of what several write, only the lines with orders do not count. */
  const split = ({ kind, text }: Evidence): { readonly told: string; readonly orders: string } => {
    if (!isInstruction(text)) {
      const { told, dictated } = splitDictation(text);
      return { told, orders: dictated };
    }
    if (kind === 'comment') return { told: '', orders: text };
    const lines = text.split('\n').map((line) => ({ line, orders: isInstruction(line) }));
    const of = (wanted: boolean) =>
      lines.flatMap(({ line, orders }) => (orders === wanted ? line : [])).join('\n');
    return { told: of(false), orders: of(true) };
  };
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  const parts = new Map<EvidenceId, ReturnType<typeof split>>();
  const partsOf = (piece: Evidence) => {
    const known = parts.get(piece.id) ?? split(piece);
    parts.set(piece.id, known);
    return known;
  };
  const written = once(() => {
    const all = evidence.map((piece) => partsOf(piece).orders).join('\n');
    // With their markup, and as a model's words stand in a draft.
    return `${all}\n${all
      .split('\n')
      .map((line) => plainWords(line))
      .join('\n')}`;
  });
  const orders = once(() => bare(written()));
  const told = once(() => evidence.map((piece) => partsOf(piece).told).join('\n'));
  const otherWords = once(() => bare(told()));
  const demands = once(() => [
    ...new Set(
      written()
        .replace(cues, (cue) => `${cue}\n`)
        .split(ends)
        .filter((part) => weight(bare(part)) >= tellingWeight && weight(core(part)) >= tellingWeight / 2)
        .map(bare)
        .filter((part) => !otherWords().includes(part)),
    ),
  ]);
  const cores = once(() => ({ orders: core(written()), told: core(told()) }));

  const days = once(
    () => new Set(writtenClocks(plainText(written().replace(/\n/g, ' \n'))).flatMap(({ day }) => day ?? [])),
  );

  const isSentenceOfOrders = (text: string) =>
    text
      .split(/[\n。.;；!！?？:：)）]+/)
      .map(bare)
      .some(
        (part) => weight(part) >= tellingWeight && orders().includes(part) && !otherWords().includes(part),
      );
  const holdsDemand = (text: string) => demands().some((demand) => bare(text).includes(demand));
  const sharesRun = (text: string) => {
    const letters = Array.from(core(text));
    return letters.some((_, start) => {
      let end = start;
      for (let sum = 0; sum < runWeight && end < letters.length; end += 1) sum += weight(letters[end] ?? '');
      const run = letters.slice(start, end).join('');
      return weight(run) >= runWeight && cores().orders.includes(run) && !cores().told.includes(run);
    });
  };
  return {
    told: (piece) => partsOf(piece).told,
    givesOrders(id) {
      const piece = pieces.get(id);
      return piece !== undefined && partsOf(piece).orders !== '' && partsOf(piece).told.trim() === '';
    },
    nameDay: (day) => days().has(day) || days().has(day.slice(-5)),
    repeats: (text) => orders() !== '' && (isSentenceOfOrders(text) || holdsDemand(text) || sharesRun(text)),
  };
}
