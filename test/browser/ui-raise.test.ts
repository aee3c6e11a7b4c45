import type { Page } from 'playwright-core';
import type { RaiseRequestRow, RaiseResultRow } from '../../src/contract/raise-view';
import { describeSurface, isTooWide, ok, wordsOf } from '../support/ui-browser';
import type { Answers } from '../support/ui-host';
import { aPreview, aRaiseRow, hostileText, someFields } from '../support/ui-data';

const raised = (rowId: string, key: string): RaiseResultRow => ({
  rowId,
  outcome: 'raised',
  issue: { key, url: `https://example.atlassian.net/browse/${key}`, status: '', category: 'new' },
  failure: null,
  linkedOnPage: true,
});

const base: Answers = {
  previewRaise: ok(aPreview()),
  listProjects: ok([
    { key: 'OPS', name: '运维改进' },
    { key: 'PAY', name: '支付' },
  ]),
  listAssignable: ok([
    { accountId: 'a1', name: '周明' },
    { accountId: 'a2', name: '林悦' },
  ]),
};
const modal = { screen: 'raise' };
const wide = { width: 1100, height: 900 };
const row = (page: Page, measure: string) => page.getByRole('row', { name: new RegExp(measure) });
const create = (page: Page) => page.getByRole('button', { name: /^创建 \d+ 条$/ });
const state = (page: Page) => wordsOf(page, '.step-foot-note');

