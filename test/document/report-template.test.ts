import { reportMarkdown } from '../../src/document/report-markdown';
import type { Language } from '../../src/domain/incident';
import { aReport, checkoutOutage } from '../support/builders';

interface Contract {
  readonly sections: readonly (readonly [heading: string, parts: readonly string[]])[];
  readonly summary: RegExp;
}

const chinese: Contract = {
  sections: [
    [
      '## 一、事故基本信息',
      [
        '**事故等级：**',
        '**事故类型：**',
        '**发生时间：**',
        '**持续时长：**',
        '**影响范围：**',
        '**业务影响：**',
      ],
    ],
    [
      '## 二、事故时间线（Timeline）',
      [
        '| 时间 | 事件 | 操作人/系统 | 说明 |',
        '**关键时间指标：**',
        '- **MTTD（Mean Time To Detect）：**',
        '- **MTTI（Mean Time To Investigate）：**',
        '- **MTTF（Mean Time To Fix）：**',
        '- **MTTR（Mean Time To Recover）：**',
      ],
    ],
    [
      '## 三、根本原因分析（5 Whys）',
      [
        '1. **为什么发生故障？**',
        '- 直接原因：',
        '2. **为什么会出现这个直接原因？**',
        '- 技术层面：',
        '3. **为什么系统没有防御这种情况？**',
        '- 设计层面：',
        '4. **为什么之前没有发现这个缺陷？**',
        '- 流程层面：',
        '5. **为什么流程存在这样的漏洞？**',
        '- 组织层面：',
        '**根本原因结论：**',
        '- 技术根因：',
        '- 流程根因：',
        '- 人员根因：',
      ],
    ],
    [
      '## 四、影响范围详细评估',
      [
        '### 用户影响',
        '**受影响用户数：**',
        '**用户体验影响：**',
        '**用户投诉量：**',
        '### 业务影响',
        '**订单损失：**',
        '**流量损失：**',
        '**合作伙伴影响：**',
        '**品牌声誉影响：**',
        '### 技术影响',
        '**数据一致性：**',
        '**系统稳定性：**',
        '**监控告警：**',
      ],
    ],
    [
      '## 五、应急响应过程评估',
      [
        '### 做得好的地方：',
        '- ✅ 优点 1：',
        '### 做得不好的地方：',
        '- ❌ 问题 1：',
        '### 响应流程改进建议：',
        '- 建议 1：',
      ],
    ],
    ['## 六、临时修复措施（已执行）', ['| 措施 | 执行人 | 执行时间 | 效果 | 是否需要长期方案 |']],
    [
      '## 七、长期改进措施（行动计划）',
      [
        '### P0（立即执行，1 周内完成）',
        '| 措施 | 目标 | 负责人 | 截止日期 | 验收标准 |',
        '### P1（重要，1 个月内完成）',
        '| 措施 | 目标 | 负责人 | 截止日期 | 验收标准 |',
        '### P2（长期优化，3 个月内完成）',
        '| 措施 | 目标 | 负责人 | 截止日期 | 验收标准 |',
      ],
    ],
    ['## 八、知识沉淀与团队培训', ['**文档更新：**', '**培训计划：**', '**演练计划：**', '**案例分享：**']],
    [
      '## 九、监控与告警改进',
      [
        '### 当前监控盲区：',
        '- 盲区 1：',
        '### 新增监控指标：',
        '| 监控指标 | 告警阈值 | 负责人 | 完成时间 |',
        '### 告警优化：',
        '- 减少误报：',
        '- 提升告警准确性：',
        '- 优化告警通知方式：',
      ],
    ],
    ['## 十、复盘会议纪要', ['**复盘会议时间：**', '**参与人员：**', '**会议结论：**', '**遗留问题：**']],
    ['## 十一、一句话总结', []],
  ],
  summary: /^- 这次事故的根本原因是【.+】，我们通过【.+】修复，并计划【.+】防止复发。$/m,
};

