import { productRequest } from '../../../src/adapters/forge/product-request';
import { createAction } from '../../../src/adapters/jira/create-action';
import type { NewAction } from '../../../src/usecases/ports/action-tracker';
import { anActionRecord } from '../../support/stored-records';
import { installForge } from '../forge/forge-seam';
import type { ForgeSeam } from '../forge/forge-seam';

const action: NewAction = {
  projectKey: 'OPS',
  issueTypeId: '10101',
  summary: '补充连接池告警',
  description: { type: 'doc', version: 1, content: [] },
  assigneeId: 'a-lin',
  priorityId: '2',
  due: '2026-12-01',
  labels: ['postmortem-action'],
  fields: { customfield_1: { id: '7' } },
  record: anActionRecord(),
  incidentKey: 'INC-42',
};

describe('createAction', () => {
  let forge: ForgeSeam;
  const create = () => createAction(productRequest('user'), action);

  beforeEach(() => {
    forge = installForge();
  });

  it('sends fields, record and link in one request', async () => {
    forge.answerWith({ status: 201, body: { id: '1', key: 'OPS-1' } });

    expect(await create()).toEqual({ id: '1', key: 'OPS-1' });
    expect(forge.sent).toHaveLength(1);
    expect(forge.sent[0]?.body).toMatchObject({
      fields: {
        project: { key: 'OPS' },
        assignee: { id: 'a-lin' },
        priority: { id: '2' },
        duedate: '2026-12-01',
        customfield_1: { id: '7' },
      },
      properties: [{ key: 'postmortem-action', value: action.record }],
      update: { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'INC-42' } } }] },
    });
  });

  it('links afterwards where the create screen takes no links', async () => {
    forge.answerWith(
      {
        status: 400,
        body: { errorMessages: [], errors: { issuelinks: 'cannot be set. It is not on the screen' } },
      },
      { status: 201, body: { id: '1', key: 'OPS-1' } },
      { status: 201 },
    );

    expect(await create()).toEqual({ id: '1', key: 'OPS-1' });
    expect(forge.sent[1]?.body).not.toHaveProperty('update');
    expect(forge.sent[1]?.body).toHaveProperty('properties');
    expect(forge.sent[2]).toMatchObject({
      target: '/rest/api/3/issueLink',
      body: { inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'INC-42' } },
    });
  });

  it('has raised the action although the link was refused', async () => {
    forge.answerWith(
      { status: 400, body: { errors: { issuelinks: 'not on the screen' } } },
      { status: 201, body: { id: '1', key: 'OPS-1' } },
      { status: 404 },
    );

    expect(await create()).toEqual({ id: '1', key: 'OPS-1' });
  });

  it.each([
    ['a field', { errors: { duedate: 'in the past' } }, { field: 'duedate', reason: 'in the past' }],
    ['the whole', { errorMessages: ['no workflow'] }, { field: '', reason: 'no workflow' }],
  ])('says in Jira’s words what is wrong with %s', async (_what, body, detail) => {
    forge.answerWith({ status: 400, body });

    await expect(create()).rejects.toMatchObject({ code: 'FIELD_REFUSED', detail });
  });

  it('says when this person may not create issues there', async () => {
    forge.answerWith({ status: 403 });

    await expect(create()).rejects.toMatchObject({ code: 'NOT_ALLOWED', detail: { project: 'OPS' } });
  });

  it('never creates twice for an answer that was lost', async () => {
    forge.answerWith({ status: 503 }, { status: 201, body: { id: '2', key: 'OPS-2' } });

    await expect(create()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(forge.sent).toHaveLength(1);
  });
});
