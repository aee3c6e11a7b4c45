import type { ActionItem, ActionLevel, Day } from '../domain/action-item';
import { findBlame } from '../domain/blame';
import type { Blame } from '../domain/blame';
import { deadlineOf, findDeadline } from '../domain/deadline';
import { windowEnd } from '../domain/due-date';
import { signalsOf } from '../domain/event-signals';
import type { Evidence } from '../domain/evidence';
import { normalizedText } from '../domain/fingerprint';
import type { Person } from '../domain/person';
import { acceptanceFor, goalOf } from './action-goals';
import { actionTail } from './action-tail';
import { leadingOwner, ownerIn, ownerOfCell, withoutOwner } from './action-owner';
import { actionLine, actionLines, callsForActions, isDone, itemMark, tableRows } from './action-lines';
import type { Cells } from './action-lines';
import { condensed } from './quote';
import type { RulesContext } from './rules-context';

/** So long after a call for actions, comments answer it: minutes. */
const answering = 4 * 60;

export type FoundAction = Omit<ActionItem, 'id'>;

/** The level that a line or its priority column gives, null without any; the names of Jira priorities count in the column only. */
function levelOf(column: string, whole: string): ActionLevel | null {
  const written = /(?<![A-Za-z0-9])P([0-2])(?![0-9])/i.exec(`${column} ${whole}`)?.[1];
  if (written !== undefined) return `P${written}` as ActionLevel;
  if (/highest|最高|紧急|blocker|critical/i.test(column)) return 'P0';
  if (/\blow(?:est)?\b|低/i.test(column)) return 'P2';
  if (
    /立即(?!停|返回|重试|生效|失败)|立刻|紧急(?!联系|通道|预案|程度)|马上|尽快|本周内|今天|\b(?:urgent(?:ly)?|asap|right away|today)\b|^\W*immediately\b|\bimmediately\W*$/i.test(
      whole,
    )
  )
    return 'P0';
  if (
    /长期|季度|半年|重构|架构(?:升级|改造)|远期|\blong[- ]term\b|\beventually\b|\bnext quarter\b|\brefactor|\bre-?architect/i.test(
      whole,
    )
  )
    return 'P2';
  return null;
}

