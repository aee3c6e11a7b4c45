import type { Page } from 'playwright-core';
import type { ProviderName, SettingsView } from '../../src/contract/settings';
import { noAnswer, ok } from './ui-browser';
import type { Answers } from './ui-host';
import {
  aComparison,
  aComparisonOpening,
  aFound,
  aJob,
  aMacro,
  aModelJob,
  anEmptyPage,
  anIncident,
  anOpening,
  anOverview,
  aPanel,
  aPostmortem,
  aPreview,
  aPublished,
  aRaisedAction,
  aRaiseRow,
  someFields,
  someMilestones,
  someSettings,
} from './ui-data';

/** A state of a screen, and how to get there. It must look right in every language, theme and width. */
export interface Scene {
  readonly surface: 'action' | 'panel' | 'macro' | 'macro-config' | 'admin' | 'overview';
  readonly answers: Answers;
  readonly modal?: Record<string, unknown>;
  /** Shown once the state is reached. */
  readonly shows: string;
  readonly act?: (page: Page) => Promise<void>;
}

const incident = anIncident({ restricted: true });
const long = '结算接口在跨区域切换期间大面积返回 5xx_'.repeat(4) + 'WithoutAnySpaceInIt'.repeat(6);

const flow: Answers = {
  openPostmortem: ok(anOpening({ incident })),
  startReading: ok({ jobId: 'job-1' }),
  readIncident: ok(aFound({ incident, missing: [{ kind: 'comment', count: 3 }] })),
  getJob: ok(aJob()),
  checkTitle: ok({ state: 'taken', suggestion: `${long} (2)` }),
  listSpaces: ok({ spaces: [{ id: '101', key: 'SRE', name: long }], complete: true }),
  startDraft: ok(aJob()),
};
const drafting = (changes: Parameters<typeof aJob>[0]): Answers => ({
  openPostmortem: ok(anOpening({ job: aJob() })),
  getJob: ok(aJob(changes)),
});
const incidents = ok([{ key: 'OPS-42', title: long, status: '已恢复', created: '2026-11-20T12:12:00.000Z' }]);
const unknown = {
  state: 'missing',
  at: null,
  eventId: null,
  evidence: [],
  reason: 'none',
  chosen: false,
} as const;
const modelSettings = (provider: ProviderName, key: 'set' | 'missing'): SettingsView => {
  const view = someSettings();
  return {
    ...view,
    settings: { ...view.settings, writer: 'openai', model: { ...view.settings.model, provider } },
    providers: view.providers.map((offered) => ({ ...offered, key })),
  };
};
const primary = (page: Page) => page.locator('.button-primary').click();

