import { reportJson } from '../../src/document/report-json';
import { aReport, checkoutOutage } from '../support/builders';

describe('the report as JSON', () => {
  const json = reportJson(aReport(checkoutOutage));

  it('tells the incident, its milestones and metrics', () => {
    expect(json.incident).toMatchObject({
      key: 'INC-42',
      title: '结算接口大面积 5xx',
      severity: 'P1',
      type: 'unavailable',
      language: 'zh-CN',
    });
    expect(Object.keys(json.milestones)).toEqual([
      'triggered',
      'detected',
      'notified',
      'investigating',
      'identified',
      'mitigated',
      'recovered',
      'confirmed',
      'closed',
    ]);
    expect(json.milestones.identified).toMatchObject({
      at: '2026-11-20T20:31+08:00',
      state: 'recorded',
      evidence: ['E6'],
    });
    expect(json.metrics.mtti).toMatchObject({
      minutes: 16,
      state: 'computed',
      from: 'detected',
      to: 'identified',
    });
  });

  it('tells the timeline, the evidence and the actions', () => {
    expect(json.timeline).toContainEqual(
      expect.objectContaining({
        at: '2026-11-20T20:31+08:00',
        title: '定位根因',
        actor: '林月',
        evidence: ['E6'],
      }),
    );
    expect(json.evidence[0]).toMatchObject({
      id: 'E1',
      kind: 'description',
      at: '2026-11-20T20:15+08:00',
      author: '林月',
    });
    expect(json.actions[0]).toMatchObject({
      priority: 'P0',
      due: '2026-11-27',
      owner: '林月',
      evidence: ['E6'],
    });
  });

  it('flattens the claims of eleven sections, rows of tables included, each supported or unconfirmed', () => {
    expect(json.sections.map(({ number, title }) => `${number} ${title}`)).toContain(
      '7 七、长期改进措施（行动计划）',
    );
    expect(json.sections).toHaveLength(11);
    for (const { claims } of json.sections) {
      expect(claims.length).toBeGreaterThan(0);
      for (const { evidence, state } of claims)
        if (state === 'supported') expect(evidence.length).toBeGreaterThan(0);
    }
    const texts = (number: number) => json.sections[number - 1]?.claims.map(({ text }) => text);
    expect(texts(6)).toContain('已回滚结算服务到 v317');
    expect(texts(7)).toContain(json.actions[0]?.measure);
  });

  it('survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
