import type { Settings } from '../contract/settings';
import type { ParentPage, SpaceChoice } from '../contract/target-view';
import type { Ports } from './ports';

export interface DefaultPlace {
  readonly space: SpaceChoice | null;
  readonly parent: ParentPage | null;
}

const nowhere: DefaultPlace = { space: null, parent: null };

/** What teams call the page under which their postmortems stand. */
const homeTitles = [
  '事故复盘',
  '故障复盘',
  '复盘',
  '复盘报告',
  'Postmortems',
  'Post-mortems',
  'Incident postmortems',
];

/**
 * Where a new page would go: where this project's last one went, else the space of the settings, else under the page that a team
 * keeps for its postmortems, else the first space in which this person may write. A place that is gone is no default.
 */
export async function findDefaultPlace(
  ports: Ports,
  projectKey: string,
  settings: Settings,
): Promise<DefaultPlace> {
  if (!(await ports.pages.isAvailable())) return nowhere;
  const remembered = await ports.records.findPlace(projectKey);
  const wanted = remembered?.spaceId ?? settings.spaceKey;
  const space = wanted === null ? undefined : await ports.pages.findSpace(wanted);
  if (!space) return (await findHome(ports)) ?? (await findWritable(ports));
  const parentId = remembered?.parentId ?? null;
  const parent = parentId === null ? undefined : await ports.pages.findPage(parentId);
  return { space, parent: parent ? { id: parent.id, title: parent.title } : null };
}

async function findHome(ports: Ports): Promise<DefaultPlace | undefined> {
  const homes = (await Promise.all(homeTitles.map((title) => ports.pages.listByTitle(title)))).flat();
  for (const { id, title, spaceId } of homes) {
    const space = (await ports.pages.mayCreateIn(spaceId)) ? await ports.pages.findSpace(spaceId) : undefined;
    if (space) return { space, parent: { id, title } };
  }
  return undefined;
}

async function findWritable(ports: Ports): Promise<DefaultPlace> {
  // A personal space (its key starts with ~) is nobody's place for a team's report.
  const spaces = (await ports.pages.listSpaces('')).filter(({ key }) => !key.startsWith('~')).slice(0, 10);
  const writable = await Promise.all(spaces.map(({ id }) => ports.pages.mayCreateIn(id)));
  return { space: spaces.find((_, index) => writable[index]) ?? null, parent: null };
}
