import type { Claim } from '../domain/claim';
import type { Report } from '../domain/report';
import { reportClock, zoneLabel } from '../domain/report-clock';
import { claimLines } from './claim-lines';
import type { ClaimLines } from './claim-lines';
import { actionBlocks, fixBlocks, metricTable } from './layout-actions';
import { evidenceBlocks } from './layout-evidence';
import { timelineBlocks } from './layout-timeline';
import { strongPiece, textPiece } from './report-blocks';
import type { Block, Item, Line, ReportLayout } from './report-blocks';

const severityColors = { P0: 'red', P1: 'red', P2: 'yellow', P3: 'blue' } as const;

const field = (label: string, line: Line): Item => ({ line: [strongPiece(label), textPiece(' '), ...line] });
/** A label in ordinary type; half-width punctuation wants a space behind it. */
const plainField = (label: string, line: Line): Item => ({
  line: [textPiece(label.endsWith(':') ? `${label} ` : label), ...line],
});
const bullets = (...items: readonly Item[]): Block => ({ kind: 'list', ordered: false, items });
const heading = (text: string): Block => ({ kind: 'heading', text });

function basicsBlocks({ draft }: Report, lines: ClaimLines): readonly Block[] {
  const { words } = lines;
  const { severity, type, period, duration, scope, business } = draft.basics;
  const [open, close] = words.parentheses;
  const level: Line =
    severity.value === null
      ? [lines.mark('unknown')]
      : [
          { kind: 'lozenge', text: severity.value, color: severityColors[severity.value] },
          textPiece(`${open}${words.severities[severity.value]}${close}`),
        ];
  const after = (claims: readonly Claim[]): Line =>
    claims.length === 0 ? [] : [textPiece(words.separator), ...lines.claims(claims)];
  // The period is written `start - end`; whatever else is known of it follows.
  const [start, end, ...rest] = period;
  const periodLine =
    start && end
      ? [...lines.claim(start), textPiece(' - '), ...lines.claim(end), ...after(rest)]
      : lines.claims(period);
  return [
    bullets(
      field(words.basics.severity, [...level, ...after(severity.claims)]),
      field(words.basics.type, [textPiece(words.types[type.value]), ...after(type.claims)]),
      field(words.basics.period, periodLine),
      field(words.basics.duration, lines.claims(duration)),
      field(words.basics.scope, lines.claims(scope)),
      field(words.basics.business, lines.claims(business)),
    ),
  ];
}

function causeBlocks({ draft }: Report, lines: ClaimLines): readonly Block[] {
  const { causes: words } = lines.words;
  const whys = words.whys.map(({ question, label }, index): Item => {
    return {
      line: [strongPiece(question)],
      items: [plainField(label, lines.claims(draft.causes.whys[index] ?? []))],
    };
  });
  return [
    { kind: 'list', ordered: true, items: whys },
    { kind: 'paragraph', line: [strongPiece(words.conclusion)] },
    bullets(
      plainField(words.technical, lines.claims(draft.causes.technical)),
      plainField(words.process, lines.claims(draft.causes.process)),
      plainField(words.people, lines.claims(draft.causes.people)),
    ),
  ];
}

function impactBlocks({ draft }: Report, lines: ClaimLines): readonly Block[] {
  const { impact: words } = lines.words;
  const item = (key: keyof typeof draft.impact) => field(words[key], lines.claims(draft.impact[key]));
  const [users, business, technical] = words.headings;
  return [
    heading(users),
    bullets(item('usersAffected'), item('experience'), item('complaints')),
    heading(business),
    bullets(item('orders'), item('traffic'), item('partners'), item('reputation')),
    heading(technical),
    bullets(item('data'), item('stability'), item('alerting')),
  ];
}

function responseBlocks({ draft }: Report, lines: ClaimLines): readonly Block[] {
  const { response: words, colon, parentheses } = lines.words;
  const [open, close] = parentheses;
  const { well, badly, suggestions } = draft.response;
  const [wellTitle, badlyTitle, suggestionTitle] = words.headings;
  const numbered = (mark: string, name: string, index: number, line: Line): Item =>
    plainField(`${mark}${name} ${index + 1}${colon}`, line);
  const orMeeting = (items: readonly Item[], mark: string, name: string): Block =>
    bullets(...(items.length > 0 ? items : [numbered(mark, name, 0, [lines.mark('meeting')])]));
  const problems = badly.map(({ problem, why }, index) =>
    numbered('❌ ', words.problem, index, [
      ...lines.claim(problem),
      textPiece(`${open}${words.why}`),
      ...lines.claim(why),
      textPiece(close),
    ]),
  );
  return [
    heading(wellTitle),
    orMeeting(
      well.map((claim, index) => numbered('✅ ', words.point, index, lines.claim(claim))),
      '✅ ',
      words.point,
    ),
    heading(badlyTitle),
    orMeeting(problems, '❌ ', words.problem),
    heading(suggestionTitle),
    orMeeting(
      suggestions.map((claim, index) => numbered('', words.suggestion, index, lines.unmarked(claim))),
      '',
      words.suggestion,
    ),
  ];
}

