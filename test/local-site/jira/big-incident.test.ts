import { bigIncident } from '../../../local-site/seed/big-incident';
import { jiraSite, text } from './jira-site';

describe('the generator of big incidents', () => {
  it('gives the same incident for the same number', () => {
    expect(bigIncident(200)).toEqual(bigIncident(200));
  });

  it('gives as many comments as asked for, at rising times', async () => {
    const { call, jira } = jiraSite();

    jira.loadIncident(bigIncident(3000));
    const { body } = await call('GET', '/rest/api/3/issue/INC-900/comment?startAt=2990');

    expect(body['total']).toBe(3000);
    const times = body['comments']?.map(({ created }) => text(created)) ?? [];
    expect(times).toEqual(times.toSorted());
  });
});
