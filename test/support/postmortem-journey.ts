import type { AdminCalls, Calls } from '../../src/contract/calls';
import type { Outcome } from '../../src/contract/outcome';
import type { Published } from '../../src/contract/published-view';
import type { Comparison } from '../../src/contract/comparison-view';
import type { ProviderName } from '../../src/contract/settings';
import type { PublishTarget, WriterName } from '../../src/contract/target-view';
import { cast } from '../../local-site/seed/people';
import type { Person } from '../../local-site/seed/people';
import type { TestSite } from './local-site';
import { modelKey } from './model-service';

type AnyCalls = Calls & AdminCalls;
type Value<Name extends keyof AnyCalls> =
  Awaited<ReturnType<AnyCalls[Name]>> extends Outcome<infer T> ? T : never;
type Input<Name extends keyof AnyCalls> = Parameters<AnyCalls[Name]>[0];

/** A person of the sample site at one place of it, making the calls that its screen makes. */
export interface Visitor {
  call<Name extends keyof AnyCalls>(name: Name, input?: Input<Name>): Promise<Outcome<Value<Name>>>;
  /** The value of a call that must succeed. */
  get<Name extends keyof AnyCalls>(name: Name, input?: Input<Name>): Promise<Value<Name>>;
}

function visitor(site: TestSite, person: Person, moduleKey: string, extension: unknown): Visitor {
  const call: Visitor['call'] = async (functionKey, payload) =>
    (await site.invoke({
      moduleKey,
      functionKey,
      payload: payload ?? {},
      accountId: cast[person].accountId,
      extension,
    })) as never;
  return {
    call,
    async get(name, input) {
      const outcome = await call(name, input);
      if (!outcome.ok) throw new Error(`${name} failed: ${JSON.stringify(outcome.failure)}`);
      return outcome.value;
    },
  };
}

async function issueExtension(site: TestSite, type: string, issueKey: string) {
  const answer = await site.request({
    accountId: cast.administrator.accountId,
    method: 'GET',
    path: `/rest/api/3/issue/${issueKey}`,
  });
  const issue = answer.body as {
    id: string;
    key: string;
    fields: { issuetype: { id: string; name: string }; project: { id: string; key: string } };
  };
  return {
    type,
    issue: {
      id: issue.id,
      key: issue.key,
      type: issue.fields.issuetype.name,
      typeId: issue.fields.issuetype.id,
    },
    project: { id: issue.fields.project.id, key: issue.fields.project.key, type: 'software' },
  };
}

/** The modal that the issue's Apps menu opens. */
export async function atModal(site: TestSite, person: Person, issueKey: string): Promise<Visitor> {
  return visitor(site, person, 'create-postmortem', await issueExtension(site, 'jira:issueAction', issueKey));
}

/** The panel beside an issue. */
export async function atPanel(site: TestSite, person: Person, issueKey: string): Promise<Visitor> {
  return visitor(site, person, 'postmortem-panel', await issueExtension(site, 'jira:issueContext', issueKey));
}

/** The macro on a page. */
export function atMacro(site: TestSite, person: Person, pageId: string, incidentKey?: string): Visitor {
  return visitor(site, person, 'postmortem-overview-macro', {
    type: 'macro',
    content: { id: pageId, type: 'page' },
    space: { id: '1', key: 'SRE' },
    isEditing: false,
    localId: 'macro-1',
    ...(incidentKey === undefined ? {} : { config: { incidentKey } }),
  });
}

export function atOverview(site: TestSite, person: Person): Visitor {
  return visitor(site, person, 'postmortem-overview', { type: 'jira:globalPage' });
}

export function atSettings(site: TestSite, person: Person): Visitor {
  return visitor(site, person, 'postmortem-settings', { type: 'jira:adminPage' });
}

/** From the click to a drafted job, ready to be published. */
export async function draftPostmortem(
  site: TestSite,
  modal: Visitor,
  change: Partial<PublishTarget> = {},
): Promise<string> {
  const { jobId } = await modal.get('startReading');
  const found = await modal.get('readIncident', { jobId });
  const [space] = (await modal.get('listSpaces', { query: 'SRE' })).spaces;
  const target = { ...found.defaults, spaceId: found.defaults.spaceId ?? space?.id ?? null, ...change };
  await modal.get('startDraft', { jobId, target });
  await site.platform.queue.drain();
  return jobId;
}

/** From the click to the page. */
export async function createPostmortem(
  site: TestSite,
  person: Person,
  issueKey: string,
  change: Partial<PublishTarget> = {},
): Promise<Published> {
  const modal = await atModal(site, person, issueKey);
  const jobId = await draftPostmortem(site, modal, change);
  return modal.get('publishPostmortem', { jobId });
}

/** Sets up a provider's model as the writer that is offered first. */
export async function useProvider(site: TestSite, provider: ProviderName, key = modelKey): Promise<void> {
  const settings = atSettings(site, 'administrator');
  await settings.get('saveModelKey', { provider, key });
  const view = await settings.get('getSettings');
  const model = { ...view.settings.model, provider };
  await settings.get('saveSettings', {
    settings: { ...view.settings, writer: 'openai', model },
    version: view.version,
  });
}

/** From the click to the new draft beside the page. */
export async function comparePage(
  site: TestSite,
  at: Visitor,
  writer: WriterName = 'rules',
): Promise<Comparison> {
  const { jobId } = await at.get('startComparison', { writer });
  await site.platform.queue.drain();
  return at.get('comparePostmortem', { jobId });
}