function knowledgeBlocks({ draft }: Report, lines: ClaimLines): readonly Block[] {
  const { knowledge: words } = lines.words;
  const item = (key: keyof typeof draft.knowledge) => field(words[key], lines.claims(draft.knowledge[key]));
  return [bullets(item('documents'), item('training'), item('drills'), item('sharing'))];
}

function monitoringBlocks(report: Report, lines: ClaimLines): readonly Block[] {
  const { monitoring: words, colon, parentheses } = lines.words;
  const [open, close] = parentheses;
  const { blindSpots, falseAlarms, accuracy, notification } = report.draft.monitoring;
  const [spotTitle, metricTitle, alertTitle] = words.headings;
  const spots = blindSpots.map(({ spot, why }, index) =>
    plainField(`${words.blindSpot} ${index + 1}${colon}`, [
      ...lines.claim(spot),
      textPiece(`${open}${words.why}`),
      ...lines.claim(why),
      textPiece(close),
    ]),
  );
  return [
    heading(spotTitle),
    bullets(
      ...(spots.length > 0 ? spots : [plainField(`${words.blindSpot} 1${colon}`, [lines.mark('meeting')])]),
    ),
    heading(metricTitle),
    metricTable(report, lines),
    heading(alertTitle),
    bullets(
      plainField(words.falseAlarms, lines.claims(falseAlarms)),
      plainField(words.accuracy, lines.claims(accuracy)),
      plainField(words.notification, lines.claims(notification)),
    ),
  ];
}

function meetingBlocks({ draft }: Report, lines: ClaimLines): readonly Block[] {
  const { meeting: words, colon } = lines.words;
  const { time, participants, conclusions, questions } = draft.meeting;
  const asked = questions.map(({ id, role, text }): Item => {
    return { line: [textPiece(role === '' ? `${id} ${text}` : `${id} ${role}${colon}${text}`)] };
  });
  return [
    bullets(
      field(words.time, lines.claims(time)),
      field(words.participants, lines.claims(participants)),
      field(words.conclusions, lines.claims(conclusions)),
      questions.length > 0
        ? { line: [strongPiece(words.questions)], items: asked }
        : field(words.questions, [lines.mark('meeting')]),
    ),
  ];
}

function summaryBlocks({ draft }: Report, lines: ClaimLines): readonly Block[] {
  const [before, between, and, after] = lines.words.summary;
  const { cause, fix, plan } = draft.summary;
  return [
    bullets({
      line: [
        textPiece(before),
        ...lines.claims(cause),
        textPiece(between),
        ...lines.claims(fix),
        textPiece(and),
        ...lines.claims(plan),
        textPiece(after),
      ],
    }),
  ];
}

/** The report in its eleven sections, as blocks that know no output. */
export function layoutReport(report: Report): ReportLayout {
  const lines = claimLines(report);
  const clock = reportClock(report);
  const { words } = lines;
  const { incident } = report;
  const blocks = [
    basicsBlocks(report, lines),
    timelineBlocks(report, lines, clock),
    causeBlocks(report, lines),
    impactBlocks(report, lines),
    responseBlocks(report, lines),
    fixBlocks(report, lines, clock),
    actionBlocks(report, lines),
    knowledgeBlocks(report, lines),
    monitoringBlocks(report, lines),
    meetingBlocks(report, lines),
    summaryBlocks(report, lines),
  ];
  const legend = (['unknown', 'meeting', 'hypothesis', 'proposal'] as const).map((basis): Item => {
    return { line: [lines.mark(basis), textPiece(words.legend.equals + words.legend.marks[basis])] };
  });
  return {
    title: words.title(incident.title, incident.key),
    times: words.times(zoneLabel(clock.zone, incident.created), clock.day),
    intro: words.intro(incident.key),
    legend: { title: words.legend.title, items: legend },
    sections: blocks.map((ofSection, index) => ({
      number: index + 1,
      title: words.sections[index] ?? '',
      blocks: ofSection,
    })),
    evidence: { title: words.evidence.title, blocks: evidenceBlocks(report, lines, clock) },
  };
}
