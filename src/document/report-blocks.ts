import type { Day } from '../domain/action-item';
import type { Person } from '../domain/person';
import type { StatusColor } from './adf';

/** A bit of a line. Outputs decide how it looks; none of them decides what is said. */
export type Piece =
  /** Words of the report or of the ticket: never markup, whatever they look like. */
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean }
  /** `[E4]`, leading to the evidence. */
  | { readonly kind: 'cite'; readonly id: string; readonly url: string }
  /** 待确认, 待补充, 假设, 建议. */
  | { readonly kind: 'mark'; readonly text: string; readonly color: StatusColor }
  /** A level, a severity, a state. */
  | { readonly kind: 'lozenge'; readonly text: string; readonly color: StatusColor }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'day'; readonly day: Day };

export type Line = readonly Piece[];

export interface Item {
  readonly line: Line;
  readonly items?: readonly Item[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** Pixels of each column on a page of 760; without it the editor divides the room. */
      readonly widths?: readonly number[];
      /** A row with a name keeps it on the page, so that it is known again after people moved it. */
      readonly rows: readonly { readonly name: string | null; readonly cells: readonly Line[] }[];
    };

export interface Section {
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The whole report, laid out once for every output. */
export interface ReportLayout {
  readonly title: string;
  readonly times: string;
  readonly intro: string;
  readonly legend: { readonly title: string; readonly items: readonly Item[] };
  readonly sections: readonly Section[];
  readonly evidence: { readonly title: string; readonly blocks: readonly Block[] };
}

export const textPiece = (text: string): Piece => ({ kind: 'text', text });
export const strongPiece = (text: string): Piece => ({ kind: 'text', text, strong: true });
