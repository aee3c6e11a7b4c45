const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const cell = (type: 'tableHeader' | 'tableCell', attrs: object, ...content: object[]) => ({
  type,
  attrs,
  content,
});
const row = (...content: object[]) => ({ type: 'tableRow', content });
const panel = (panelType: string, words: string, attrs: object = {}) => ({
  type: 'panel',
  attrs: { panelType, ...attrs },
  content: [paragraph(text(words))],
});
const status = (words: string, color: string) => ({
  type: 'status',
  attrs: { text: words, color, localId: `status-${color}`, style: '' },
});
const date = { type: 'date', attrs: { timestamp: String(Date.UTC(2026, 10, 28)) } };
const mention = { type: 'mention', attrs: { id: '712020:chen-bo', text: '@陈博', accessLevel: '' } };
const task = (state: 'TODO' | 'DONE', localId: string, ...content: object[]) => ({
  type: 'taskItem',
  attrs: { localId, state },
  content,
});
const list = (type: 'bulletList' | 'orderedList', ...items: object[][]) => ({
  type,
  ...(type === 'orderedList' ? { attrs: { order: 1 } } : {}),
  content: items.map((content) => ({ type: 'listItem', content })),
});

/** The overview macro as a page holds it. */
export const macro = {
  type: 'extension',
  attrs: {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: 'app/environment/static/postmortem-overview-macro',
    parameters: { guestParams: { issueKey: 'INC-1' }, localId: 'macro-1' },
    text: '复盘总览',
    localId: 'macro-1',
    layout: 'default',
  },
};