export const scenes: Readonly<Record<string, Scene>> = {
  'action: opening': { surface: 'action', answers: { openPostmortem: noAnswer }, shows: '.loading' },
  'action: reading': {
    surface: 'action',
    answers: { ...flow, readIncident: noAnswer },
    shows: '[role=progressbar]',
  },
  'action: found, with a milestone open': {
    surface: 'action',
    answers: flow,
    shows: '.event-picker',
    act: async (page) => {
      await page.locator('[data-milestone=notified]').click();
      await page.locator('.found-counts button').click();
    },
  },
  'action: found, with long words': {
    surface: 'action',
    answers: {
      ...flow,
      openPostmortem: ok(anOpening({ incident: anIncident({ title: long }) })),
      readIncident: ok(aFound({ incident: anIncident({ title: long, severityDeclared: false }) })),
    },
    shows: '.minute-form',
    act: async (page) => {
      await page.locator('[data-milestone=triggered]').click();
      await page.locator('.milestone-ways button').nth(1).click();
    },
  },
  'action: target, with a list open': {
    surface: 'action',
    answers: flow,
    shows: '[role=option]',
    act: async (page) => {
      await primary(page);
      await page.locator('.title-state button').waitFor();
      await page.locator('input[role=combobox]').first().click();
    },
  },
  'action: writing': { surface: 'action', answers: drafting({}), shows: '.stages' },
  'action: a model writes': {
    surface: 'action',
    answers: {
      openPostmortem: ok(anOpening({ job: aModelJob() })),
      getJob: ok(aModelJob()),
    },
    shows: '.section-progress',
  },
  'action: a model failed': {
    surface: 'action',
    answers: {
      openPostmortem: ok(anOpening({ job: aModelJob() })),
      getJob: ok(
        aModelJob({ stage: 'failed', failure: { code: 'MODEL_NOT_FOUND', detail: { model: long } } }),
      ),
    },
    shows: '[role=alert]',
  },
  'action: result of a model': {
    surface: 'action',
    answers: {
      openPostmortem: ok(
        anOpening({
          job: aModelJob({
            stage: 'published',
            published: aPublished({
              findings: [{ kind: 'writer', where: '4', message: long }],
            }),
          }),
        }),
      ),
    },
    shows: '.written-how li',
  },
  'action: failed': {
    surface: 'action',
    answers: drafting({ stage: 'failed', failure: { code: 'DRAFT_FAILED' } }),
    shows: '[role=alert]',
  },
  'action: result': {
    surface: 'action',
    answers: drafting({ stage: 'published', published: aPublished({ warnings: ['label'], title: long }) }),
    shows: '.findings',
  },
  'action: existing': {
    surface: 'action',
    answers: { openPostmortem: ok(anOpening({ postmortem: aPostmortem({ title: long }) })) },
    shows: '.message',
  },
  'action: existing, not to be seen, asked whether it is gone': {
    surface: 'action',
    answers: {
      openPostmortem: ok(anOpening({ postmortem: aPostmortem({ title: long, access: 'unseen' }) })),
    },
    shows: '.message-warning',
    act: (page) => page.locator('main .button').first().click(),
  },
  'action: comparison': {
    surface: 'action',
    answers: {
      openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
      openComparison: ok(aComparisonOpening()),
      startComparison: ok(aJob({ stage: 'drafted' })),
      comparePostmortem: ok(aComparison()),
    },
    shows: '.diff',
    act: (page) => page.locator('.step-foot .button').nth(1).click(),
  },
  'action: comparison by a model, to be begun': {
    surface: 'action',
    answers: {
      openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
      openComparison: ok(aComparisonOpening({ pageWriter: 'openai' })),
    },
    shows: '[type=radio]',
    act: (page) => page.locator('.step-foot .button').nth(1).click(),
  },
  'action: comparison while a model writes': {
    surface: 'action',
    answers: {
      openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
      openComparison: ok(aComparisonOpening({ pageWriter: 'openai', job: aModelJob() })),
      getPageJob: ok(aModelJob()),
    },
    shows: '.section-progress',
    act: (page) => page.locator('.step-foot .button').nth(1).click(),
  },
  'action: comparison with a draft of a model': {
    surface: 'action',
    answers: {
      openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
      openComparison: ok(aComparisonOpening({ pageWriter: 'openai', job: aModelJob({ stage: 'drafted' }) })),
      comparePostmortem: ok(
        aComparison({
          pageWriter: 'openai',
          draftWriter: 'openai',
          findings: [{ kind: 'writer', where: '4', message: long }],
        }),
      ),
    },
    shows: '.written-how li',
    act: (page) => page.locator('.step-foot .button').nth(1).click(),
  },
  'macro: comparison that a model could not write': {
    surface: 'macro',
    modal: { screen: 'compare' },
    answers: {
      openComparison: ok(
        aComparisonOpening({
          pageWriter: 'openai',
          job: aModelJob({
            stage: 'failed',
            failure: { code: 'MODEL_UNAVAILABLE', detail: { host: 'api.openai.com' } },
          }),
        }),
      ),
    },
    shows: '[role=alert]',
  },
  'macro: empty page while a model writes': {
    surface: 'macro',
    answers: { showMacro: ok(anEmptyPage({ job: aModelJob() })), getPageJob: ok(aModelJob()) },
    shows: '.section-progress',
  },
  'macro: empty page with a finished draft': {
    surface: 'macro',
    answers: { showMacro: ok(anEmptyPage({ job: aModelJob({ stage: 'drafted' }) })) },
    shows: '.button-primary',
  },
  'macro: ready': { surface: 'macro', answers: { showMacro: ok(aMacro()) }, shows: '.overview' },
  'macro: little is known': {
    surface: 'macro',
    answers: {
      showMacro: ok(
        aMacro({
          severity: null,
          jiraVisible: false,
          canEdit: false,
          canRaise: false,
          milestones: someMilestones({ identified: unknown }),
        }),
      ),
    },
    shows: '.overview',
  },
  'macro: empty page': {
    surface: 'macro',
    answers: { showMacro: ok(anEmptyPage()), listIncidents: incidents },
    shows: '[role=option]',
    act: (page) => page.locator('input[role=combobox]').click(),
  },
  'macro: not for this person': {
    surface: 'macro',
    answers: {
      showMacro: { ok: false, failure: { code: 'NOT_ALLOWED', detail: { permission: 'Browse projects' } } },
    },
    shows: '[role=alert]',
  },
  'macro: meeting view': {
    surface: 'macro',
    modal: { screen: 'meeting' },
    answers: { showMacro: ok(aMacro()) },
    shows: '.overview, .phases',
  },
  'raise: preview': {
    surface: 'macro',
    modal: { screen: 'raise' },
    answers: {
      previewRaise: ok(aPreview({ rows: [...aPreview().rows, aRaiseRow({ rowId: 'long', measure: long })] })),
    },
    shows: '.raise-table',
  },
  'raise: rows that link elsewhere, a project without fields': {
    surface: 'macro',
    modal: { screen: 'raise' },
    answers: {
      previewRaise: ok({
        ...aPreview(),
        rows: [
          aRaiseRow({ rowId: 'r1', linkedKey: 'OPS-8', problems: ['linkUnseen'] }),
          aRaiseRow({ rowId: 'r2', linkedKey: 'OPS-9', problems: ['linksElsewhere'], measure: long }),
          aRaiseRow({ rowId: 'r4', linkedKey: 'OPS-9', problems: ['namesIssue'] }),
          aRaiseRow({ rowId: 'r5', otherOwners: ['林悦', '陈思'], problems: ['ownerSeveral'] }),
        ],
        projects: [{ ...someFields(), hasDescription: false, hasLabels: false }],
      }),
    },
    shows: '.field-warning',
  },
  'raise: required fields': {
    surface: 'macro',
    modal: { screen: 'raise' },
    answers: {
      previewRaise: ok(
        aPreview({
          projects: [
            someFields({
              required: [
                { id: 'c1', name: '影响系统', kind: 'choice', options: [{ id: '1', name: '结算' }] },
                { id: 'c2', name: '说明', kind: 'paragraph', options: [] },
                { id: 'c3', name: '团队', kind: 'choices', options: [{ id: '5', name: '平台' }] },
                { id: 'c4', name: '审批人', kind: 'person', options: [] },
              ],
            }),
          ],
        }),
      ),
    },
    shows: '.raise-required',
  },
  'raise: a row failed': {
    surface: 'macro',
    modal: { screen: 'raise' },
    answers: {
      previewRaise: ok(aPreview()),
      raiseActions: { ok: false, failure: { code: 'BUSY', detail: { seconds: 20 } } },
    },
    shows: '.raise-failed',
    act: primary,
  },
  'panel: postmortem': { surface: 'panel', answers: { showPanel: ok(aPanel()) }, shows: '.panel-metrics' },
  'panel: action': {
    surface: 'panel',
    answers: { showPanel: ok(aRaisedAction()) },
    shows: '.panel-checklist',
  },
  'panel: a page that cannot be seen': {
    surface: 'panel',
    answers: {
      showPanel: ok({
        ...aPanel(),
        postmortem: { ...aPanel().postmortem, access: 'unseen' },
        metrics: null,
        actions: null,
      }),
    },
    shows: '.button',
  },
  'panel: a page in the trash': {
    surface: 'panel',
    answers: { showPanel: ok({ kind: 'none', canCreate: true, deleted: long, work: null }) },
    shows: '.button',
  },
  'panel: nothing yet': {
    surface: 'panel',
    answers: { showPanel: ok({ kind: 'none', canCreate: true, deleted: null, work: null }) },
    shows: '.button',
  },
  'panel: a draft that stopped': {
    surface: 'panel',
    answers: {
      showPanel: ok({
        kind: 'none',
        canCreate: true,
        deleted: null,
        work: { stage: 'failed', failure: { code: 'MODEL_UNAVAILABLE' } },
      }),
    },
    shows: '.button',
  },
  'macro settings': {
    surface: 'macro-config',
    answers: { listIncidents: incidents },
    shows: '[role=option]',
    act: (page) => page.locator('input[role=combobox]').click(),
  },
  settings: {
    surface: 'admin',
    answers: { getSettings: ok(someSettings()) },
    shows: '.field-error',
    act: async (page) => {
      await page.locator('input[type=number]').first().fill('0');
      await primary(page);
    },
  },
  'settings: a model with its key': {
    surface: 'admin',
    answers: { getSettings: ok(modelSettings('openai', 'set')) },
    shows: '.settings-row .key-confirm',
    act: (page) => page.locator('.settings-key .button-subtle').click(),
  },
  'settings: Azure, with errors': {
    surface: 'admin',
    answers: { getSettings: ok(modelSettings('azure-openai', 'missing')) },
    shows: '.settings-pair .field-error',
    act: async (page) => {
      await page.locator('input[type=password]').fill('short');
      await page.locator('.settings-foot .button-primary').click();
    },
  },
  'settings: Forge LLM': {
    surface: 'admin',
    answers: {
      getSettings: ok({
        ...someSettings({ forgeModels: ['claude-small', long] }),
        settings: { ...someSettings().settings, writer: 'forge-llm' },
      }),
    },
    shows: '.message-information',
  },
  'overview: postmortems': {
    surface: 'overview',
    answers: { showOverview: ok(anOverview()) },
    shows: 'tbody',
  },
  'overview: nothing yet': {
    surface: 'overview',
    answers: { showOverview: ok(anOverview(0)) },
    shows: '.message',
  },
};
