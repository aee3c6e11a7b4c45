import type { ActionTracker, NewAction } from '../../src/usecases/ports/action-tracker';
import { anActionRecord } from '../support/stored-records';

/** Two incidents without actions, a project in which they are raised, and one that asks for a field of its own. */
export interface ActionsWorld {
  /** Of somebody who may create issues. */
  readonly actions: ActionTracker;
  /** Of somebody who may only look. */
  readonly reader: ActionTracker;
  readonly incident: { readonly id: string; readonly key: string };
  readonly otherIncident: { readonly id: string; readonly key: string };
  readonly project: { readonly key: string; readonly name: string; readonly issueTypeId: string };
  readonly strict: { readonly key: string; readonly issueTypeId: string; readonly fieldId: string };
  readonly assignable: { readonly accountId: string; readonly name: string };
  readonly unassignable: string;
  /** Somebody links two issues by hand. */
  link(key: string, other: string): Promise<void>;
  /** Somebody takes all links of the issue away. */
  unlink(key: string): Promise<void>;
  finish(key: string): Promise<void>;
  /** The search index catches up with what was written. */
  settle(): void;
}

/** What every `ActionTracker` does, wherever the issues are. */
export function describeActions(where: string, begin: () => ActionsWorld): void {
  describe(`actions in ${where}`, () => {
    let world: ActionsWorld;
    let actions: ActionTracker;

    beforeEach(() => {
      world = begin();
      actions = world.actions;
    });

    const newAction = (change: Partial<NewAction> = {}, measure = '补充连接池告警'): NewAction => ({
      projectKey: world.project.key,
      issueTypeId: world.project.issueTypeId,
      summary: measure,
      description: {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: measure }] }],
      },
      assigneeId: world.assignable.accountId,
      priorityId: null,
      due: '2026-12-01',
      labels: ['postmortem-action', 'P1'],
      fields: {},
      incidentKey: world.incident.key,
      record: anActionRecord({ incident: world.incident.key, incidentId: world.incident.id, measure }),
      ...change,
    });

    it('finds an action with its record the moment it was raised', async () => {
      const { id, key, url } = await actions.createAction(newAction());

      const [raised, ...more] = await actions.listRaised(world.incident.key);

      expect(more).toEqual([]);
      expect(raised).toMatchObject({
        id,
        key,
        url,
        title: '补充连接池告警',
        assignee: world.assignable,
        due: '2026-12-01',
        record: newAction().record,
      });
      expect(raised?.category).not.toBe('done');
      expect(url).toMatch(new RegExp(`/browse/${key}$`));
      expect(await actions.findActionRecord(id)).toEqual(newAction().record);
    });

    it('lists an action once although it is both linked and indexed', async () => {
      await actions.createAction(newAction());
      world.settle();

      expect(await actions.listRaised(world.incident.key)).toHaveLength(1);
    });

    it('finds an action whose link somebody took away, once the index knows it', async () => {
      const { key } = await actions.createAction(newAction());
      await world.unlink(key);
      world.settle();

      expect((await actions.listRaised(world.incident.key)).map((issue) => issue.key)).toEqual([key]);
    });

    it('counts an issue to the incident that it was raised from, whatever it is linked to', async () => {
      const { key } = await actions.createAction(newAction());
      await world.link(key, world.otherIncident.key);
      world.settle();

      expect(await actions.listRaised(world.otherIncident.key)).toEqual([]);
      expect(await actions.listRaised(world.incident.key)).toHaveLength(1);
    });

    it('takes no issue for an action that has no record', async () => {
      await world.link(world.incident.key, world.otherIncident.key);
      world.settle();

      expect(await actions.listRaised(world.incident.key)).toEqual([]);
      expect(await actions.findActionRecord(world.incident.id)).toBeUndefined();
    });

    it('raises nothing for somebody who may not create issues there', async () => {
      await expect(world.reader.createAction(newAction())).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await actions.listRaised(world.incident.key)).toEqual([]);
    });

    it('names the field that was refused, and raises nothing', async () => {
      const { key, issueTypeId, fieldId } = world.strict;

      await expect(actions.createAction(newAction({ projectKey: key, issueTypeId }))).rejects.toMatchObject({
        code: 'FIELD_REFUSED',
        detail: { field: fieldId },
      });
      expect(await actions.listRaised(world.incident.key)).toEqual([]);
    });

    it('tells the live state of issues, and leaves out what is not there', async () => {
      const { key } = await actions.createAction(newAction());
      await world.finish(key);

      expect(await actions.listIssues([key, 'NOPE-1'])).toEqual([
        expect.objectContaining({
          key,
          category: 'done',
          due: '2026-12-01',
          assignee: world.assignable,
        }),
      ]);
      expect(await actions.listIssues([])).toEqual([]);
    });

    it('lists the actions of many incidents once the index knows them', async () => {
      const first = await actions.createAction(newAction());
      const second = await actions.createAction(newAction());
      await world.finish(first.key);
      expect(await actions.listIndexed([])).toEqual(new Map());
      world.settle();

      const indexed = await actions.listIndexed([world.incident.key, world.otherIncident.key]);

      expect([...indexed.keys()]).toEqual([world.incident.key, world.otherIncident.key]);
      const found = indexed.get(world.incident.key) ?? [];
      expect(new Map(found.map(({ key, category }) => [key, category === 'done']))).toEqual(
        new Map([
          [first.key, true],
          [second.key, false],
        ]),
      );
      expect(indexed.get(world.otherIncident.key)).toEqual([]);
    });

    it('offers the projects in which this person may create issues', async () => {
      const { key, name } = world.project;

      expect(await actions.listProjects('')).toContainEqual({ key, name });
      expect(await actions.listProjects(name)).toEqual([{ key, name }]);
      expect(await world.reader.listProjects('')).toEqual([]);
      expect(await actions.mayCreateIn(key)).toBe(true);
      expect(await world.reader.mayCreateIn(key)).toBe(false);
      expect(await actions.mayCreateIn('NOPE')).toBe(false);
    });

    it('tells what creating an issue there asks for', async () => {
      const screen = await actions.getCreateScreen(world.strict.key, null, null);

      expect(screen.project.key).toBe(world.strict.key);
      expect(screen.issueTypes.map(({ id }) => id)).toContain(screen.issueTypeId);
      expect(screen.fields).toContainEqual(
        expect.objectContaining({ id: world.strict.fieldId, required: true }),
      );
      const [, second] = screen.issueTypes;
      expect((await actions.getCreateScreen(world.strict.key, second?.id ?? '', null)).issueTypeId).toBe(
        second?.id,
      );
      expect((await actions.getCreateScreen(world.strict.key, null, second?.name ?? '')).issueTypeId).toBe(
        second?.id,
      );
    });

    it('shows no create screen to somebody who may not create', async () => {
      await expect(actions.getCreateScreen('NOPE', null, null)).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
      await expect(world.reader.getCreateScreen(world.project.key, null, null)).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    });

    it('knows who can be assigned', async () => {
      const { accountId, name } = world.assignable;

      expect(await actions.listAssignable(world.project.key, name)).toEqual([{ accountId, name }]);
      expect(await actions.isAssignable(world.project.key, accountId)).toBe(true);
      expect(await actions.isAssignable(world.project.key, world.unassignable)).toBe(false);
      expect(await actions.listAssignable('NOPE', '')).toEqual([]);
    });
  });
}
