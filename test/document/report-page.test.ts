import { readActionRows } from '../../src/document/page-actions';
import { splitPage } from '../../src/document/page-sections';
import { reportPage, sectionNodes } from '../../src/document/report-page';
import type { MacroIdentity } from '../../src/document/report-page';
import { walk } from '../../src/document/adf-read';
import type { ReadNode } from '../../src/document/adf-read';
import { adfProblems, editorRoundTrip } from '../support/adf-check';
import { aReport, checkoutOutage } from '../support/builders';
import { hostileTicket, longTicket } from '../support/hostile-tickets';

const macro: MacroIdentity = {
  appId: '8c1d2f34-6a57-4b0e-9d12-5f0a7c3e8b61',
  environmentId: '1f0e0c1a-1111-4222-8333-944444444444',
  environmentType: 'DEVELOPMENT',
  moduleKey: 'postmortem-overview-macro',
  title: '复盘总览',
};

const pageOf = (...report: Parameters<typeof aReport>) => reportPage(aReport(...report), { macro });

function nodesOf(doc: unknown): ReadNode[] {
  const nodes: ReadNode[] = [];
  walk(doc, (node) => {
    nodes.push(node);
    return undefined;
  });
  return nodes;
}

describe('the Confluence page', () => {
  it.each([
    ['a whole story', checkoutOutage],
    ['an empty ticket', { title: '', description: '', priority: null, reporter: null, people: [] }],
    ['a hostile ticket', hostileTicket()],
    ['a long ticket', longTicket(400)],
  ])('is valid for %s, in both languages, before and after the editor', (_name, ticket) => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const page = pageOf(ticket, language);

      expect(adfProblems(page)).toEqual([]);
      expect(adfProblems(editorRoundTrip(page))).toEqual([]);
    }
  });

  it('starts with the macro of this app in this environment, configured for the incident', () => {
    const [first] = pageOf(checkoutOutage).content;

    const key = `${macro.appId}/${macro.environmentId}/static/${macro.moduleKey}`;
    expect(first).toMatchObject({
      type: 'extension',
      attrs: {
        extensionType: 'com.atlassian.ecosystem',
        extensionKey: key,
        text: '复盘总览',
        parameters: {
          layout: 'extension',
          extensionId: `ari:cloud:ecosystem::extension/${key}`,
          forgeEnvironment: 'DEVELOPMENT',
          guestParams: { incidentKey: 'INC-42' },
        },
      },
    });
    const { localId, parameters } = first?.attrs as { localId: string; parameters: { localId: string } };
    expect(localId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parameters.localId).toBe(localId);
  });

  it('is the same page for the same report, and names no two nodes alike', () => {
    const page = pageOf(checkoutOutage);

    const names = nodesOf(page).flatMap(({ attrs }) =>
      typeof attrs.localId === 'string' ? [attrs.localId] : [],
    );
    expect(pageOf(checkoutOutage)).toEqual(page);
    expect(new Set(names).size).toBe(names.length);
  });

  it('mentions people with an account, and shows dates, levels and outcomes as what they are', () => {
    const nodes = nodesOf(pageOf(checkoutOutage));

    const of = (type: string) => nodes.filter((node) => node.type === type).map(({ attrs }) => attrs);
    expect(of('mention')).toContainEqual(expect.objectContaining({ id: 'acc-zhou', text: '@周航' }));
    expect(of('mention')).not.toContainEqual(expect.objectContaining({ id: 'acc-alarm' }));
    expect(of('date')).toContainEqual(
      expect.objectContaining({ timestamp: String(Date.parse('2026-11-27')) }),
    );
    const statuses = of('status').map(({ text }) => text);
    expect(statuses).toEqual(
      expect.arrayContaining(['P1', '待确认', '待补充', '建议', '失败', '部分成功', '成功']),
    );
  });

  it('links each citation to its evidence', () => {
    const cites = nodesOf(pageOf(checkoutOutage)).filter(
      ({ type, text }) => type === 'text' && text === '[E6]',
    );

    expect(cites.length).toBeGreaterThan(3);
    for (const { marks } of cites) {
      expect(marks).toContainEqual({
        type: 'link',
        attrs: { href: 'https://example.atlassian.net/browse/INC-42?focusedCommentId=1004' },
      });
    }
  });

  it('follows no address but http and https', () => {
    const report = aReport(checkoutOutage);
    const evidence = report.incident.evidence.map((one) => ({ ...one, url: 'javascript:alert(1)' }));
    const page = reportPage({ ...report, incident: { ...report.incident, evidence } }, { macro });

    expect(JSON.stringify(page)).not.toContain('javascript:');
  });

  it('takes ticket text as text: no heading, table or link of the ticket becomes one of the page', () => {
    const page = pageOf(hostileTicket());

    const links = nodesOf(page).flatMap(({ marks }) => marks.map((mark) => JSON.stringify(mark)));
    expect(links.filter((link) => link.includes('evil.test'))).toEqual([]);
    expect([...splitPage(page).sections.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(JSON.stringify(page)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('stays far below 5 MB for a ticket of 5,000 entries, and says what the list leaves out', () => {
    const page = pageOf(longTicket(5_000));

    const size = Buffer.byteLength(JSON.stringify(page));
    const tail = JSON.stringify(splitPage(page).tail);
    expect(size).toBeLessThan(2_500_000);
    expect(tail).toMatch(/另有 \d{4} 条证据未在此列出/);
  });

  it('holds the actions of the draft, row by row', () => {
    const report = aReport(checkoutOutage);

    const rows = readActionRows(reportPage(report, { macro }), '2026-11-22');

    expect(
      rows.map(({ actionId, level, measure, goal, owner, due, acceptance, proposed }) => {
        return { id: actionId, level, measure, goal, owner: owner?.accountId, due, acceptance, proposed };
      }),
    ).toEqual(
      report.draft.actions.map(({ id, level, measure, goal, owner, due, acceptance, proposed }) => {
        return { id, level, measure, goal, owner: owner?.accountId, due, acceptance, proposed };
      }),
    );
  });

  it('gives each section by itself as it stands on the page', () => {
    const report = aReport(checkoutOutage);

    const { sections } = splitPage(reportPage(report, { macro }));
    expect([...sections]).toEqual([...sectionNodes(report)]);
  });
});