const details =
  /[\s,，;；（(【[]*(?:负责人|負責人|责任人|責任人|owner|assignee|截止(?:日期|时间|時間)?|期限|due(?: date)?|deadline|验收(?:标准)?|acceptance(?: criteri(?:on|a))?|done when|优先级|優先級|priority)\s*[:：].*$/i;

const nobodyYet =
  /[\s,，;；（(]*(?:(?:负责人|負責人|责任人|責任人|owner|assignee|截止(?:日期|时间|時間)?|due(?: date)?)\s*[:：]?\s*(?:待定|未定|待指派|暂无|待确认|tbd|tba|open|to be (?:decided|assigned|determined))|no owner yet|nobody yet|待认领)[)）]?[.。]?$/i;

const nobodyFirst = /^\W*(?:nobody yet|no owner yet|tbd|tba|待定|未定|待认领|待指派)\s*[:：,，]\s*(?=\S)/i;

/** Without the deadline at either end: it has a column of its own. */
function withoutDeadline(text: string, today: Day): string {
  const deadline = findDeadline(text, today);
  if (!deadline) return text;
  const head = text.slice(0, deadline.start);
  const tail = text.slice(deadline.end);
  // "Twice in a day" is how often, not until when.
  if (/\b(?:once|twice|times)\s*$/i.test(head)) return text;
  if (head.trim() === '') return tail.trim();
  return tail.trim() === '' ? head.trim() : text;
}

/** "加限流" is a measure in three characters; three letters of another script are none. */
const saysTooLittle = (measure: string): boolean => {
  const { length } = normalizedText(measure);
  return length < (/^[\u3400-\u9fff]+$/.test(measure.trim()) ? 3 : 4);
};

/** Without the person addressed in front, the day, and words for an owner still to be found. */
function bareMeasure(text: string, people: readonly Person[], today: Day): string {
  let bare = text.trim();
  for (let round = 0; round < 3; round += 1) {
    const before = bare;
    const addressed = /^@/.test(bare)
      ? [...people]
          .sort((a, b) => b.name.length - a.name.length)
          .find(({ name }) => bare.startsWith(`@${name}`))?.name
      : undefined;
    if (addressed !== undefined) bare = bare.slice(addressed.length + 1);
    else bare = bare.replace(/^@\S+\s+/, '');
    bare = bare.slice(leadingOwner(bare, people)?.end ?? 0);
    bare = bare
      .replace(/^[\s:：,，]+/, '')
      .replace(/\s*@\S{1,20}\s*$/, '')
      .replace(/^(?:me|我)\s*[:：]\s*(?=\S)/i, '')
      .replace(/^P[0-2]\s*[-–—]\s+(?=\S)/i, '')
      .replace(/^(?:负责|来|请|will|to)\s*(?=\S)/i, (lead) => (addressed === undefined ? lead : ''));
    bare = withoutOwner(
      withoutDeadline(bare.replace(nobodyYet, '').replace(nobodyFirst, ''), today).trim(),
      people,
    );
    if (bare === before) break;
  }
  return saysTooLittle(bare) ? text : bare;
}

/** The measure in the ticket's words, without bullet, label and the details that have columns of their own. */
function measureIn(line: string, people: readonly Person[], today: Day): string {
  return condensed(
    bareMeasure(
      line
        .replace(actionLine, '')
        .replace(itemMark, '')
        .replace(/^建议\s*(?=[\u4e00-\u9fff])/, '')
        .replace(/^I(?:['’]ll| will| am going to| can)\s+(?=[a-z])/, '')
        .replace(/^我们(?:也|还)?(?:将会?|会|计划|准备|打算)\s*(?=[\u4e00-\u9fff])/, '')
        .replace(/^[\s[【(（]*P[0-2][\]】)）:：\s-]+/i, '')
        .replace(details, '')
        .replace(/\s*[（(]\s*@?[^()（）]{1,20}[,，]\s*[^()（）]{4,20}[)）]\s*$/, '')
        .replace(/\s*@\S+\s*$/, ''),
      people,
      today,
    ),
    200,
  );
}

/** A consent more is work that people agreed on, and the gate points at it; to be careful is none. */
const isNoWork = ({ kind }: Blame): boolean => kind !== 'moreApproval' && kind !== 'animated';

const isIssueKey = /^[A-Z][A-Z0-9_]{1,9}-\d{1,7}$/;

/** In the column of due days: nothing is due any more. */
const isDoneCell = /^\W*(?:done|completed|已完成|完成了?|已上线)\W*$/i;

/** The name of an attachment. */
const fileName = /^\S+\.(?:png|jpe?g|gif|svg|log|txt|pdf|csv|xlsx?|docx?|zip)$/i;

const criterion =
  /[,，;；。]?\s*(?:验收(?:标准)?|acceptance(?: criteri(?:on|a))?|done when)\s*[:：][^;；|]*/gi;

/** The stated day; what is stated and names no day stays open; the end of the level's window where nothing is stated. */
function dueIn(
  cells: Cells,
  whole: string,
  posted: Day,
  windowEnds: Day,
): Pick<ActionItem, 'due' | 'dueWords'> {
  const stated =
    cells.due === '' ? findDeadline(whole.replace(criterion, ''), posted) : deadlineOf(cells.due, posted);
  if (!stated) return { due: windowEnds };
  return stated.day === null ? { due: null, dueWords: stated.words } : { due: stated.day };
}

interface FoundActions {
  readonly open: readonly FoundAction[];
  readonly done: readonly { text: string; evidence: Evidence }[];
}

const known = new WeakMap<RulesContext, FoundActions>();

/** Actions that the ticket itself holds, in lists, tables, checklists and sentences, each once. */
export function foundActions(context: RulesContext): FoundActions {
  const found = known.get(context) ?? actionsIn(context);
  known.set(context, found);
  return found;
}

function actionsIn(context: RulesContext): FoundActions {
  const { facts, say, clock, windows } = context;
  const updated: Day = clock.dayOf(facts.incident.updated);
  const recovered = context.minuteOf('recovered') ?? context.minuteOf('mitigated');
  const open = new Map<string, FoundAction>();
  const done: { text: string; evidence: Evidence }[] = [];

  /** What is due after the window of P1 is of P2: nobody who set that day wanted it sooner. */
  const levelByDay = (due: Day | null): ActionLevel =>
    due !== null && due > windowEnd('P1', context.today, windows) ? 'P2' : 'P1';

  const add = (given: Cells, whole: string, evidence: Evidence) => {
    const posted = evidence.at === null ? updated : clock.dayOf(evidence.at);
    const tail = actionTail(given.measure.trim(), evidence.author, facts.incident.people, posted);
    const cells = {
      ...given,
      measure: tail.text,
      due: given.due || tail.due,
      level: given.level || tail.level,
    };
    const bare = measureIn(cells.measure, facts.incident.people, posted);
    // The issue that tracks it stays with it, so that nobody raises a second one unawares.
    const measure =
      isIssueKey.test(cells.ticket) && !bare.includes(cells.ticket) ? `${bare} (${cells.ticket})` : bare;
    if (saysTooLittle(measure) || fileName.test(measure) || findBlame(measure).some(isNoWork)) return;
    const told = levelOf(cells.level, whole);
    const level = told ?? levelByDay(dueIn(cells, whole, posted, context.today).due);
    const acceptance =
      cells.acceptance === ''
        ? (/(?:验收(?:标准)?|acceptance(?: criteri(?:on|a))?|done when)\s*[:：]\s*([^;；|]+)/i
            .exec(whole)?.[1]
            ?.trim() ?? '')
        : cells.acceptance;
    open.set(normalizedText(measure), {
      level,
      measure,
      goal: cells.goal === '' ? goalOf(measure, say) : cells.goal,
      owner:
        cells.owner === ''
          ? (tail.owner ?? ownerIn(whole, evidence, facts.incident.people))
          : ownerOfCell(cells.owner, evidence, facts.incident.people),
      ...dueIn(cells, whole, posted, windowEnd(level, context.today, windows)),
      acceptance: acceptance === '' ? acceptanceFor(measure, say) : acceptance,
      evidence: [evidence.id],
      proposed: false,
    });
  };

  let askedUntil = -Infinity;
  const followUps = new Set(
    facts.timeline.events.filter((event) => signalsOf(event).followUp).flatMap(({ evidence }) => evidence),
  );
  for (const evidence of facts.incident.evidence) {
    if (evidence.kind !== 'comment' && evidence.kind !== 'description') continue;
    for (const row of tableRows(evidence.text.split('\n'))) {
      if (isDoneCell.test(row.due)) {
        done.push({ text: measureIn(row.measure, facts.incident.people, updated), evidence });
        continue;
      }
      add(row, Object.values(row).join(' | '), evidence);
    }
    const followUp = followUps.has(evidence.id);
    const afterIncident = followUp || (recovered !== null && evidence.at !== null && evidence.at > recovered);
    const asked = afterIncident && evidence.at !== null && evidence.at <= askedUntil;
    if (afterIncident && evidence.at !== null && callsForActions(evidence.text))
      askedUntil = evidence.at + answering;
    for (const line of actionLines(evidence, afterIncident, asked)) {
      if (isDone(line)) {
        const { text } = actionTail(line.trim(), evidence.author, facts.incident.people, updated);
        done.push({ text: measureIn(text, facts.incident.people, updated), evidence });
      } else
        add(
          { measure: line, owner: '', due: '', acceptance: '', level: '', goal: '', ticket: '' },
          line,
          evidence,
        );
    }
  }
  return { open: [...open.values()], done };
}
