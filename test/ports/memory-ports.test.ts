import { incidentFromJira } from '../../src/adapters/jira/incident-from-jira';
import { epochMinuteOf } from '../../src/domain/epoch-minute';
import { memoryActions } from '../usecases/memory-actions';
import { memoryJira } from '../usecases/memory-incidents';
import { memoryConfluence } from '../usecases/memory-pages';
import { memoryRecords } from '../usecases/memory-records';
import { describeActions } from './actions.contract';
import { describeIncidents } from './incidents.contract';
import { describePages } from './pages.contract';
import { describeRecords } from './records.contract';

const dayMs = 24 * 3_600_000;

describeRecords('memory', () => {
  let now = 0;
  return { records: memoryRecords(() => now), advance: (days) => (now += days * dayMs) };
});

describePages('memory', () => {
  const space = { id: '1', key: 'SRE', name: '稳定性工程' };
  const writers = ['a-lin', 'a-chen'];
  const confluence = memoryConfluence([
    { ...space, writers },
    { id: '2', key: 'ENG', name: 'Engineering', writers },
  ]);
  return {
    author: confluence.storeFor('a-lin'),
    authorId: 'a-lin',
    colleague: confluence.storeFor('a-chen'),
    colleagueId: 'a-chen',
    reader: confluence.storeFor('a-wang'),
    space,
    otherSpaceId: '2',
  };
});

describeIncidents('memory', () => {
  const jira = memoryJira(['a-lin', 'a-chen']);
  return {
    incidents: jira.incidents,
    asker: { accountId: 'a-lin', locale: 'zh-CN', zone: 'Asia/Shanghai' },
    load(json) {
      const incident = incidentFromJira(json);
      jira.tell(incident);
      return incident;
    },
    comment(key, text) {
      const at = epochMinuteOf('2026-11-22T16:00:00+08:00');
      jira.comment(key, at, text);
      return Promise.resolve(at);
    },
    linkedPages: (issueId) => Promise.resolve([jira.find(issueId)?.link].filter((url) => url !== undefined)),
    settle: () => undefined,
  };
});

describeActions('memory', () => {
  const members = [
    { accountId: 'a-lin', name: '林静' },
    { accountId: 'a-zhou', name: '周宁' },
  ];
  const issueTypes = [
    { id: '1', name: 'Task' },
    { id: '2', name: 'Bug' },
  ];
  const team = {
    id: 'customfield_1',
    name: '团队',
    required: true,
    hasDefault: false,
    type: 'string',
    custom: null,
    options: [],
  };
  const site = memoryActions([
    { key: 'OPS', name: '平台工程', issueTypes, fields: [], members },
    { key: 'PAY', name: '支付结算', issueTypes, fields: [team], members },
  ]);
  return {
    actions: site.trackerFor('a-lin'),
    reader: site.trackerFor('a-wang'),
    incident: { id: '10001', key: 'INC-1' },
    otherIncident: { id: '10002', key: 'INC-2' },
    project: { key: 'OPS', name: '平台工程', issueTypeId: '1' },
    strict: { key: 'PAY', issueTypeId: '1', fieldId: 'customfield_1' },
    assignable: { accountId: 'a-zhou', name: '周宁' },
    unassignable: 'a-wang',
    link(key, other) {
      site.link(key, other);
      return Promise.resolve();
    },
    unlink(key) {
      site.unlink(key);
      return Promise.resolve();
    },
    finish(key) {
      site.finish(key);
      return Promise.resolve();
    },
    settle: () => site.catchUp(),
  };
});
