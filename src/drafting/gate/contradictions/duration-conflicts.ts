import { durationText } from '../../../domain/duration-text';
import type { Finding } from '../../../domain/finding';
import type { Report } from '../../../domain/report';
import { reportClock } from '../../../domain/report-clock';
import { milestoneWords } from './milestone-words';
import { toldDurations } from './told-durations';
import type { ToldDuration } from './told-durations';
import { sectionName, toldInDraft } from './told-in-draft';

/**
 * Durations that sections tell of the incident or of one of its phases, against the milestones that they name; where those are
 * missing, against each other. One that agrees with any interval that may be meant is right, as is a rounded one that says so.
 */
export function durationConflicts(report: Report): readonly Finding[] {
  const { milestones, draft, incident } = report;
  const { language } = draft;
  const clock = reportClock(report);
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const told = toldInDraft(draft).flatMap((sentence) => toldDurations(sentence, incident.title));
  const nameOf = (name: keyof typeof milestoneWords) => say(...milestoneWords[name]);
  const placeOf = ({ sentence }: ToldDuration) => sectionName(sentence.section, language);

  const wordsOf = ({ mark, minutes }: ToldDuration) =>
    `${mark} ${durationText(Math.round(minutes), language)}`.trim();
  const open: ToldDuration[] = [];
  const found: Finding[] = [];
  const add = (one: ToldDuration, message: string) =>
    found.push({ kind: 'contradiction', where: String(one.sentence.section), message });
  for (const one of told) {
    const intervals = one.pairs.flatMap(([from, to]) => {
      const [start, end] = [milestones[from].at, milestones[to].at];
      return start === null || end === null || end < start ? [] : [{ from, to, start, end }];
    });
    const [first] = intervals;
    if (first === undefined) {
      open.push(one);
      continue;
    }
    if (intervals.some(({ start, end }) => end - start >= one.least && end - start <= one.most)) continue;
    const { from, to, start, end } = intervals.reduce(
      (longest, other) => (other.end - other.start > longest.end - longest.start ? other : longest),
      first,
    );
    const measured = durationText(end - start, language);
    add(
      one,
      say(
        `${placeOf(one)}写 ${wordsOf(one)}（「${one.sentence.quote}」），二中${nameOf(from)} ${clock.short(start)} 到${nameOf(to)} ${clock.short(end)} 是 ${measured}，请核对`,
        `${capital(placeOf(one))} says ${wordsOf(one)} (“${one.sentence.quote}”), section 2 has ${measured} from ${nameOf(from)} ${clock.short(start)} to ${nameOf(to)} ${clock.short(end)}: check both`,
      ),
    );
  }
  for (const [index, one] of open.entries()) {
    const other = open
      .slice(0, index)
      .find(({ thing, least, most }) => thing === one.thing && (one.most < least || one.least > most));
    if (other)
      add(
        one,
        say(
          `${placeOf(other)}写 ${wordsOf(other)}（「${other.sentence.quote}」），${placeOf(one)}写 ${wordsOf(one)}（「${one.sentence.quote}」），请核对`,
          `${capital(placeOf(other))} says ${wordsOf(other)} (“${other.sentence.quote}”), ${placeOf(one)} says ${wordsOf(one)} (“${one.sentence.quote}”): check both`,
        ),
      );
  }
  return found;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
