import { aReport, alarms, checkoutOutage, linYue, zhouHang } from '../support/builders';
import type { CommentInput, IncidentInput } from '../support/builders';
import { hostileTicket, longTicket } from '../support/hostile-tickets';

const hypotheses = (input: IncidentInput, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  aReport(input, language).draft.causes.whys.map((why) =>
    why
      .filter(({ basis }) => basis === 'hypothesis')
      .map(({ text, evidence }) => [text, ...evidence].join(' ')),
  );
const told = (...comments: readonly CommentInput[]): IncidentInput => ({ comments });

describe('hypotheses of the five whys', () => {
  it('ask whether a rollback covers data that was wrong', () => {
    const [, technical] = hypotheses(
      told(
        { at: '20:20', text: '回滚版本没能完全恢复服务' },
        { at: '20:31', text: '定位到根因：路由配置数据出现错误' },
      ),
    );

    expect(technical).toEqual([
      expect.stringMatching(
        /回滚版本不回退它；线索：「回滚版本没能完全恢复服务」.*；证实方法：.* E2 E3$/,
      ) as unknown,
    ]);
  });

  it.each([
    ['the rollback worked in the end', '20:50', '第二次回滚生效，服务全部恢复正常'],
    ['the cause is no content', '20:31', '定位到根因：机房断电'],
  ])('do not ask so when %s', (_name, at, text) => {
    const [, technical] = hypotheses(
      told(
        { at: '20:20', text: '回滚版本没能完全恢复服务' },
        ...(at === '20:31' ? [] : [{ at: '20:31', text: '定位到根因：路由配置数据出现错误' }]),
        { at, text },
      ),
    );

    expect(technical?.filter((text) => text.includes('回退它'))).toEqual([]);
  });

  it('take a change right before the first effect for a clue while no cause is stated, and never for the cause', () => {
    const change = [
      { at: '20:10', by: zhouHang, text: '发布结算服务 v318，全量生效' },
      { at: '20:14', by: alarms, text: '告警：结算接口 5xx 比例 34%' },
    ];
    const report = aReport(told(...change));
    const [, technical] = hypotheses(told(...change));

    expect(technical).toContainEqual(
      expect.stringMatching(
        /这次变更引发了故障；线索：「发布结算服务 v318.*4 分钟后（20:14）.*证实方法/,
      ) as unknown,
    );
    expect(report.draft.causes.whys[0].map(({ text, basis }) => `${basis} ${text}`).join('；')).not.toContain(
      '导致',
    );
    expect(
      hypotheses(told(...change, { at: '20:31', text: '定位到根因：缓存集群磁盘写满' }))[1]?.join(),
    ).not.toContain('这次变更');
  });

  it('follow a disk that ran full to what writes it and what shares it', () => {
    const [, technical, design, process] = hypotheses(
      {
        description: 'The website is down.',
        created: '20:15',
        comments: [
          { at: '20:15', text: '[2026-11-20 10:00 +08:00] Nightly jobs started failing, low disk space.' },
          { at: '20:15', by: alarms, text: 'Alert fired: website down.' },
          { at: '20:20', text: 'Found the reason for the outage: full data partition.' },
          { at: '20:40', text: 'Website is fully back.' },
        ],
      },
      'en-US',
    );

    expect(technical?.join()).toContain('keeps being written and nothing removes it');
    expect(design?.join()).toContain('share this resource without a quota');
    expect(process?.join()).toMatch(/no alert covered the earliest symptom.*10 hours 15 minutes later/);
  });

  it('see a way back that was blocked, credentials with several users, and access out of reach', () => {
    const blocked = hypotheses(
      told({ at: '20:20', text: 'The rollback was blocked by the failing checks itself' }),
      'en-US',
    );
    const credential = hypotheses(
      told(
        { at: '20:16', text: '登录镜像仓库失败，报错次数过多' },
        { at: '20:25', text: '定位到根因：仓库密码被轮换' },
        { at: '20:27', by: linYue, text: '用户反馈新建任务拉取镜像报错' },
      ),
    );
    const access = hypotheses(told({ at: '20:20', text: '值班同学没有权限扩容' }));

    expect(blocked[2]?.join()).toContain('runs through what had failed');
    expect(credential[2]?.join()).toContain('使用该凭据的系统没有清单');
    expect(access[4]?.join()).toContain('该时段的值班表与权限清单');
  });

  it('count what nobody saw from the symptom, not from a change long before it', () => {
    const [, , , process] = hypotheses(
      told(
        { at: '09:00', text: '[2026-11-20 09:00 +08:00] 上线新版网关配置' },
        { at: '19:45', text: '[2026-11-20 19:45 +08:00] 网关节点开始反复崩溃，大量请求失败' },
        { at: '20:15', by: linYue, text: '用户反馈结算接口大面积报错' },
      ),
    );

    for (const text of process ?? []) expect(text).not.toMatch(/1[01] 小时/);
  });

  it('take no announcement of a finding for the cause', () => {
    const { causes } = aReport(
      told({ at: '20:31', text: '@lin finds the cause of the failure' }),
      'en-US',
    ).draft;

    expect(causes.technical.map(({ text }) => text).join()).not.toContain('finds the cause');
  });

  it('have none where there is no clue', () => {
    expect(hypotheses({ title: '', description: '' }).flat()).toEqual([]);
    expect(
      hypotheses(
        told(
          { at: '20:15', by: alarms, text: '告警：结算接口超时' },
          { at: '20:31', text: '定位到根因：机房断电' },
        ),
      ).flat(),
    ).toEqual([]);
  });

  it('name the clue and the test, and rest on evidence that holds them', () => {
    for (const input of [checkoutOutage, hostileTicket(), longTicket(60)]) {
      for (const [language, parts] of [
        ['zh-CN', /线索.*证实方法|证实方法/],
        ['en-US', /clue.*confirm with|confirm with/],
      ] as const) {
        const { draft } = aReport(input, language);
        const found = draft.causes.whys.flat().filter(({ basis }) => basis === 'hypothesis');
        for (const { text, evidence } of found) {
          expect(text).toMatch(parts);
          expect(evidence.length).toBeGreaterThan(0);
        }
        expect(draft.findings.filter(({ kind }) => kind === 'unsupported')).toEqual([]);
      }
    }
  });
});