describeSurface('the raise preview', 'macro', (open) => {
  it('ticks complete rows and says of the others what is missing, at the field', async () => {
    const { page } = await open({ answers: base, modal, ...wide });

    await create(page).waitFor();

    expect(await create(page).innerText()).toBe('创建 2 条');
    expect(await wordsOf(page)).toContain('没有负责人');
    const owner = row(page, '值班手册').getByRole('combobox', { name: '负责人' });
    expect(await owner.getAttribute('aria-invalid')).toBeNull();
    const described = await owner.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described ?? ''}"]`).innerText()).toBe('没有负责人');
    await page.getByRole('checkbox', { name: /值班手册/ }).check();
    expect(await owner.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows the issue of a row that is raised already, and no controls', async () => {
    const { page } = await open({ answers: base, modal, ...wide });

    const done = row(page, '补齐回滚演练');
    await done.waitFor();

    expect(await done.innerText()).toContain('OPS-51');
    expect(await done.getByRole('combobox').count()).toBe(0);
  });

  it('raises the ticked rows with project, type, priority, owner and date', async () => {
    const { page, calls } = await open({
      answers: { ...base, raiseActions: ok([raised('r1', 'OPS-60'), raised('r2', 'OPS-61')]) },
      modal,
      ...wide,
    });

    await create(page).click();
    await row(page, '回滚并锁定').getByRole('link', { name: 'OPS-60' }).waitFor();

    expect(calls.at(-1)?.input).toEqual({
      rows: [
        {
          rowId: 'r1',
          projectKey: 'OPS',
          issueTypeId: '10001',
          priorityId: '1',
          assigneeId: 'a1',
          due: '2026-11-27',
          ownerWas: null,
          dueWas: null,
          acceptance: null,
          fields: {},
        },
        {
          rowId: 'r2',
          projectKey: 'OPS',
          issueTypeId: '10001',
          priorityId: '2',
          assigneeId: 'a2',
          due: '2026-12-15',
          ownerWas: null,
          dueWas: null,
          acceptance: null,
          fields: {},
        },
      ],
    });
    expect(await state(page)).toContain('已建单 2 条');
  });

  it('sends many rows in calls of five', async () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      aRaiseRow({ rowId: `r${index}`, measure: `措施 ${index}` }),
    );
    const { page, calls } = await open({
      answers: {
        ...base,
        previewRaise: ok(aPreview({ rows })),
        raiseActions: (input: { rows: RaiseRequestRow[] }) =>
          ok(input.rows.map(({ rowId }) => raised(rowId, `OPS-${rowId.slice(1)}`))),
      },
      modal,
      ...wide,
    });

    await create(page).click();
    await page.getByText('所有行动项都已建单').waitFor();

    const sent = calls
      .filter(({ name }) => name === 'raiseActions')
      .map(({ input }) => (input as { rows: unknown[] }).rows.length);
    expect(sent).toEqual([5, 5, 2]);
  });

  it('keeps a failed row with its reason, and tries it alone again', async () => {
    let round = 0;
    const { page, calls } = await open({
      answers: {
        ...base,
        raiseActions: () =>
          ++round === 1
            ? ok([
                raised('r1', 'OPS-60'),
                {
                  rowId: 'r2',
                  outcome: 'failed',
                  issue: null,
                  linkedOnPage: false,
                  failure: { code: 'FIELD_REFUSED', detail: { field: '优先级', reason: 'option' } },
                },
              ])
            : ok([raised('r2', 'OPS-61')]),
      },
      modal,
      ...wide,
    });

    await create(page).click();
    await page.getByText('优先级：选项无效').waitFor();
    expect(await state(page)).toContain('已建单 1 条 · 1 条没有成功');
    await page.getByRole('button', { name: '重试：补充连接池使用率告警' }).click();
    await row(page, '连接池使用率').getByRole('link', { name: 'OPS-61' }).waitFor();

    expect((calls.at(-1)?.input as { rows: { rowId: string }[] }).rows.map(({ rowId }) => rowId)).toEqual([
      'r2',
    ]);
  });

  it('leaves every row of a call that failed to be tried again', async () => {
    const { page } = await open({
      answers: { ...base, raiseActions: { ok: false, failure: { code: 'IN_PROGRESS' } } },
      modal,
      ...wide,
    });

    await create(page).click();
    await page.getByText('正在进行中').first().waitFor();

    expect(await page.getByRole('button', { name: /^重试/ }).count()).toBe(2);
    expect(await create(page).innerText()).toBe('创建 2 条');
  });

  it('says why nothing can be raised', async () => {
    const { page, calls } = await open({ answers: base, modal, ...wide });

    await create(page).waitFor();
    await page.getByRole('checkbox', { name: /值班手册/ }).check();
    expect(await state(page)).toBe('勾选的行里有 1 行还不完整');
    expect(await create(page).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox', { name: /值班手册/ }).uncheck();
    await page.getByRole('checkbox', { name: /回滚并锁定/ }).uncheck();
    await page.getByRole('checkbox', { name: /连接池使用率/ }).uncheck();

    expect(await state(page)).toBe('请先勾选要建单的行动项');
    expect(calls.map(({ name }) => name)).toEqual(['previewRaise']);
  });

  it('ticks all rows at once, and none, and leads to what is missing', async () => {
    const { page } = await open({ answers: base, modal, ...wide });
    const all = page.getByRole('checkbox', { name: '全选（4 条）' });

    await all.waitFor();
    expect(await page.locator('input:indeterminate').count()).toBe(1);
    await all.check();
    expect(await create(page).innerText()).toBe('创建 4 条');
    await page.getByRole('button', { name: '转到未填的一处' }).click();
    await page.locator('[aria-invalid=true]:focus').waitFor();
    await all.uncheck();

    expect(await state(page)).toBe('请先勾选要建单的行动项');
    expect(await page.getByRole('button', { name: '创建', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('has nothing more to create once all rows are raised', async () => {
    const { page } = await open({
      answers: {
        ...base,
        previewRaise: ok(aPreview({ rows: [aRaiseRow()] })),
        raiseActions: ok([raised('r1', 'OPS-60')]),
      },
      modal,
      ...wide,
    });

    await create(page).click();
    await page.getByText('所有行动项都已建单').waitFor();

    expect(await page.getByRole('button', { name: /^创建/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '关闭' }).getAttribute('class')).toContain(
      'button-primary',
    );
  });

  it('ticks a row that a person completes, unless they said otherwise', async () => {
    const incomplete = (rowId: string, measure: string) =>
      aRaiseRow({ rowId, measure, owner: null, ownerText: '', problems: ['ownerMissing'] });
    const rows = [incomplete('r1', '补充告警'), incomplete('r2', '演练回滚')];
    const { page } = await open({
      answers: { ...base, previewRaise: ok(aPreview({ rows })) },
      modal,
      ...wide,
    });
    const pick = async (measure: string) => {
      await row(page, measure).getByRole('combobox', { name: '负责人' }).fill('林');
      await page.getByRole('option', { name: '林悦' }).click();
    };
    const box = (measure: string) => row(page, measure).getByRole('checkbox');

    await box('演练回滚').check();
    await box('演练回滚').uncheck();
    await pick('补充告警');
    await pick('演练回滚');

    expect(await box('补充告警').isChecked()).toBe(true);
    expect(await box('演练回滚').isChecked()).toBe(false);
  });

  it('keeps what was set when it is closed and opened again, until the row is raised', async () => {
    const { page } = await open({
      answers: { ...base, raiseActions: ok([raised('r3', 'OPS-63')]) },
      modal,
      ...wide,
    });
    const incomplete = row(page, '值班手册');
    await incomplete.getByRole('combobox', { name: '负责人' }).fill('林');
    await page.getByRole('option', { name: '林悦' }).click();
    await incomplete.getByLabel('截止日期').fill('2026-12-18');
    await incomplete.getByLabel('验收标准').fill('新人独立走完一次');
    await incomplete.getByRole('checkbox').check();

    await page.reload();
    await incomplete.waitFor();

    expect(await incomplete.getByRole('combobox', { name: '负责人' }).inputValue()).toBe('林悦');
    expect(await incomplete.getByLabel('截止日期').inputValue()).toBe('2026-12-18');
    expect(await incomplete.getByLabel('验收标准').inputValue()).toBe('新人独立走完一次');
    await page.getByRole('checkbox', { name: /回滚并锁定/ }).uncheck();
    await page.getByRole('checkbox', { name: /连接池使用率/ }).uncheck();
    await create(page).click();
    await incomplete.getByRole('link', { name: 'OPS-63' }).waitFor();
    // The browser draws the link before the effect behind it writes: wait for what is kept.
    await page.waitForFunction("!Object.values(sessionStorage).join().includes('林悦')");
  });

  it('completes a row on the spot', async () => {
    const { page, calls } = await open({
      answers: { ...base, raiseActions: ok([raised('r3', 'OPS-63')]) },
      modal,
      ...wide,
    });

    await page.getByRole('checkbox', { name: /回滚并锁定/ }).uncheck();
    await page.getByRole('checkbox', { name: /连接池使用率/ }).uncheck();
    const incomplete = row(page, '值班手册');
    await incomplete.getByRole('checkbox').check();
    await incomplete.getByRole('combobox', { name: '负责人' }).fill('林');
    await page.getByRole('option', { name: '林悦' }).click();
    await incomplete.getByLabel('截止日期').fill('2026-12-18');
    await incomplete.getByText('没有写', { exact: true }).waitFor();
    await incomplete.getByLabel('验收标准').fill('新人按手册独立走完一次');
    await create(page).click();
    await row(page, '值班手册').getByRole('link', { name: 'OPS-63' }).waitFor();

    expect(calls.at(-1)?.input).toMatchObject({
      rows: [
        {
          rowId: 'r3',
          assigneeId: 'a2',
          due: '2026-12-18',
          ownerWas: '',
          dueWas: '',
          acceptance: '新人按手册独立走完一次',
        },
      ],
    });
  });

  it('asks anew who can be assigned when the project changes', async () => {
    const { page, calls } = await open({
      answers: {
        ...base,
        getProjectFields: ok(
          someFields({
            project: { key: 'PAY', name: '支付' },
            issueTypes: [{ id: '7', name: '故事' }],
            issueTypeId: '7',
          }),
        ),
        listAssignable: ok([]),
      },
      modal,
      ...wide,
    });

    await row(page, '回滚并锁定').getByRole('combobox', { name: '项目' }).click();
    await page.getByRole('option', { name: /支付/ }).click();
    await page.getByText('在这个项目里不能指派给此人').waitFor();

    expect(calls).toContainEqual({
      name: 'getProjectFields',
      input: { projectKey: 'PAY', issueTypeId: null },
    });
    expect(await create(page).getAttribute('aria-disabled')).toBe('true');
  });

  it('sets project and type of all ticked rows at once', async () => {
    const { page, calls } = await open({
      answers: {
        ...base,
        getProjectFields: ({ issueTypeId }) =>
          ok(
            someFields({
              project: { key: 'PAY', name: '支付' },
              issueTypes: [
                { id: '7', name: '故事' },
                { id: '8', name: '缺陷' },
              ],
              issueTypeId: issueTypeId ?? '7',
            }),
          ),
        raiseActions: ok([raised('r1', 'PAY-1'), raised('r2', 'PAY-2')]),
      },
      modal,
      ...wide,
    });

    await page.getByRole('combobox', { name: '批量设置项目' }).click();
    await page.getByRole('option', { name: /支付/ }).click();
    await page.getByLabel('批量设置类型').selectOption({ label: '缺陷' });
    await page.getByRole('button', { name: '应用到 2 行' }).click();
    await create(page).click();
    await page.getByRole('link', { name: 'PAY-1' }).waitFor();

    expect(calls.at(-1)?.input).toMatchObject({
      rows: [
        { projectKey: 'PAY', issueTypeId: '8' },
        { projectKey: 'PAY', issueTypeId: '8' },
      ],
    });
  });

  it('asks for the required fields of the project, each by its kind', async () => {
    const fields = someFields({
      required: [
        { id: 'c1', name: '影响系统', kind: 'choice', options: [{ id: '1', name: '结算' }] },
        { id: 'c2', name: '说明', kind: 'paragraph', options: [] },
        { id: 'c3', name: '团队', kind: 'choices', options: [{ id: '5', name: '平台' }] },
        { id: 'c4', name: '审批人', kind: 'person', options: [] },
        { id: 'c5', name: '工时', kind: 'number', options: [] },
      ],
    });
    const { page, calls } = await open({
      answers: {
        ...base,
        previewRaise: ok(aPreview({ rows: [aRaiseRow()], projects: [fields] })),
        raiseActions: ok([raised('r1', 'OPS-60')]),
      },
      modal,
      ...wide,
    });

    await create(page).waitFor();
    expect(await create(page).getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('影响系统').selectOption({ label: '结算' });
    await page.getByLabel('说明').fill('第一行\n第二行');
    await page.getByRole('checkbox', { name: '平台' }).check();
    await page.getByRole('combobox', { name: '审批人' }).click();
    await page.getByRole('option', { name: '林悦' }).click();
    await page.getByLabel('工时').fill('3');
    await create(page).click();
    await page.getByRole('link', { name: 'OPS-60' }).waitFor();

    expect(calls.at(-1)?.input).toMatchObject({
      rows: [{ fields: { c1: '1', c2: '第一行\n第二行', c3: ['5'], c4: 'a2', c5: '3' } }],
    });
  });

  it('blocks a row in a project whose required field it cannot fill, and says which', async () => {
    const fields = someFields({ required: [{ id: 'c9', name: '预算', kind: 'unsupported', options: [] }] });
    const { page } = await open({
      answers: { ...base, previewRaise: ok(aPreview({ rows: [aRaiseRow()], projects: [fields] })) },
      modal,
      ...wide,
    });

    await page.getByText('这个项目要求填写「预算」').waitFor();

    expect(await page.getByRole('checkbox').isDisabled()).toBe(true);
    const nothing = page.getByRole('button', { name: '创建', exact: true });
    expect(await nothing.getAttribute('aria-disabled')).toBe('true');
  });

  it('cannot tick a row whose link nobody can open, and leaves one that links elsewhere to the person', async () => {
    const rows = [
      aRaiseRow({ rowId: 'r1', measure: '打不开', linkedKey: 'OPS-8', problems: ['linkUnseen'] }),
      aRaiseRow({ rowId: 'r2', measure: '另有工单', linkedKey: 'OPS-9', problems: ['linksElsewhere'] }),
      aRaiseRow({ rowId: 'r3', measure: '没有链接' }),
      aRaiseRow({ rowId: 'r4', measure: '写着工单号', linkedKey: 'OPS-7', problems: ['namesIssue'] }),
      aRaiseRow({
        rowId: 'r5',
        measure: '两个人',
        otherOwners: ['林悦', '陈思'],
        problems: ['ownerSeveral'],
      }),
    ];
    const { page } = await open({
      answers: { ...base, previewRaise: ok({ ...aPreview(), rows }) },
      modal,
      ...wide,
    });

    await create(page).waitFor();

    expect(await create(page).innerText()).toBe('创建 1 条');
    const tick = (measure: string) => row(page, measure).getByRole('checkbox');
    expect(await tick('打不开').getAttribute('disabled')).not.toBeNull();
    expect(await wordsOf(page)).toContain('OPS-8 打不开');
    expect(await wordsOf(page)).toContain('这一行链接着 OPS-9');
    expect(await wordsOf(page)).toContain('措施里写着 OPS-7');
    expect(await wordsOf(page)).toContain('页面上还写了林悦和陈思');
    await tick('另有工单').check();
    expect(await create(page).innerText()).toBe('创建 2 条');
  });

  it('says what an issue goes without in a project that lacks the fields', async () => {
    const fields = { ...someFields(), hasDescription: false, hasLabels: false };
    const { page } = await open({
      answers: { ...base, previewRaise: ok({ ...aPreview(), projects: [fields] }) },
      modal,
      ...wide,
    });

    await page.getByText('没有描述和标签字段').first().waitFor();
  });

  it('says so when the page holds no actions', async () => {
    const { page } = await open({ answers: { ...base, previewRaise: ok(aPreview({ rows: [] })) }, modal });

    await page.getByText('页面上还没有行动项').waitFor();
  });

  it('shows what people wrote as text', async () => {
    const { page } = await open({
      answers: {
        ...base,
        previewRaise: ok(aPreview({ rows: [aRaiseRow({ measure: hostileText, goal: hostileText })] })),
      },
      modal,
    });

    await create(page).waitFor();

    expect(await page.locator('#root img, #root script').count()).toBe(0);
    expect(await page.title()).not.toBe('broken');
  });

  it('is laid out as cards on a phone, with a label at every field', async () => {
    const { page } = await open({ answers: base, modal, width: 320 });

    await create(page).waitFor();

    expect(await isTooWide(page)).toBe(false);
    expect(await page.getByRole('table', { name: '建单' }).getByRole('row').count()).toBe(6);
    const label = page.locator('.raise-due label').first();
    expect((await label.boundingBox())?.height).toBeGreaterThan(10);
  });
});
