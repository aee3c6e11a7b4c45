import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { handsOn } from '../support/page-edits';
import { atMacro, atModal, comparePage, createPostmortem } from '../support/postmortem-journey';
import type { Visitor } from '../support/postmortem-journey';

describe('comparing a page with newer evidence', () => {
  let site: TestSite;
  let macro: Visitor;
  let hands: ReturnType<typeof handsOn>;

  beforeEach(async () => {
    site = await startLocalSite({ searchLagMs: 0 });
    const { pageId } = await createPostmortem(site, 'commander', 'INC-1');
    hands = handsOn(site, 'commander', pageId, 'INC-1');
    macro = atMacro(site, 'commander', pageId);
  });

  afterEach(async () => {
    expect(site.platform.unknownRoutes).toEqual([]);
    await site.close();
  });

  it('finds nothing to change while nothing changed', async () => {
    const comparison = await comparePage(site, macro);

    expect(comparison.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(comparison.sections.filter((section) => section.state !== 'same' || section.edited)).toEqual([]);
    expect(comparison.newEvidence).toEqual([]);
  });

  it('tells which sections a person changed, and what is new in the ticket', async () => {
    await hands.editPage((adf) => adf.replace('为什么发生故障？', '为什么会发生这次故障？'));
    site.clock.advance(60_000);
    await hands.comment('后续：@林晓 2026-12-10 前把回滚手册补充到值班文档');

    const comparison = await comparePage(site, macro);
    const opening = await (await atModal(site, 'commander', 'INC-1')).get('openPostmortem');

    expect(comparison.sections.filter((section) => section.edited).map((section) => section.number)).toEqual([
      3,
    ]);
    expect(comparison.sections.find((section) => section.number === 7)?.state).toBe('changed');
    expect(comparison.newEvidence.map((evidence) => evidence.excerpt)).toEqual([
      expect.stringContaining('回滚手册'),
    ]);
    expect(opening.postmortem?.newEvidence).toBe(1);
  });

  it('writes only the sections that were accepted, and keeps links of raised actions', async () => {
    const { rows, projects } = await macro.get('previewRaise');
    const [first] = rows;
    const [fields] = projects;
    const request = {
      rowId: first?.rowId ?? '',
      projectKey: fields?.project.key ?? '',
      issueTypeId: fields?.issueTypeId ?? '',
      priorityId: null,
      assigneeId: null,
      ownerWas: null,
      dueWas: null,
      acceptance: '演练通过一次',
      due: first?.due ?? null,
      fields: {},
    };
    const [raised] = await macro.get('raiseActions', { rows: [request] });
    await hands.editPage((adf) => adf.replace('为什么发生故障？', '为什么会发生这次故障？'));
    site.clock.advance(60_000);
    await hands.comment('后续：@林晓 2026-12-10 前把回滚手册补充到值班文档');
    const comparison = await comparePage(site, macro);

    await macro.get('acceptSections', { sections: [7], pageVersion: comparison.page.version });

    const adf = (await hands.readPage()).body.atlas_doc_format.value;
    expect(adf).toContain('为什么会发生这次故障？');
    expect(adf.split('回滚手册').length).toBeGreaterThan(2);
    expect(adf).toContain(`/browse/${raised?.issue?.key ?? ''}"`);
    const after = await macro.get('previewRaise');
    expect(after.rows.find((row) => row.raised)?.raised?.key).toBe(raised?.issue?.key);
  });

  it('leaves a page alone that somebody changed after the comparison', async () => {
    const comparison = await comparePage(site, macro);
    await hands.editPage((adf) => adf.replace('为什么发生故障？', '为什么会发生这次故障？'));
    const before = await hands.readPage();

    const outcome = await macro.call('acceptSections', {
      sections: [3],
      pageVersion: comparison.page.version,
    });

    expect(outcome).toEqual({ ok: false, failure: { code: 'PAGE_CHANGED' } });
    expect(await hands.readPage()).toEqual(before);
  });
});
