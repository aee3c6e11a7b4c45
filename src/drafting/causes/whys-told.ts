import { findBlame } from '../../domain/blame';
import type { Claim } from '../../domain/claim';
import type { Evidence, EvidenceId } from '../../domain/evidence';
import { itemMark } from '../action-lines';
import { condensed } from '../quote';
import { evidenceClaim } from '../rules-context';
import type { RulesContext } from '../rules-context';

/** A why that the ticket itself asks and answers. */
export interface WhyTold {
  /** The ticket's words, question and answer. */
  readonly text: string;
  /** The answer alone. */
  readonly answer: string;
  /** Which of the five whys it belongs to: 0 the failure, 1 its cause, 2 the design, 3 the process, 4 the organisation. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly evidence: readonly EvidenceId[];
}

/** Over the ticket's own chain of whys. */
const heading = /^\W*(?:the )?(?:5|five)[ -]?whys?\b|^\W*(?:五个?|5 ?个?)(?:为什么|why)|^\W*5why/i;
/** "Why was it down? …", "为什么灰度没发现：…" */
const asked =
  /^\W*(?:\d{1,2}\W+)?((?:为什么|为何|why\b)(?:[^?？:：]|(?<=\d)[:：](?=\d)){0,90}[?？:：])\s*(\S.{2,})$/i;
const asksOnly = /^\W*(?:\d{1,2}\W+)?(?:为什么|为何|why\b).{0,90}[?？:：]\s*$/i;
const answers = /^\W*(?:A|答|because|因为|由于)\b\s*[:：]?\s*/i;

const levels = [
  [
    3,
    /测(?:出|试|到)|没测|灰度|评审|审核|上线前|压测|演练|巡检|(?:没有?|未|才|晚)(?:被|提前|及时|早点?)?(?:发现|告警|报警)|监控|\b(?:test\w*|canary|staging|review\w*|caught|catch|notic\w+|alert\w*|monitor\w*|detect\w*)\b/i,
  ],
  [
    2,
    /防|拦|挡|限流|熔断|兜底|隔离|余量|冗余|回滚|\b(?:headroom|fall ?back|fail ?over|limit\w*|quota|isolat\w*|prevent\w*|stop\w*|guard\w*|redundan\w*|roll ?back)\b/i,
  ],
  [4, /流程|没人|谁负责|值班|组织|分工|\b(?:process|owner\w*|responsib\w*|nobody|rota|team)\b/i],
] as const;

/** The level of a question that stands alone, by what it asks about. */
const levelOf = (question: string): WhyTold['level'] =>
  levels.find(([, words]) => words.test(question))?.[0] ?? 1;

/** The whys that the ticket asks and answers: its own five whys in their order, and single ones. Sentences that blame are left out. */
export function whysTold({ facts }: RulesContext): readonly WhyTold[] {
  return facts.incident.evidence
    .filter(({ kind }) => kind === 'comment' || kind === 'description')
    .flatMap(whysIn)
    .filter(({ text }) => findBlame(text, facts.incident.people).every(({ kind }) => kind === 'animated'));
}

/** What the ticket answers at one of the five whys, three answers at most. The first why is that of the report, so only its answer is told. */
export function answersAt(whys: readonly WhyTold[], level: WhyTold['level']): readonly Claim[] {
  return whys
    .filter((why) => why.level === level)
    .slice(0, 3)
    .map(({ text, answer, evidence }) =>
      evidenceClaim(condensed(level === 0 ? answer : text, 220), evidence),
    );
}

function whysIn({ id, text }: Evidence): readonly WhyTold[] {
  const found: WhyTold[] = [];
  /** Place in the ticket's own chain, -1 outside of it. */
  let place = -1;
  /** Line that answers the one before it. */
  let answered = -1;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (heading.test(line) && !asked.test(line)) {
      place = 0;
      continue;
    }
    if (line.trim() === '' || index === answered) continue;
    const isItem = itemMark.test(line) || asksOnly.test(line);
    const next = (lines[index + 1] ?? '').trim();
    const joins = asksOnly.test(line) && next !== '' && !asksOnly.test(next) && !itemMark.test(next);
    if (joins) answered = index + 1;
    const joined = joins ? `${line} ${next.replace(answers, '')}` : line;
    const bare = joined.replace(itemMark, '').trim();
    const parts = asked.exec(joined);
    if (place >= 0 && (isItem || parts)) {
      const answer = (parts?.[2] ?? bare).trim();
      found.push({ text: bare, answer, level: Math.min(place, 4) as WhyTold['level'], evidence: [id] });
      place += 1;
    } else if (parts) {
      found.push({ text: bare, answer: parts[2] ?? '', level: levelOf(parts[1] ?? ''), evidence: [id] });
    } else if (place > 0 && !answers.test(line)) place = -1;
  }
  return found;
}
