import type { Settings } from '../contract/settings';
import type { LostPlace } from '../contract/found-view';
import type { ParentPage, SpaceChoice } from '../contract/target-view';
import type { Ports } from './ports';

export interface DefaultPlace {
  readonly space: SpaceChoice | null;
  readonly parent: ParentPage | null;
  /** The first of the chosen places that no longer works. */
  readonly lost: LostPlace | null;
}

interface ChosenPlace {
  readonly chosenBy: LostPlace['chosenBy'];
  readonly spaceId: string;
  readonly parentId: string | null;
}

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
 * Where a new page would go: where this person wanted it in an earlier try, where this project's last one went, the space of the
 * settings, under the page that a team keeps for its postmortems, or the first space in which this person may write. A place that
 * is gone, or in which this person may create no page, is no default: it is told as lost.
 */
export async function findDefaultPlace(
  ports: Ports,
  projectKey: string,
  settings: Settings,
  wanted: { readonly spaceId: string; readonly parentId: string | null } | null,
): Promise<DefaultPlace> {
  if (!(await ports.pages.isAvailable())) return { space: null, parent: null, lost: null };
  const remembered = await ports.records.findPlace(projectKey);
  const chosen: ChosenPlace[] = [
    ...(wanted ? [{ chosenBy: 'person' as const, ...wanted }] : []),
    ...(remembered ? [{ chosenBy: 'project' as const, ...remembered }] : []),
    ...(settings.spaceKey === null
      ? []
      : [{ chosenBy: 'settings' as const, spaceId: settings.spaceKey, parentId: null }]),
  ];
  let lost: LostPlace | null = null;
  for (const { chosenBy, spaceId, parentId } of chosen) {
    const space = await ports.pages.findSpace(spaceId);
    if (space && (await ports.pages.mayCreateIn(space.id)))
      return { space, parent: await findParent(ports, parentId), lost };
    lost ??= { chosenBy, spaceName: space?.name ?? null };
  }
  return { ...((await findHome(ports)) ?? (await findWritable(ports))), lost };
}

async function findParent(ports: Ports, parentId: string | null): Promise<ParentPage | null> {
  const parent = parentId === null ? undefined : await ports.pages.findPage(parentId);
  return parent ? { id: parent.id, title: parent.title } : null;
}

type Place = Omit<DefaultPlace, 'lost'>;

async function findHome(ports: Ports): Promise<Place | undefined> {
  const homes = (await Promise.all(homeTitles.map((title) => ports.pages.listByTitle(title)))).flat();
  for (const { id, title, spaceId } of homes) {
    const space = (await ports.pages.mayCreateIn(spaceId)) ? await ports.pages.findSpace(spaceId) : undefined;
    if (space) return { space, parent: { id, title } };
  }
  return undefined;
}

async function findWritable(ports: Ports): Promise<Place> {
  const { spaces } = await ports.pages.listWritableSpaces('');
  // A personal space (its key starts with ~) is nobody's place for a team's report.
  return { space: spaces.find(({ key }) => !key.startsWith('~')) ?? null, parent: null };
}
