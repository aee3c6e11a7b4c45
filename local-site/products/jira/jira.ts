import type { Clock } from '../../clock';
import type { Directory } from '../../directory';
import { sampleSettings } from '../../seed/jira-settings';
import { sampleIncidents } from '../../seed/sample-incidents';
import { PlannedFailures } from '../planned-failures';
import type { PlannedFailure } from '../planned-failures';
import type { Product, ProductRequest, ProductResponse } from '../product-http';
import type { LoadedIncident } from './import/load-incident';
import { loadIncident } from './import/load-incident';
import type { JiraContext } from './jira-context';
import { JiraError, notAuthenticated, notEmulated } from './jira-error';
import type { PropertyAlias } from './jql/property-alias';
import { JiraStore } from './model/jira-store';
import { checkRequestBody } from './routes/check-request-body';
import { findJiraRoute } from './routes/route-table';
import { laggingIndex } from './search/search-index';

export interface JiraOptions {
  readonly directory: Directory;
  readonly clock: Clock;
  /** Origin of the site, without a slash at the end. */
  readonly siteUrl: string;
  /** How late JQL sees writes. */
  readonly searchLagMs: number;
  /** `empty` has the projects and settings of the sample, but no issue. */
  readonly seed: 'sample' | 'empty';
  /** JQL names for issue properties, from the manifest's `jira:entityProperty` modules. */
  readonly propertyAliases?: readonly PropertyAlias[];
}

export interface JiraProduct extends Product {
  readonly name: 'jira';
  /**
   * Takes in any issue that Jira exported with `expand=changelog`.
   * @throws Error with a clear sentence when the JSON is something else
   */
  loadIncident(json: unknown): LoadedIncident;
  /** Makes the next matching requests fail: for tests of an unhappy site. */
  failNext(failure: PlannedFailure): void;
}

/** The emulated Jira. Two with the same options and the same calls give the same answers. */
export function createJira(options: JiraOptions): JiraProduct {
  const { directory, clock, siteUrl, searchLagMs, seed, propertyAliases = [] } = options;
  const store = new JiraStore(sampleSettings, directory);
  const index = laggingIndex(store, clock, searchLagMs);
  const jira: JiraContext = { store, clock, siteUrl, index, propertyAliases };
  const failures = new PlannedFailures((status) =>
    new JiraError(status, [`Planned failure ${status}.`]).toCollection(),
  );
  if (seed === 'sample') for (const incident of sampleIncidents) loadIncident(jira, incident);
  index.catchUp();

  return {
    name: 'jira',
    owns: (path) => path.startsWith('/rest/'),
    findRoute(method, path) {
      const { template, scopes } = findJiraRoute(method, path)?.route ?? {};
      return template === undefined || scopes === undefined ? undefined : { template, method, scopes };
    },
    handle: (request) => Promise.resolve(failures.around(request, () => answer(jira, request))),
    loadIncident(json) {
      const loaded = loadIncident(jira, json);
      index.catchUp(store.findIssue(loaded.key)?.id);
      return loaded;
    },
    failNext: (failure) => failures.plan(failure),
  };
}

function answer(jira: JiraContext, request: ProductRequest): ProductResponse {
  try {
    const found = findJiraRoute(request.method, request.path);
    if (found === undefined) throw notEmulated(`${request.method} ${request.path}`);
    if (request.actor.kind === 'anonymous') throw notAuthenticated();
    const { query, body, actor } = request;
    checkRequestBody(request.method, found.route.template, body);
    return copied(
      found.route.serve({
        jira,
        user: actor.account,
        params: found.params,
        query,
        body: structuredClone(body),
      }),
    );
  } catch (error) {
    if (error instanceof JiraError) return error.toResponse();
    throw error;
  }
}

/** Bodies cross a wire on a real site: neither side ever holds what the other one stores. */
function copied(response: ProductResponse): ProductResponse {
  if (response.body === undefined) return response;
  return { ...response, body: JSON.parse(JSON.stringify(response.body)) as unknown };
}
