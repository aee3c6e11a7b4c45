import { getPostmortemPage } from '../../src/usecases/get-postmortem-page';
import { aPageRecord, anIncidentRecord } from '../support/stored-records';
import { memoryPorts } from './memory-ports';

const incidentId = '10042';
const doc = { type: 'doc', version: 1, content: [] };

/** An incident whose property names a page, and that page, which says whose postmortem it is. */
async function pageThatSays(saysIncidentId: string) {
  const { ports } = memoryPorts();
  const page = await ports.pages.createPage({ spaceId: '1', parentId: null, title: '复盘', doc });
  await ports.pages.saveRecord(page.id, aPageRecord({ incidentId: saysIncidentId }));
  await ports.incidents.saveRecord(incidentId, anIncidentRecord({ pageId: page.id }));
  return { ports, page };
}

describe('getPostmortemPage', () => {
  it('finds the page that the incident names and that is the incident’s', async () => {
    const { ports, page } = await pageThatSays(incidentId);

    expect(await getPostmortemPage(ports, { incidentId })).toEqual({ page, record: aPageRecord() });
    expect(await getPostmortemPage(ports, { pageId: page.id })).toEqual({ page, record: aPageRecord() });
  });

  it('takes no page of another incident, whatever the incident’s own property says', async () => {
    const { ports } = await pageThatSays('10099');

    await expect(getPostmortemPage(ports, { incidentId })).rejects.toMatchObject({ code: 'PAGE_NOT_FOUND' });
  });

  it('takes no page that has no record', async () => {
    const { ports } = memoryPorts();
    const page = await ports.pages.createPage({ spaceId: '1', parentId: null, title: '手册', doc });
    await ports.incidents.saveRecord(incidentId, anIncidentRecord({ pageId: page.id }));

    await expect(getPostmortemPage(ports, { incidentId })).rejects.toMatchObject({ code: 'PAGE_NOT_FOUND' });
    await expect(getPostmortemPage(ports, { pageId: page.id })).rejects.toMatchObject({
      code: 'PAGE_NOT_FOUND',
    });
  });
});
