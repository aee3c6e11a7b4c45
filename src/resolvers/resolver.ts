import { makeResolver } from '@forge/resolver';
import type { Calls } from '../contract/calls';
import { acceptSections } from '../usecases/accept-sections';
import { checkTitle } from '../usecases/check-title';
import { chooseMilestone } from '../usecases/choose-milestone';
import { comparePostmortem } from '../usecases/compare-postmortem';
import { confirmPageGone } from '../usecases/confirm-page-gone';
import { getJob } from '../usecases/get-job';
import { getProjectFields } from '../usecases/get-project-fields';
import { listAssignable } from '../usecases/list-assignable';
import { listIncidents } from '../usecases/list-incidents';
import { listParentPages } from '../usecases/list-parent-pages';
import { listProjects } from '../usecases/list-projects';
import { listSpaces } from '../usecases/list-spaces';
import { openComparison } from '../usecases/open-comparison';
import { openPostmortem } from '../usecases/open-postmortem';
import { getPageJob } from '../usecases/page-job';
import { previewRaise } from '../usecases/preview-raise';
import { publishPostmortem } from '../usecases/publish-postmortem';
import { raiseActions } from '../usecases/raise-actions';
import { readIncident } from '../usecases/read-incident';
import { setPostmortemState } from '../usecases/set-postmortem-state';
import { showMacro } from '../usecases/show-macro';
import { showOverview } from '../usecases/show-overview';
import { showPanel } from '../usecases/show-panel';
import { startComparison } from '../usecases/start-comparison';
import { startDraft } from '../usecases/start-draft';
import { startReading } from '../usecases/start-reading';
import { startWriting } from '../usecases/start-writing';
import { suggestTitle } from '../usecases/suggest-title';
import { writeHere } from '../usecases/write-here';
import { answering } from './answer';
import type { PortsOf } from './answer';
import { payloads } from './payloads';
import { issueOf, pageOf, placeOf } from './scene';

/** Calls of the screens. Each checks its payload, runs one use case and returns an outcome. */
export function resolverOf(portsOf: PortsOf) {
  const answer = answering(portsOf);
  return makeResolver<Pick<Calls, keyof Calls>>({
    openPostmortem: answer('openPostmortem', payloads.nothing, ({ ports, scene }) =>
      openPostmortem(ports, scene.asker, { incidentId: issueOf(scene) }),
    ),
    startReading: answer('startReading', payloads.nothing, ({ ports, scene }) =>
      startReading(ports, scene.asker, { incidentId: issueOf(scene) }),
    ),
    readIncident: answer('readIncident', payloads.job, ({ ports, scene, input }) =>
      readIncident(ports, scene.asker, { incidentId: issueOf(scene), ...input }),
    ),
    chooseMilestone: answer('chooseMilestone', payloads.chooseMilestone, ({ ports, scene, input }) =>
      chooseMilestone(ports, scene.asker, { incidentId: issueOf(scene), ...input }),
    ),
    listSpaces: answer('listSpaces', payloads.query, ({ ports, input }) => listSpaces(ports, input)),
    listParentPages: answer('listParentPages', payloads.listParentPages, ({ ports, input }) =>
      listParentPages(ports, input),
    ),
    checkTitle: answer('checkTitle', payloads.checkTitle, ({ ports, scene, input }) =>
      checkTitle(ports, { incidentId: issueOf(scene), ...input }),
    ),
    suggestTitle: answer('suggestTitle', payloads.suggestTitle, ({ ports, scene, input }) =>
      suggestTitle(ports, scene.asker, { incidentId: issueOf(scene), ...input }),
    ),
    startDraft: answer('startDraft', payloads.startDraft, ({ ports, scene, input }) =>
      startDraft(ports, scene.asker, { incidentId: issueOf(scene), ...input }),
    ),
    getJob: answer('getJob', payloads.job, ({ ports, scene, input }) =>
      getJob(ports, scene.asker, { incidentId: issueOf(scene), ...input }),
    ),
    publishPostmortem: answer('publishPostmortem', payloads.job, ({ ports, scene, input }) =>
      publishPostmortem(ports, scene.asker, { incidentId: issueOf(scene), ...input }),
    ),
    openComparison: answer('openComparison', payloads.nothing, ({ ports, scene }) =>
      openComparison(ports, scene.asker, placeOf(scene)),
    ),
    startComparison: answer('startComparison', payloads.startComparison, ({ ports, scene, input }) =>
      startComparison(ports, scene.asker, placeOf(scene), input),
    ),
    getPageJob: answer('getPageJob', payloads.pageJob, ({ ports, scene, input }) =>
      getPageJob(ports, scene.asker, placeOf(scene), input),
    ),
    comparePostmortem: answer('comparePostmortem', payloads.job, ({ ports, scene, input }) =>
      comparePostmortem(ports, scene.asker, placeOf(scene), input),
    ),
    acceptSections: answer('acceptSections', payloads.acceptSections, ({ ports, scene, input }) =>
      acceptSections(ports, scene.asker, placeOf(scene), input),
    ),
    confirmPageGone: answer('confirmPageGone', payloads.nothing, ({ ports, scene }) =>
      confirmPageGone(ports, { incidentId: issueOf(scene) }),
    ),
    setPostmortemState: answer('setPostmortemState', payloads.setPostmortemState, ({ ports, scene, input }) =>
      setPostmortemState(ports, { incidentId: issueOf(scene), ...input }),
    ),
    showPanel: answer('showPanel', payloads.nothing, ({ ports, scene }) =>
      showPanel(ports, scene.asker, { issueId: issueOf(scene) }),
    ),
    showMacro: answer('showMacro', payloads.nothing, ({ ports, scene }) =>
      showMacro(ports, scene.asker, { pageId: pageOf(scene), incidentKey: scene.configuredIncident }),
    ),
    listIncidents: answer('listIncidents', payloads.query, ({ ports, input }) => listIncidents(ports, input)),
    startWriting: answer('startWriting', payloads.startWriting, ({ ports, scene, input }) =>
      startWriting(ports, scene.asker, { pageId: pageOf(scene), ...input }),
    ),
    writeHere: answer('writeHere', payloads.job, ({ ports, scene, input }) =>
      writeHere(ports, scene.asker, { pageId: pageOf(scene), ...input }),
    ),
    previewRaise: answer('previewRaise', payloads.nothing, ({ ports, scene }) =>
      previewRaise(ports, scene.asker, placeOf(scene)),
    ),
    listProjects: answer('listProjects', payloads.query, ({ ports, input }) => listProjects(ports, input)),
    getProjectFields: answer('getProjectFields', payloads.getProjectFields, ({ ports, input }) =>
      getProjectFields(ports, input),
    ),
    listAssignable: answer('listAssignable', payloads.listAssignable, ({ ports, input }) =>
      listAssignable(ports, input),
    ),
    raiseActions: answer('raiseActions', payloads.raiseActions, ({ ports, scene, input }) =>
      raiseActions(ports, scene.asker, placeOf(scene), input.rows),
    ),
    showOverview: answer('showOverview', payloads.showOverview, ({ ports, scene, input }) =>
      showOverview(ports, scene.asker, input),
    ),
  });
}
