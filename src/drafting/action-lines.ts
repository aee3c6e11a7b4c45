import type { Evidence } from '../domain/evidence';
import { readingForm } from '../domain/signals/reading-form';
import { sectionOf } from '../domain/signals/sections';
import { clausesIn, sentencesOf } from './quote';

/** Over a list of what is to be done after the incident. */
const actionHeading =
  /^(?:[#*\s]|h\d\.)*(?:[一二三四五六七八九十\d]+\s*[、.．)]\s*)?(?:后续|长期|改进|整改|预防|优化)?(?:行动|改进|整改|预防|优化|跟进|待办|后续)(?:项|措施|计划|事项|工作|动作|方案|建议)*(?:清单|列表|如下)?\s*[:：]?\s*$|^(?:[#*\s]|h\d\.)*(?:action items?|actions|follow[- ]?ups?|follow[- ]up (?:actions?|work|items?)|next steps?|to-?dos?|corrective(?: and preventive)? actions?|preventive (?:actions?|measures)|remediation(?: items?)?|improvements?|long[- ]term (?:actions?|fix(?:es)?|measures))\s*:?\s*$/i;

/** A sentence that leads to such a list: "What I would like to see done:", "接下来要做的：". */
const actionLead =
  /(?:(?:see|get|have|be|needs?|needed) (?:to be )?(?:done|fixed|changed)|\b(?:to do|we (?:should|need to|must|will|agreed to)|should do|plan(?:ned)? (?:to|work|changes)?|from here|after this|going forward))\b[^.:：?？]{0,24}:\s*$|\b(?:things|stuff|what) (?:we|to) [^.:：?？]{2,40}:\s*$|(?:^|[.!。！]\s*)(?:AIs?|action items?|follow-?ups?|next steps?|行动项|待办)\s*[:：]\s*$|(?:要|需要|应该|准备|计划)(?:做|改|补|跟进)(?:的|的事|的事情)?\s*[:：]\s*$|(?:接下来|下一步|之后|事后)[^。：:]{0,10}[:：]\s*$/i;

/** Somebody is told by name to do something by a day. */
const assigned = /^[^@]{0,8}@\S.{0,80}(?:\bby\b|\bbefore\b|前|内完成|之前)/i;

const otherHeading = /^(?:#{1,6}\s|h\d\.\s|\S.{0,30}[:：]\s*$)/;

/** A line that says by itself that it is an action. */
export const actionLine =
  /^(?:[-*•\d.)、\s]*)(?:\[[ xX]\]\s*|TODO\s+(?=@|me\b)|(?:TODO|Action(?: item)?|AI|Follow[- ]?up|Next step|行动项|改进项?|改进措施|(?:接下来)?要做的?(?:事)?|待做|后续(?:改进|优化|计划|工作|措施)?|待办|建议)\s*\d*\s*[:：]\s*)/i;

/** In running text: what is to be done, said of the time after the incident. */
const intention =
  /(?:后续|今后|下一步|长期|未来|之后|复盘后)(?:.{0,8})?(?:需要?|要|将|会|应|计划|准备|考虑|建议|补充|增加|完善|优化|改造|建立|梳理|推动|加上|做)|(?:建议|计划|需要)(?:后续|尽快)?(?:增加|补充|完善|优化|建立|改造|梳理|接入|拆分|升级|加上|新增|引入|推动|统一|下线|迁移到?|制定|修订|演练|加强)|我们(?:也|还)?(?:会|将会?|计划|准备|打算)(?!第一时间|及时|继续(?:关注|观察|监控|跟进)|密切|持续(?:关注|观察|跟进))[^,，。;；]{0,24}?(?:检查|校验|加强|增加|补充|完善|优化|改造|建立|梳理|升级|调整|修改|评估|迁移|演练|拆分|引入|限制|重构|改进|扩容|分析|排查|接入|统一|制定)|\bwe (?:should|need to|will|must|plan to|ought to) (?:also )?(?:add|improve|review|rehearse|introduce|update|document|automate|build|write|set up|alert|monitor|test|split|move|migrate|make|create|investigate|limit|remove|replace|upgrade|ensure|enforce|look (?:at|into)|decide|find out|revisit|evaluate|rethink|stop using)\b|(?<!\bas an? )\b(?:todo|action item|follow[- ]?up)\b\s*:?/i;

/** After the incident: what somebody suggests, and what a document or a check should do. */
const suggestion =
  /^\s*建议\s*[^\s:：].{5,}|\b(?:runbooks?|playbooks?|docs?|dashboards?|alerts?|pipelines?|monitoring|tests?|scripts?)\b.{0,20}\bshould (?:also )?[a-z]+/i;

const tellsAction = (sentence: string): boolean =>
  (intention.test(readingForm(sentence)) || suggestion.test(readingForm(sentence))) &&
  !/[?？]\s*$/.test(sentence);

/** "Tom to chunk the batch by Jun 20": somebody gets it to do by a day. */
const handsOver =
  /^@?[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:to|will) (?!be\b|have\b|see\b)[a-z]+ .{4,}\b(?:by|before|until|due)\b|(?:让|请|麻烦).{0,10}@\S{2,12} ?.{0,12}(?:内|前)(?:把|完成|改|加).{2,}/;

/** Everybody is asked for what is to be improved: the answers are actions. */
const call =
  /(?:改进|整改|行动|优化)(?:项|措施|点)?.{0,6}(?:大家|各位|各自|都).{0,6}(?:报|提|写|列|补)|(?:大家|各位).{0,8}(?:报|提|写|列|补).{0,8}(?:改进|整改|行动|优化)|\b(?:action items?|improvements?|follow-?ups?|ideas)\b.{0,20}\b(?:please|anyone|everyone|from (?:all|each|everybody))\b|\b(?:please|everyone)\b.{0,24}\b(?:action items?|improvements?|follow-?ups?)\b|\bwhat (?:should|can|could) we (?:improve|do better|change)\b/i;

/** True for a text that asks everybody for actions. */
export const callsForActions = (text: string): boolean => call.test(text);

/** Answers that are none: thanks and acknowledgements. */
const courtesy = /^(?:收到|好的?|嗯|ok(?:ay)?|thanks?|thx|谢谢|辛苦|\+1|ack|noted|sure|will do)\b|^.{0,5}$/i;

/** "P2: …": no row of a table, whatever bars it holds. */
const levelFirst = /^\W*P[0-2]\s*[:：]/i;

/** "1. ", "2）", "(3) ", "- ", "[x] ": in front of the items of a list. */
export const itemMark = /^\s*(?:[-*•·●○◦‣]|[（(]?\d{1,2}(?:[)）、]|[.．](?!\d))|\[[ xX]\])\s*/;

const isItem = (line: string): boolean => itemMark.test(line) && /\S/.test(line.replace(itemMark, ''));

/** Ticked off or marked as done. */
export const isDone = (line: string): boolean =>
  /^\s*(?:[-*•]\s*)?\[[xX]\]|[（(](?:[^()（）]{1,16}[,，、]\s*)?(?:already )?(?:done|已完成|完成|已做|已上线|已处理|已改)(?:[,，、;；][^()（）]{0,20})?[)）]\s*$|\s[-–—]{1,2}\s*(?:already )?(?:done|已完成)\b.{0,12}$|(?:[.。;；]|→ ?[\w ]{0,16}\.)\s*(?:done|已完成)[.。!]?\s*$|[,，]\s*\S{0,8}(?:已完成|已上线)[。.]?\s*$|^\W*(?:\d{1,2}\W+)?(?:done|completed|已完成|已上线|已做)\s*[:：]|已经?(?:上线|完成|合并|发布)了?[。.]?\s*$/i.test(
    line,
  );

/** "不做：换数据库", "Won't do: a second vendor": talked about and turned down. */
const turnedDown =
  /^\W*(?:\d{1,2}\W+)?(?:不做|不考虑|暂不(?:做|考虑)|不采纳|放弃|won['’]t (?:do|fix)|(?:will not|not going to|not) do(?:ing)?|rejected|out of scope)\s*[:：(（]/i;

/** "~~page the growth team~~ not needed": struck out. */
const struckOut = /^\W*~~[^~]{4,}~~/;

/** The parts of an action as the ticket gives them; empty where it does not. */
export interface Cells {
  readonly measure: string;
  readonly owner: string;
  readonly due: string;
  readonly acceptance: string;
  readonly level: string;
  readonly goal: string;
  /** Key of an issue that tracks it already. */
  readonly ticket: string;
}

const columns: readonly (readonly [keyof Cells, RegExp])[] = [
  ['acceptance', /验收|完成标准|accept|criteri|done when/i],
  ['due', /截止|期限|完成(?:时间|日期)|计划(?:时间|日期)|\bdue\b|deadline|target date/i],
  ['owner', /负责|责任|owner|assignee|who/i],
  ['level', /优先级|级别|priority|level/i],
  ['ticket', /^(?:ticket|issue|jira|工单|单号|关联工单|jira ?(?:key|issue|ticket))s?$/i],
  ['goal', /目标|目的|goal|purpose/i],
  ['measure', /措施|行动|事项|项目|任务|改进|待办|action|measure|task|item|what/i],
];

/** In front of what happened, the column of a log; behind a measure the same word means by when. */
const clockColumn = /^(?:(?:发生|开始|处理)?时[间刻点]|(?:start )?time\b|when\b|utc\b|timestamp\b|at\b)/i;

const dayColumn = /^(?:时间|日期|when|date|eta)$/i;

/** Rows of a table whose first line names its columns, as the text of a body holds them (` | ` between cells). */
export function tableRows(lines: readonly string[]): readonly Cells[] {
  const rows: Cells[] = [];
  let titles: readonly (keyof Cells | undefined)[] | undefined;
  for (const line of lines) {
    const cells = line.replace(/^\|\s*|\s*\|$/g, '').split(/\s*\|\s*/);
    if (cells.length < 2) {
      titles = undefined;
    } else if (!titles) {
      const plain = cells.map(readingForm);
      const known = plain.map((cell) => columns.find(([, words]) => words.test(cell))?.[0]);
      // Behind a measure a time is that by which it is due.
      const named = known.map((name, place) =>
        name === undefined && known.slice(0, place).includes('measure') && dayColumn.test(plain[place] ?? '')
          ? 'due'
          : name,
      );
      const isLog = plain
        .slice(0, Math.max(0, named.indexOf('measure')))
        .some((cell) => clockColumn.test(cell));
      if (
        !isLog &&
        named.includes('measure') &&
        (named.includes('owner') || named.includes('due') || named.includes('acceptance'))
      )
        titles = named;
    } else if (!/^[-:\s|]+$/.test(line)) {
      const cell = (name: keyof Cells) => cells[titles?.indexOf(name) ?? -1]?.trim() ?? '';
      rows.push({
        measure: cell('measure'),
        owner: cell('owner'),
        due: cell('due'),
        acceptance: cell('acceptance'),
        level: cell('level'),
        goal: cell('goal'),
        ticket: cell('ticket'),
      });
    }
  }
  return rows;
}

const label =
  /(?:^|[.。!！?？;；\s\p{Emoji_Presentation}])(?:.{0,8}(?:改进|行动|后续|待办|要做的|下一步|接下来).{0,6}|action items?|actions|action(?=[:：]\s*1)|AIs?|todos?|follow-?ups?|next steps?|we(?: will|'ll))\s*[:：]\s*(\S.*)$/iu;
/** A label that stands for nothing else, so that a single item behind it is one. */
const plainLabel =
  /[.。!！?？;；\s](?:后续(?:改进|措施|计划|行动|跟进|工作|动作|事项)?|改进(?:措施|计划|项)?|待办(?:事项)?|行动项|下一步|action items?|AIs?|todos?|follow-?ups?|next steps?)\s*[:：]\s*\S/iu;
/** "Mei - daily reconciliation", "Agnes will write a macro": who does what. */
const namesDoer =
  /^@?[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:[-–—] |to |will |shall )(?!be\b|have\b|see\b)\S|^@?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?: \S/;
const labelFirst =
  /^\W*(?:next steps?|action items?|actions|follow-?ups?|todos?|AIs?)(?: (?:from|of|after|agreed|out of|for)\b[^:：]{0,40})?\s*[:：]\s*(\S.*)$/i;
/** An owner or a day in brackets behind an item. */
const assignedInBrackets = /[（(][^()（）]{1,40}[)）]\s*[。.]?$/;

/** Several actions behind one label: "待办：… ；…", "next steps: … (me), … (ops)". Commas part them where the items show it. */
function listedBehindLabel(line: string): readonly string[] {
  const list = label.exec(line)?.[1] ?? labelFirst.exec(line)?.[1];
  if (list === undefined) return [];
  const separated = /[;；]|^[（(]?1[.)、）]\s?\D|\sAI\s*[:：]/.test(list);
  const items = separated
    ? list.split(/[;；]|\s(?=AI\s*[:：])|(?<=^|[\s)）。，,])(?=[（(]?\d{1,2}[.)、）]\s?[\p{L}])/u)
    : clausesIn(list);
  const bare = items
    .map((item) =>
      item
        .replace(/^AI\s*[:：]\s*/, '')
        .replace(itemMark, '')
        .replace(/[,，\s]+$/, '')
        .trim(),
    )
    .filter((item) => item.length >= 4);
  if (separated || (bare.length > 1 && bare.some((item) => assignedInBrackets.test(item)))) return bare;
  const [only, ...others] = sentencesOf(list);
  const more = others.filter((sentence) => tellsAction(sentence) || namesDoer.test(sentence));
  const handsOut =
    only !== undefined && (namesDoer.test(only) || /^I(?:['’]ll| will| am going to)\b/.test(only));
  if (labelFirst.test(line) && handsOut && more.length > 0) return [only, ...more];
  if (!plainLabel.test(line)) return [];
  return only !== undefined && only.length >= 4 ? [only, ...more] : [];
}

/** A comment that is one list, in which somebody gets something to do by a day: nothing but a list of actions. */
function isHandedOut(lines: readonly string[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(isItem) &&
    lines.some(
      (line) =>
        /@\S/.test(line) &&
        /(?:周|月|天|季度)(?:内|底|末)|\d{1,2}[日号]|\d{1,2}[/-]\d{1,2}|前(?:完成|上线)?\s*$|\b(?:by|before|until|due)\b/i.test(
          line,
        ),
    )
  );
}

/** "… stays on tunnel 1. TODO me: …", "网卡已换。建议：…": a mark that opens an action inside of a line. */
const markedInside = /(?<=[.。！!;；]\s{0,2})(?=(?:TODO\b|建议\s*[:：]))/;

/**
 * Lines of a body that are actions: under a heading for them, marked as one, saying so in a sentence, or in answer to a call.
 *
 * @param asked somebody asked for actions before, and this is an answer
 */
export function actionLines(evidence: Evidence, afterIncident: boolean, asked = false): readonly string[] {
  const found: string[] = [];
  let under = false;
  /** The list under the heading has marks in front of its items. */
  let itemised = false;
  const lines = evidence.text.split('\n').flatMap((line) => line.split(markedInside));
  const handedOut = isHandedOut(lines.filter((line) => line.trim() !== ''));
  for (const [place, line] of lines.entries()) {
    const plain = readingForm(line);
    const leadsList = sectionOf(plain) === 'followUp' && isItem(lines[place + 1] ?? '') && !isItem(line);
    if (turnedDown.test(plain) || struckOut.test(line)) continue;
    // "根本原因：…" below the list tells of the incident again.
    if (sectionOf(plain) === 'telling') {
      under = false;
      continue;
    }
    if (actionHeading.test(plain) || leadsList || (afterIncident && actionLead.test(plain))) {
      under = true;
      itemised = false;
      continue;
    }
    if (asked && !line.includes(' | ') && !courtesy.test(line) && !/[?？]\s*$/.test(line)) {
      found.push(line);
      continue;
    }
    const item = isItem(line);
    itemised ||= under && item;
    // Behind a list of marked items a line without a mark tells of something else, unless it says what is to be done.
    if (
      under &&
      itemised &&
      !item &&
      line.trim() !== '' &&
      !line.includes(' | ') &&
      !tellsAction(line) &&
      !actionLine.test(plain)
    )
      under = false;
    if (under && !item && otherHeading.test(line)) under = false;
    if (line.includes(' | ') && !item && !levelFirst.test(plain)) continue;
    if (
      (under && (item || line.trim() !== '')) ||
      (actionLine.test(plain) && listedBehindLabel(line).length === 0) ||
      (afterIncident && item && (handedOut || assigned.test(line.replace(itemMark, ''))))
    )
      found.push(line);
    else {
      const listed = listedBehindLabel(line);
      if (listed.length > 0) found.push(...listed);
      else if (afterIncident)
        found.push(...sentencesOf(line).filter((one) => tellsAction(one) || handsOver.test(one)));
    }
  }
  return found;
}
