import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { startLocalSite } from '../support/local-site';
import {
  atMacro,
  atModal,
  atOverview,
  atPanel,
  atSettings,
  comparePage,
  createPostmortem,
} from '../support/postmortem-journey';

describe('scopes of the manifest', () => {
  it('are exactly those that the app uses', async () => {
    const manifest = parse(readFileSync(path.resolve(__dirname, '../../manifest.yml'), 'utf8')) as {
      permissions: { scopes: Record<string, unknown> };
    };
    const site = await startLocalSite({ searchLagMs: 0 });

    try {
      const { pageId } = await createPostmortem(site, 'commander', 'INC-1');
      await createPostmortem(site, 'commander', 'INC-3');
      const modal = await atModal(site, 'commander', 'INC-1');
      await modal.get('openPostmortem');
      await modal.get('listParentPages', { spaceId: '1001', query: '复盘' });
      const macro = atMacro(site, 'commander', pageId);
      const { rows, projects } = await macro.get('previewRaise');
      const [row] = rows;
      const [fields] = projects;
      await macro.get('raiseActions', {
        rows: [
          {
            rowId: row?.rowId ?? '',
            projectKey: fields?.project.key ?? '',
            issueTypeId: fields?.issueTypeId ?? '',
            priorityId: null,
            assigneeId: null,
            ownerWas: null,
            dueWas: null,
            acceptance: '演练通过一次',
            due: '2026-11-01',
            fields: {},
          },
        ],
      });
      await macro.get('showMacro');
      await comparePage(site, macro);
      await (await atPanel(site, 'commander', 'INC-1')).get('showPanel');
      await atOverview(site, 'commander').get('showOverview', { cursor: null });
      await atSettings(site, 'administrator').get('getSettings');
      await site.runScheduled('overdue-reminder');

      expect([...site.platform.usedScopes].sort()).toEqual(Object.keys(manifest.permissions.scopes).sort());
      expect(site.platform.unknownRoutes).toEqual([]);
    } finally {
      await site.close();
    }
  });
});
