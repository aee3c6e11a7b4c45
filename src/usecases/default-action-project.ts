import { isFailure } from './errors';
import type { Ports } from './ports';
import type { CreateScreen } from './ports/create-screen';
import type { PageRecord } from './records/page-record';

export interface ActionStart {
  readonly projectKey: string;
  /** Null: the type of the settings, else the project's first ordinary one. */
  readonly issueTypeId: string | null;
}

/** Types of work as Jira names them on delivery, in the two languages of the app. */
const workTypes: ReadonlySet<string> = new Set([
  ...['task', 'story', 'bug', 'improvement'],
  ...['任务', '故事', '用户故事', '缺陷', '错误', '改进'],
]);

/** Projects that are looked at before the person is left to choose: each costs a few requests. */
const maxLooked = 8;

/**
 * The project, and type, in which a preview starts: the one of the settings, or where this incident's project raised its actions
 * last, as far as this person may create issues there, else the incident's own when work with a due date can be created there, else the first project of this person where it
 * can. Where there is none it starts where there is work at all, for the person to choose.
 */
export async function defaultActionProject(ports: Ports, record: PageRecord): Promise<ActionStart> {
  const own = record.incidentKey.replace(/-\d+$/, '');
  const [{ settings }, last] = await Promise.all([
    ports.records.getSettings(),
    ports.records.findActionProject(own),
  ]);
  const set = settings.actionProjectKey ?? last;
  // Whoever set it, or raised there last, may be somebody else with other rights.
  if (set !== undefined && (await ports.actions.mayCreateIn(set)))
    return { projectKey: set, issueTypeId: null };
  const [incident, projects] = await Promise.all([
    ports.incidents.getSummary(record.incidentId),
    ports.actions.listProjects(''),
  ]);
  const others = projects.map(({ key }) => key).filter((key) => key !== own);
  let undated: ActionStart | undefined;
  for (const projectKey of [own, ...others].slice(0, maxLooked)) {
    const work = await findWork(ports, projectKey, settings.actionIssueType, incident.issueType);
    if (work?.dated) return { projectKey, issueTypeId: work.issueTypeId };
    if (work) undated ??= { projectKey, issueTypeId: work.issueTypeId };
  }
  return undated ?? { projectKey: own, issueTypeId: null };
}

/** A type of work, never the incident's own type, and whether its create screen has a due date. */
async function findWork(
  ports: Ports,
  projectKey: string,
  preferred: string | null,
  incidentType: string,
): Promise<{ issueTypeId: string; dated: boolean } | undefined> {
  const first = await findScreen(ports, projectKey, null, preferred);
  const types = first?.issueTypes.filter(({ name }) => name !== incidentType) ?? [];
  const work =
    types.find(({ name }) => name === preferred) ??
    types.find(({ name }) => workTypes.has(name.toLowerCase()));
  if (!work) return undefined;
  const screen =
    work.id === first?.issueTypeId ? first : await findScreen(ports, projectKey, work.id, preferred);
  return { issueTypeId: work.id, dated: screen?.fields.some(({ id }) => id === 'duedate') ?? false };
}

async function findScreen(
  ports: Ports,
  projectKey: string,
  issueTypeId: string | null,
  typeName: string | null,
): Promise<CreateScreen | undefined> {
  try {
    return await ports.actions.getCreateScreen(projectKey, issueTypeId, typeName);
  } catch (error) {
    if (isFailure(error, 'NOT_ALLOWED')) return undefined;
    throw error;
  }
}