const english: Contract = {
  sections: [
    [
      '## 1. Basic incident information',
      [
        '**Severity:**',
        '**Incident type:**',
        '**Time of occurrence:**',
        '**Duration:**',
        '**Scope of impact:**',
        '**Business impact:**',
      ],
    ],
    [
      '## 2. Incident timeline (Timeline)',
      [
        '| Time | Event | Operator/system | Notes |',
        '**Key time metrics:**',
        '- **MTTD (Mean Time To Detect):**',
        '- **MTTI (Mean Time To Investigate):**',
        '- **MTTF (Mean Time To Fix):**',
        '- **MTTR (Mean Time To Recover):**',
      ],
    ],
    [
      '## 3. Root cause analysis (5 Whys)',
      [
        '1. **Why did the failure happen?**',
        '- Direct cause: ',
        '2. **Why did this direct cause arise?**',
        '- Technical level: ',
        '3. **Why did the system not defend against this?**',
        '- Design level: ',
        '4. **Why was this defect not found before?**',
        '- Process level: ',
        '5. **Why does the process have such a gap?**',
        '- Organisational level: ',
        '**Root cause conclusion:**',
        '- Technical root cause: ',
        '- Process root cause: ',
        '- People root cause: ',
      ],
    ],
    [
      '## 4. Detailed impact assessment',
      [
        '### User impact',
        '**Users affected:**',
        '**User experience:**',
        '**User complaints:**',
        '### Business impact',
        '**Lost orders:**',
        '**Lost traffic:**',
        '**Impact on partners:**',
        '**Impact on reputation:**',
        '### Technical impact',
        '**Data consistency:**',
        '**System stability:**',
        '**Monitoring and alerting:**',
      ],
    ],
    [
      '## 5. Incident response assessment',
      [
        '### What went well:',
        '- ✅ Point 1: ',
        '### What did not go well:',
        '- ❌ Problem 1: ',
        '### Suggestions for the response process:',
        '- Suggestion 1: ',
      ],
    ],
    [
      '## 6. Temporary fixes (carried out)',
      ['| Measure | Carried out by | Time | Effect | Long-term solution needed |'],
    ],
    [
      '## 7. Long-term improvements (action plan)',
      [
        '### P0 (do now, done within 1 week)',
        '| Measure | Goal | Owner | Due date | Acceptance criterion |',
        '### P1 (important, done within 1 month)',
        '| Measure | Goal | Owner | Due date | Acceptance criterion |',
        '### P2 (long-term optimisation, done within 3 months)',
        '| Measure | Goal | Owner | Due date | Acceptance criterion |',
      ],
    ],
    [
      '## 8. Knowledge and team training',
      ['**Documents to update:**', '**Training plan:**', '**Drill plan:**', '**Case sharing:**'],
    ],
    [
      '## 9. Monitoring and alerting improvements',
      [
        '### Current blind spots:',
        '- Blind spot 1: ',
        '### New metrics to monitor:',
        '| Metric | Alert threshold | Owner | Done by |',
        '### Alert tuning:',
        '- Fewer false alarms: ',
        '- More accurate alerts: ',
        '- Better notification: ',
      ],
    ],
    [
      '## 10. Review meeting minutes',
      ['**Meeting time:**', '**Participants:**', '**Conclusions:**', '**Open questions:**'],
    ],
    ['## 11. One-sentence summary', []],
  ],
  summary:
    /^- The root cause of this incident is \[.+\]; we fixed it by \[.+\] and plan to prevent a recurrence by \[.+\]\.$/m,
};

/** What of the contract does not follow in order. */
function deviations(markdown: string, { sections }: Contract): string[] {
  let from = 0;
  return sections.flatMap(([heading, parts]) =>
    [heading, ...parts].filter((part) => {
      const at = markdown.indexOf(part, from);
      if (at === -1) return true;
      from = at + part.length;
      return false;
    }),
  );
}

const tickets = {
  'a whole story': checkoutOutage,
  'an empty ticket': { title: '', description: '', priority: null, reporter: null, people: [] },
} as const;

describe.each([
  ['zh-CN', chinese],
  ['en-US', english],
] as const)('the template in %s', (language: Language, contract) => {
  it.each(Object.keys(tickets) as (keyof typeof tickets)[])(
    'is kept, heading by heading and column by column, by %s',
    (ticket) => {
      const markdown = reportMarkdown(aReport(tickets[ticket], language));

      expect(deviations(markdown, contract)).toEqual([]);
      expect(markdown.match(/^## .*/gm)).toEqual(contract.sections.map(([heading]) => heading));
      expect(markdown).toMatch(contract.summary);
    },
  );

  it('always holds the nine milestones in the timeline', () => {
    const names =
      language === 'zh-CN'
        ? [
            '事故触发',
            '首次发现',
            '通知相关人员',
            '开始排查',
            '定位根因',
            '应急修复',
            '服务恢复',
            '监控确认',
            '事故结束',
          ]
        : [
            'Incident triggered',
            'First detected',
            'Relevant people notified',
            'Investigation started',
            'Root cause identified',
            'Emergency fix',
            'Service restored',
            'Monitoring confirmed',
            'Incident closed',
          ];

    for (const ticket of Object.values(tickets)) {
      const markdown = reportMarkdown(aReport(ticket, language));
      expect(names.filter((name) => !markdown.includes(`| **${name}**`))).toEqual([]);
    }
  });
});