/** A postmortem that uses every node and mark which Confluence pages hold, valid by Atlassian's schema. */
export const everyNode = {
  type: 'doc',
  version: 1,
  content: [
    macro,
    { type: 'heading', attrs: { level: 1 }, content: [text('结算接口大面积 5xx')] },
    paragraph(
      text('影响 '),
      text('约 1.2 万笔订单', { type: 'strong' }),
      text('，', { type: 'em' }),
      text('HTTP 503', { type: 'code' }),
      text(' 持续 47 分钟', { type: 'underline' }),
      text('（初报 60 分钟）', { type: 'strike' }),
      text(' 详见', { type: 'textColor', attrs: { color: '#bf2600' } }),
      text('监控面板', { type: 'link', attrs: { href: 'https://grafana.example.com/d/1' } }),
      text(' H'),
      text('2', { type: 'subsup', attrs: { type: 'sub' } }),
      text('O x'),
      text('2', { type: 'subsup', attrs: { type: 'sup' } }),
      { type: 'hardBreak' },
      mention,
      text(' 于 '),
      date,
      text(' 前完成 '),
      { type: 'emoji', attrs: { shortName: ':warning:', id: 'atlassian-warning', text: '⚠️' } },
    ),
    paragraph(
      ...['neutral', 'purple', 'blue', 'red', 'yellow', 'green'].flatMap((color) => [
        status(`状态 ${color}`, color),
        text(' '),
      ]),
    ),
    ...['info', 'note', 'tip', 'success', 'warning', 'error'].map((type) => panel(type, `一条 ${type} 面板`)),
    panel('custom', '自定义颜色的面板', {
      panelColor: '#E6FCFF',
      panelIcon: ':rocket:',
      panelIconText: '🚀',
    }),
    { type: 'heading', attrs: { level: 2 }, content: [text('一、时间线 '), status('评审中', 'blue')] },
    {
      type: 'table',
      attrs: { layout: 'default', isNumberColumnEnabled: true, width: 760, localId: 'table-1' },
      content: [
        row(
          cell('tableHeader', { colwidth: [120] }, paragraph(text('时间', { type: 'strong' }))),
          cell('tableHeader', { colwidth: [420] }, paragraph(text('事件', { type: 'strong' }))),
          cell('tableHeader', { colwidth: [220] }, paragraph(text('证据', { type: 'strong' }))),
        ),
        row(
          cell('tableCell', { colwidth: [120], background: '#deebff' }, paragraph(text('20:12'))),
          cell(
            'tableCell',
            { colwidth: [420] },
            paragraph(text('连接池耗尽，'), mention),
            list('bulletList', [paragraph(text('华东区先出现'))], [paragraph(text('随后扩散到华南'))]),
          ),
          cell(
            'tableCell',
            { colwidth: [220] },
            {
              ...paragraph({ type: 'inlineCard', attrs: { url: 'https://site.example.com/browse/INC-1' } }),
            },
          ),
        ),
        row(
          cell('tableCell', { colspan: 2, colwidth: [120, 420] }, paragraph(text('合并单元格')), {
            type: 'nestedExpand',
            attrs: { title: '原始日志' },
            content: [paragraph(text('pool exhausted: 200/200'))],
          }),
          cell('tableCell', { colwidth: [220], background: '#ffebe6' }, paragraph(date)),
        ),
      ],
    },
    {
      type: 'table',
      attrs: { layout: 'wide', isNumberColumnEnabled: false, localId: 'table-2' },
      content: [
        row(
          ...['级别', '措施', '目标', '负责人', '期限', '验收标准', '状态'].map((words) =>
            cell('tableHeader', {}, paragraph(text(words))),
          ),
        ),
        row(
          cell('tableCell', {}, paragraph(status('P0', 'red'))),
          cell('tableCell', {}, paragraph(text('连接池告警阈值降到 80%'))),
          cell('tableCell', {}, paragraph(text('提前五分钟发现'))),
          cell('tableCell', {}, paragraph(mention)),
          cell('tableCell', {}, paragraph(date)),
          cell('tableCell', {}, paragraph(text('压测时触发告警'))),
          cell('tableCell', {}, paragraph(status('进行中', 'blue'))),
        ),
      ],
    },
    list(
      'orderedList',
      [paragraph(text('为什么接口返回 5xx？')), list('orderedList', [paragraph(text('连接池耗尽'))])],
      [paragraph(text('为什么连接池耗尽？'))],
    ),
    {
      type: 'taskList',
      attrs: { localId: 'tasks-1' },
      content: [
        task('DONE', 'task-1', text('补充仪表盘')),
        task('TODO', 'task-2', text('演练切换 '), mention, text(' '), date),
        {
          type: 'taskList',
          attrs: { localId: 'tasks-2' },
          content: [task('TODO', 'task-3', text('准备脚本'))],
        },
      ],
    },
    {
      type: 'decisionList',
      attrs: { localId: 'decisions-1' },
      content: [
        {
          type: 'decisionItem',
          attrs: { localId: 'decision-1', state: 'DECIDED' },
          content: [text('结算改为独立连接池')],
        },
      ],
    },
    {
      type: 'expand',
      attrs: { title: '完整日志' },
      content: [
        paragraph(text('从首个告警到恢复')),
        {
          type: 'codeBlock',
          attrs: { language: 'bash' },
          content: [
            text(
              'kubectl -n pay get pods --watch --output-watch-events=true --selector app=checkout-service,region=cn-east-1',
            ),
          ],
        },
      ],
    },
    {
      type: 'codeBlock',
      attrs: { language: 'sql' },
      content: [text('SELECT count(*)\n  FROM orders\n WHERE state = 500;')],
    },
    { type: 'blockquote', content: [paragraph(text('系统让这个错误成为可能。'))] },
    { type: 'rule' },
    {
      type: 'layoutSection',
      content: [
        {
          type: 'layoutColumn',
          attrs: { width: 66.66 },
          content: [paragraph(text('做得好的：值班在三分钟内认领。'))],
        },
        { type: 'layoutColumn', attrs: { width: 33.33 }, content: [paragraph(text('待改进：告警太晚。'))] },
      ],
    },
    { type: 'blockCard', attrs: { url: 'https://site.example.com/browse/OPS-18' } },
    {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [
        {
          type: 'media',
          attrs: {
            id: 'file-1',
            type: 'file',
            collection: 'pages',
            alt: '错误率.png',
            width: 800,
            height: 400,
          },
        },
        { type: 'caption', content: [text('错误率在 20:59 回落')] },
      ],
    },
    {
      type: 'bodiedExtension',
      attrs: {
        extensionType: 'com.atlassian.confluence.macro.core',
        extensionKey: 'excerpt',
        layout: 'default',
        localId: 'excerpt-1',
        parameters: {},
      },
      content: [paragraph(text('摘录正文'))],
    },
    paragraph(text('行内宏 '), {
      type: 'inlineExtension',
      attrs: {
        extensionType: 'com.atlassian.confluence.macro.core',
        extensionKey: 'anchor',
        parameters: { name: 'actions' },
        localId: 'anchor-1',
      },
    }),
  ],
};
