import type { PageRecord } from '../../src/usecases/records/page-record';
import { defaultActionProject } from '../../src/usecases/default-action-project';
import { defaultSettings } from '../../src/usecases/default-settings';
import type { FieldOffer } from '../../src/usecases/ports/create-screen';
import { memoryActions } from './memory-actions';
import { anIncident, asker, memoryPorts } from './memory-ports';

const dueDate: FieldOffer = {
  id: 'duedate',
  name: 'Due date',
  required: false,
  hasDefault: false,
  type: 'date',
  custom: null,
  options: [],
};

const project = (key: string, types: readonly string[], fields: readonly FieldOffer[] = [dueDate]) => ({
  key,
  name: key,
  issueTypes: types.map((name, index) => ({ id: String(index + 1), name })),
  fields,
  members: [{ accountId: asker.accountId, name: '林静' }],
});

/** Where a preview of INC-42, an Incident, starts among these projects. */
async function start(
  projects: readonly ReturnType<typeof project>[],
  known: { set?: string; last?: string } = {},
) {
  const { ports } = memoryPorts(anIncident({ issuetype: { name: 'Incident' } }));
  if (known.last) await ports.records.saveActionProject('INC', known.last);
  const actions = memoryActions(projects).trackerFor(asker.accountId);
  const records = {
    ...ports.records,
    getSettings: () =>
      Promise.resolve({
        settings: { ...defaultSettings, actionProjectKey: known.set ?? null },
        version: 0,
      }),
  };
  const record = { incidentKey: 'INC-42', incidentId: '10042' } as PageRecord;
  return defaultActionProject({ ...ports, records, actions }, record);
}

describe('defaultActionProject', () => {
  const others = [project('DOC', ['Page'], []), project('OPS', ['Task'])];

  it('prefers the settings, then where actions were raised last', async () => {
    const known = [...others, project('PAY', ['Task']), project('WEB', ['Task'])];

    expect(await start(known, { set: 'PAY', last: 'WEB' })).toMatchObject({ projectKey: 'PAY' });
    expect(await start(known, { last: 'WEB' })).toMatchObject({ projectKey: 'WEB' });
  });

  it('starts elsewhere for somebody who may not create issues in that project', async () => {
    expect(await start(others, { set: 'PAY' })).toEqual({ projectKey: 'OPS', issueTypeId: '1' });
    expect(await start(others, { last: 'WEB' })).toEqual({ projectKey: 'OPS', issueTypeId: '1' });
  });

  it('stays in the project of the incident when work with a due date can be created there', async () => {
    expect(await start([...others, project('INC', ['Incident', '任务'])])).toEqual({
      projectKey: 'INC',
      issueTypeId: '2',
    });
  });

  it('passes over projects without such work or without a due date', async () => {
    const found = { projectKey: 'OPS', issueTypeId: '1' };

    expect(await start([project('INC', ['Incident']), ...others])).toEqual(found);
    expect(await start([project('INC', ['Incident', 'Task'], []), ...others])).toEqual(found);
    expect(await start([project('ASK', ['Service request']), ...others])).toEqual(found);
  });

  it('without any due date, starts where there is work at all', async () => {
    expect(await start([project('INC', ['Incident']), project('OPS', ['Bug'], [])])).toEqual({
      projectKey: 'OPS',
      issueTypeId: '1',
    });
  });
});
