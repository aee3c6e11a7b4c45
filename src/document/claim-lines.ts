import type { Claim } from '../domain/claim';
import type { Draft } from '../domain/draft';
import type { EvidenceId } from '../domain/evidence';
import type { Report } from '../domain/report';
import type { StatusColor } from './adf';
import { textPiece } from './report-blocks';
import type { Line, Piece } from './report-blocks';
import { reportWords } from './report-words';
import type { ReportWords } from './report-words';

const markColors: Readonly<Record<Exclude<Claim['basis'], 'evidence'>, StatusColor>> = {
  unknown: 'yellow',
  meeting: 'neutral',
  hypothesis: 'purple',
  proposal: 'blue',
};

/** Turns claims into lines: text, marks, question numbers and citations, in one way throughout the report. */
export interface ClaimLines {
  readonly words: ReportWords;
  readonly mark: (basis: Exclude<Claim['basis'], 'evidence'>) => Piece;
  readonly cites: (evidence: readonly EvidenceId[]) => Line;
  readonly claim: (claim: Claim) => Line;
  /** The claim where its place says already what mark it has. */
  readonly unmarked: (claim: Claim) => Line;
  /** Claims of one field, one after the other; none reads 待补充. */
  readonly claims: (claims: readonly Claim[], separator?: string) => Line;
}

/** Hypotheses are numbered in the order in which the five whys name them. */
function hypothesesOf(draft: Draft): Map<string, number> {
  const { whys, technical, process, people } = draft.causes;
  const numbers = new Map<string, number>();
  for (const claim of [...whys.flat(), ...technical, ...process, ...people]) {
    if (claim.basis === 'hypothesis' && !numbers.has(claim.text)) numbers.set(claim.text, numbers.size + 1);
  }
  return numbers;
}

export function claimLines(report: Pick<Report, 'draft' | 'incident'>): ClaimLines {
  const words = reportWords(report.draft.language);
  const urls = new Map(report.incident.evidence.map((evidence) => [evidence.id, evidence.url]));
  const hypotheses = hypothesesOf(report.draft);
  const [open, close] = words.parentheses;

  const mark = (basis: Exclude<Claim['basis'], 'evidence'>, suffix = ''): Piece => ({
    kind: 'mark',
    text: words.marks[basis] + suffix,
    color: markColors[basis],
  });
  const cites = (evidence: readonly EvidenceId[]): Line =>
    evidence.map((id) => ({ kind: 'cite', id, url: urls.get(id) ?? report.incident.url }));
  const question = (claim: Claim): Line =>
    claim.question === undefined ? [] : [textPiece(`${open}${claim.question}${close}`)];

  const claim = (one: Claim): Line => {
    const said = one.text === '' ? [] : [textPiece(one.text)];
    switch (one.basis) {
      case 'evidence':
        return [...said, ...cites(one.evidence), ...question(one)];
      case 'unknown':
      case 'meeting': {
        const label =
          one.text === '' ? [] : [textPiece(one.text), ...cites(one.evidence), textPiece(words.colon)];
        return [...label, mark(one.basis), ...question(one), ...(one.text === '' ? cites(one.evidence) : [])];
      }
      case 'hypothesis': {
        const number = hypotheses.get(one.text);
        const name = mark('hypothesis', number === undefined ? '' : ` H${number}`);
        return [name, textPiece(words.colon), ...said, ...cites(one.evidence), ...question(one)];
      }
      case 'proposal':
        return [mark('proposal'), textPiece(words.colon), ...said, ...cites(one.evidence), ...question(one)];
    }
  };

  const unmarked = (one: Claim): Line =>
    one.basis === 'proposal'
      ? [...(one.text === '' ? [] : [textPiece(one.text)]), ...cites(one.evidence)]
      : claim(one);

  const claims = (all: readonly Claim[], separator = words.separator): Line => {
    if (all.length === 0) return [mark('meeting')];
    return all.flatMap((one, index) => {
      if (index === 0) return claim(one);
      // A hypothesis is a sentence of its own, as is what follows it.
      const sentence = one.basis === 'hypothesis' || all[index - 1]?.basis === 'hypothesis';
      return [textPiece(sentence ? words.stop : separator), ...claim(one)];
    });
  };

  return { words, mark, cites, claim, unmarked, claims };
}
