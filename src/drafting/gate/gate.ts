import type { ActionLevel, Day } from '../../domain/action-item';
import { findBlame } from '../../domain/blame';
import type { BlameKind } from '../../domain/blame/blame-rule';
import { blameFinding } from '../../domain/blame/blame-finding';
import type { Basis } from '../../domain/claim';
import { windowEnd } from '../../domain/due-date';
import type { EvidenceId } from '../../domain/evidence';
import type { Finding } from '../../domain/finding';
import type { Report } from '../../domain/report';
import { presumesCause } from './causality';
import { claimCheck } from './claim-check';
import type { ClaimCheck } from './claim-check';
import { evidenceIndex } from './evidence-index';
import { knownPeople } from './known-people';
import type { KnownPeople } from './known-people';
import { withoutMarks, withoutWords } from './without-words';

/** One passage of a draft through the gate: what parts are held against, and what was found on the way. */
export interface Gate {
  readonly report: Report;
  readonly check: ClaimCheck;
  readonly people: KnownPeople;
  readonly findings: readonly Finding[];
  /** In the report's language. */
  readonly say: (chinese: string, english: string) => string;
  /** Notes what a person should look at, once. */
  readonly find: (kind: Finding['kind'], where: string, message: string) => void;
  /** Notes blaming sentences, except of some kinds. */
  readonly lint: (text: string, where: string, fair?: readonly BlameKind[]) => void;
  /** The ids of these that can support something, each once; what cannot is noted. */
  readonly existing: (evidence: readonly EvidenceId[], where: string) => readonly EvidenceId[];
  /** True, and noted, for a text that repeats what the ticket orders a program to write. */
  readonly repeatsOrders: (text: string, where: string) => boolean;
  /** True for a text that states, or a question that takes for granted, a cause which nothing in the ticket states. */
  readonly presumesCause: (text: string) => boolean;
  /** True for a day by which a proposed action may be due: one that the ticket tells, or of the level's window and named by no order. */
  readonly mayBeDue: (day: Day, level: ActionLevel) => boolean;
  /** The last day of a level's window. */
  readonly windowEnd: (level: ActionLevel) => Day;
  /** A text that is no claim, without what nothing supports. */
  readonly plainly: (text: string, basis: Basis, evidence: readonly EvidenceId[], where: string) => string;
  /** Notes words that are not in the evidence. */
  readonly miss: (words: readonly string[], text: string, where: string) => void;
}

/** @param windows days within which a proposed action of each level is due */
export function openGate(report: Report, windows: Readonly<Record<ActionLevel, number>>): Gate {
  const { incident, draft } = report;
  const { language } = draft;
  const index = evidenceIndex(report);
  const check = claimCheck(report, index, draft);
  const findings: Finding[] = [];
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const add = (finding: Finding) => {
    const { kind, where, message } = finding;
    if (!findings.some((one) => one.kind === kind && one.where === where && one.message === message))
      findings.push(finding);
  };
  const find: Gate['find'] = (kind, where, message) => add({ kind, where, message });
  const miss: Gate['miss'] = (words, text, where) => {
    if (words.length === 0) return;
    find(
      'unsupported',
      where,
      say(
        `所引证据中没有：${words.join('、')}（「${text}」）`,
        `Not in the evidence cited: ${words.join(', ')} (“${text}”)`,
      ),
    );
  };
  return {
    report,
    check,
    people: knownPeople(report, index),
    findings,
    say,
    find,
    miss,
    lint(text, where, fair = []) {
      for (const blame of findBlame(text, incident.people).filter(({ kind }) => !fair.includes(kind)))
        add(blameFinding(blame, { where, language, people: incident.people }));
    },
    existing(evidence, where) {
      const gone = evidence.filter((id) => !index.has(id));
      if (gone.length > 0)
        find(
          'unsupported',
          where,
          say(
            `引用了不存在的证据：${gone.join('、')}`,
            `Cites evidence that does not exist: ${gone.join(', ')}`,
          ),
        );
      const orders = evidence.filter((id) => index.orders.givesOrders(id));
      if (orders.length > 0)
        find(
          'unsupported',
          where,
          say(
            `${orders.join('、')} 是写给程序的指令，不能作为证据`,
            `${orders.join(', ')} gives orders to a program and is no evidence`,
          ),
        );
      return [...new Set(evidence)].filter((id) => index.has(id) && !index.orders.givesOrders(id));
    },
    repeatsOrders(text, where) {
      if (!index.orders.repeats(text)) return false;
      find(
        'unsupported',
        where,
        say(
          `复述了写给程序的指令，已去掉：「${text}」`,
          `Repeats orders to a program and is left out: “${text}”`,
        ),
      );
      return true;
    },
    presumesCause: (text) =>
      presumesCause(
        text,
        index.all().map((source) => source.text),
      ),
    mayBeDue(day, level) {
      if (index.all().some(({ days }) => days.has(day) || days.has(day.slice(-5)))) return true;
      const end = windowEnd(level, draft.dueFrom, windows);
      return day === end || (day >= draft.dueFrom && day < end && !index.orders.nameDay(day));
    },
    windowEnd: (level) => windowEnd(level, draft.dueFrom, windows),
    plainly(text, basis, evidence, where) {
      const { struck, unquoted } = check({ text, basis, evidence });
      miss([...struck, ...unquoted], text, where);
      return withoutMarks(withoutWords(text, struck), unquoted);
    },
  };
}
