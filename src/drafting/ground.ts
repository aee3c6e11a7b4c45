import type { ActionItem } from '../domain/action-item';
import { findBlame } from '../domain/blame';
import { blameFinding } from '../domain/blame/blame-finding';
import type { Claim } from '../domain/claim';
import { isDay } from '../domain/day';
import type { Draft, Fix, TimelineRow } from '../domain/draft';
import { mapClaims } from '../domain/draft-claims';
import type { EvidenceId } from '../domain/evidence';
import type { Finding } from '../domain/finding';
import { milestoneNames } from '../domain/milestones';
import type { Person } from '../domain/person';
import type { Report } from '../domain/report';
import { claimCheck, withoutWords } from './claim-check';
import { contradictionsOf } from './contradictions';

/**
 * The gate that every writer passes, rules included. A claim keeps its basis only while the evidence that it cites exists and
 * holds each time, figure and name in it; what is not there is struck and the claim becomes unconfirmed. Milestones are the
 * incident's and win over the draft. Blaming sentences, contradictions, gaps and incomplete actions are listed; the text of
 * evidence is never changed. Passing twice changes nothing more.
 */
export function ground(report: Report): { readonly draft: Draft; readonly findings: readonly Finding[] } {
  const { incident, timeline, draft } = report;
  const { language } = draft;
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const check = claimCheck(report);
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], where: string, message: string) => {
    if (!findings.some((one) => one.kind === kind && one.where === where && one.message === message))
      findings.push({ kind, where, message });
  };
  const ids = new Set(incident.evidence.map(({ id }) => id));
  const existing = (evidence: readonly EvidenceId[], where: string): readonly EvidenceId[] => {
    const kept = [...new Set(evidence)].filter((id) => ids.has(id));
    const gone = evidence.filter((id) => !ids.has(id));
    if (gone.length > 0)
      find(
        'unsupported',
        where,
        say(
          `引用了不存在的证据：${gone.join('、')}`,
          `Cites evidence that does not exist: ${gone.join(', ')}`,
        ),
      );
    return kept;
  };
  const lint = (text: string, where: string) => {
    for (const blame of findBlame(text, incident.people)) {
      const finding = blameFinding(blame, { where, language, people: incident.people });
      if (!findings.some((one) => one.where === where && one.message === finding.message))
        findings.push(finding);
    }
  };
  const words = new Set(
    [...incident.people, ...timeline.events.flatMap(({ actor }) => actor ?? [])].flatMap(
      ({ name, accountId }) => [name, accountId ?? name],
    ),
  );
  const everything = incident.evidence.map(({ text }) => text).join('\n');
  const knownPerson = (person: Person | null, where: string): Person | null => {
    if (
      person === null ||
      words.has(person.name) ||
      words.has(person.accountId ?? '') ||
      everything.includes(person.name)
    )
      return person;
    find(
      'unsupported',
      where,
      say(`工单中没有这个人或团队：${person.name}`, `Nobody of that name is in the ticket: ${person.name}`),
    );
    return null;
  };

  const groundClaim = (claim: Claim, section: number): Claim => {
    const where = String(section);
    const evidence = existing(claim.evidence, where);
    lint(claim.text, where);
    if (claim.basis === 'evidence' && evidence.length === 0) {
      if (claim.text !== '')
        find(
          'unsupported',
          where,
          say(`没有引用证据：「${claim.text}」`, `No evidence is cited: “${claim.text}”`),
        );
      return { ...claim, evidence, basis: 'unknown' };
    }
    const struck = check({ ...claim, evidence });
    if (struck.length === 0) return { ...claim, evidence };
    find(
      'unsupported',
      where,
      say(
        `所引证据中没有：${struck.join('、')}（「${claim.text}」）`,
        `Not in the evidence cited: ${struck.join(', ')} (“${claim.text}”)`,
      ),
    );
    return {
      ...claim,
      evidence,
      text: withoutWords(claim.text, struck),
      basis: claim.basis === 'evidence' ? 'unknown' : claim.basis,
    };
  };

  const minutes = new Set(timeline.events.map(({ at }) => at));
  const groundRow = (row: TimelineRow): readonly TimelineRow[] => {
    const actor = knownPerson(row.actor, '2');
    if (row.milestone !== null) return [{ ...row, actor, at: report.milestones[row.milestone].at }];
    if (row.at !== null && !minutes.has(row.at)) {
      find(
        'unsupported',
        '2',
        say(
          `时间线中没有这一分钟的事件：「${row.title}」`,
          `No event of the timeline has that minute: “${row.title}”`,
        ),
      );
      return [];
    }
    return [{ ...row, actor }];
  };

  const groundFix = (fix: Fix): Fix => {
    const evidence = existing(fix.evidence, '6');
    lint(fix.measure, '6');
    const struck = check({ text: fix.measure, basis: 'evidence', evidence });
    if (struck.length > 0)
      find(
        'unsupported',
        '6',
        say(
          `所引证据中没有：${struck.join('、')}（「${fix.measure}」）`,
          `Not in the evidence cited: ${struck.join(', ')} (“${fix.measure}”)`,
        ),
      );
    return {
      ...fix,
      evidence,
      measure: withoutWords(fix.measure, struck),
      by: knownPerson(fix.by, '6'),
      at:
        fix.at !== null && (minutes.has(fix.at) || incident.evidence.some(({ at }) => at === fix.at))
          ? fix.at
          : null,
    };
  };

  const groundAction = (action: ActionItem): ActionItem => {
    const evidence = existing(action.evidence, action.id);
    const owner = knownPerson(action.owner, action.id);
    const due = action.due !== null && isDay(action.due) ? action.due : null;
    const acceptance =
      action.acceptance === null || action.acceptance.trim() === '' ? null : action.acceptance;
    const lacking = [
      ...(owner === null ? [say('负责人', 'owner')] : []),
      ...(due === null ? [say('截止日期', 'due date')] : []),
      ...(acceptance === null ? [say('验收标准', 'acceptance criterion')] : []),
    ];
    if (lacking.length > 0)
      find(
        'incomplete-action',
        action.id,
        say(
          `「${action.measure}」缺少${lacking.join('、')}`,
          `“${action.measure}” lacks ${lacking.join(', ')}`,
        ),
      );
    // What no evidence holds is a proposal, whoever wrote it.
    const proposed = action.proposed || evidence.length === 0;
    if (proposed && !action.proposed)
      find(
        'unsupported',
        action.id,
        say(
          `工单中没有这项行动：「${action.measure}」，改标为建议`,
          `The ticket holds no such action: “${action.measure}”; it is marked as proposed`,
        ),
      );
    for (const text of [action.measure, action.goal, acceptance ?? '']) lint(text, action.id);
    return { ...action, evidence, owner, due, acceptance, proposed };
  };

  for (const { id, kind, text } of incident.evidence) {
    if (kind === 'comment' || kind === 'description') lint(text, id);
  }
  const claimed = mapClaims(draft, groundClaim);
  const rows = claimed.timeline.flatMap(groundRow);
  const told = new Set(rows.map(({ milestone }) => milestone));
  const unknown: Claim = { text: say('没有记录', 'not recorded'), basis: 'unknown', evidence: [] };
  const absent = milestoneNames
    .filter((name) => !told.has(name))
    .map((name): TimelineRow => {
      const { at, evidence } = report.milestones[name];
      return {
        at,
        milestone: name,
        title: '',
        actor: null,
        detail: at === null ? [unknown] : [{ text: '', basis: 'evidence', evidence }],
      };
    });
  const declared = incident.declaredSeverity;
  const { severity } = claimed.basics;
  if (declared && severity.value !== declared.severity) {
    find(
      'contradiction',
      '1',
      say(
        `工单声明 ${declared.severity}（${declared.source}），草稿写的是 ${severity.value ?? '空'}：以工单为准`,
        `The ticket declares ${declared.severity} (${declared.source}), the draft says ${severity.value ?? 'nothing'}: the ticket holds`,
      ),
    );
  }
  const grounded: Draft = {
    ...claimed,
    basics: { ...claimed.basics, severity: declared ? { ...severity, value: declared.severity } : severity },
    timeline: absent.length === 0 ? rows : inOrder([...rows, ...absent]),
    fixes: claimed.fixes.map(groundFix),
    actions: claimed.actions.map(groundAction),
    monitoring: {
      ...claimed.monitoring,
      metrics: claimed.monitoring.metrics.map((metric) => ({
        ...metric,
        owner: knownPerson(metric.owner, '9'),
      })),
    },
  };
  return { draft: grounded, findings: [...findings, ...contradictionsOf({ ...report, draft: grounded })] };
}

/** Rows by minute; those without one stay behind the row that was before them. */
function inOrder(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const known = rows.filter(({ at }) => at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return [...known, ...rows.filter(({ at }) => at === null)];
}
