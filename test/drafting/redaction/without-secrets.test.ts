import { hiddenSecret, withoutSecrets } from '../../../src/drafting/redaction/without-secrets';
import { ground } from '../../../src/drafting/ground';
import { aReport, anIncident, linYue } from '../../support/builders';
import { pieces } from './synthetic';

const secret = pieces('Wn', '7!ker', 'Q2');

describe('withoutSecrets', () => {
  it('hides what people pasted into a ticket, and notes where it stood', () => {
    const incident = withoutSecrets(
      anIncident({
        title: `登录失败 password=${secret}`,
        comments: [
          { at: '20:31', by: linYue, text: `堡垒机的密码是 ${secret}，先用着` },
          { at: '20:36', by: linYue, text: '已回滚' },
        ],
      }),
    );

    expect(JSON.stringify(incident)).not.toContain(secret);
    expect(incident.title).toBe(`登录失败 password=${hiddenSecret}`);
    expect(incident.evidence.map(({ text }) => text)).toContain(`堡垒机的密码是 ${hiddenSecret}，先用着`);
    const where = incident.evidence.find(({ text }) => text.includes('堡垒机'))?.id;
    expect(incident.secretsIn).toEqual([where, 'F']);
  });

  it('leaves a ticket without secrets as it is', () => {
    const incident = anIncident();

    expect(withoutSecrets(incident)).toBe(incident);
    expect(withoutSecrets(withoutSecrets(incident))).toBe(incident);
  });

  it('tells a person to rotate it, in the language of the report', () => {
    const report = aReport({ comments: [{ at: '20:31', by: linYue, text: `pass: ${secret}` }] });
    const hidden = withoutSecrets(report.incident);

    const { findings } = ground({ ...report, incident: hidden });

    expect(findings.filter(({ kind }) => kind === 'secret')).toEqual([
      expect.objectContaining({
        where: hidden.secretsIn?.[0],
        message: expect.stringContaining('请轮换它') as unknown,
      }),
    ]);
  });
});
