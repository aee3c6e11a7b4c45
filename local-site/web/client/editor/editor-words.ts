export interface EditorWords {
  readonly toolbar: string;
  readonly tableToolbar: string;
  readonly block: string;
  readonly paragraph: string;
  readonly heading: (level: number) => string;
  readonly codeBlock: string;
  readonly bold: string;
  readonly italic: string;
  readonly code: string;
  readonly bulletList: string;
  readonly orderedList: string;
  readonly taskList: string;
  readonly link: string;
  readonly address: string;
  readonly linkText: string;
  readonly badAddress: string;
  readonly removeLink: string;
  readonly mention: string;
  readonly searchPeople: string;
  readonly nobody: string;
  readonly searching: string;
  readonly searchFailed: string;
  readonly date: string;
  readonly status: string;
  readonly statusText: string;
  readonly color: string;
  readonly colors: Readonly<Record<string, string>>;
  readonly table: string;
  readonly panel: string;
  readonly panels: Readonly<Record<string, string>>;
  readonly removePanel: string;
  readonly expand: string;
  readonly expandTitle: string;
  readonly quote: string;
  readonly rule: string;
  readonly macro: string;
  readonly noMacros: string;
  readonly undo: string;
  readonly redo: string;
  readonly rowAbove: string;
  readonly rowBelow: string;
  readonly columnBefore: string;
  readonly columnAfter: string;
  readonly deleteRow: string;
  readonly deleteColumn: string;
  readonly headerRow: string;
  readonly mergeCells: string;
  readonly splitCell: string;
  readonly deleteTable: string;
  readonly apply: string;
  readonly cancel: string;
  readonly done: string;
}

const zh: EditorWords = {
  toolbar: '编辑工具栏',
  tableToolbar: '表格工具栏',
  block: '段落样式',
  paragraph: '正文',
  heading: (level) => `标题 ${level}`,
  codeBlock: '代码块',
  bold: '加粗',
  italic: '斜体',
  code: '代码',
  bulletList: '项目符号列表',
  orderedList: '编号列表',
  taskList: '任务列表',
  link: '链接',
  address: '地址',
  linkText: '文字',
  badAddress: '请输入 http、https 或 mailto 地址',
  removeLink: '移除链接',
  mention: '提及成员',
  searchPeople: '搜索成员',
  nobody: '没有匹配的成员',
  searching: '正在搜索…',
  searchFailed: '搜索失败，请重试',
  date: '日期',
  status: '状态',
  statusText: '状态文字',
  color: '颜色',
  colors: { neutral: '灰色', purple: '紫色', blue: '蓝色', red: '红色', yellow: '黄色', green: '绿色' },
  table: '插入表格',
  panel: '面板',
  panels: { info: '信息', note: '说明', tip: '提示', success: '成功', warning: '警告', error: '错误' },
  removePanel: '移除面板',
  expand: '展开区',
  expandTitle: '展开区标题',
  quote: '引用',
  rule: '分隔线',
  macro: '插入宏',
  noMacros: '没有可插入的宏',
  undo: '撤销',
  redo: '重做',
  rowAbove: '在上方插入行',
  rowBelow: '在下方插入行',
  columnBefore: '在左侧插入列',
  columnAfter: '在右侧插入列',
  deleteRow: '删除行',
  deleteColumn: '删除列',
  headerRow: '标题行',
  mergeCells: '合并单元格',
  splitCell: '拆分单元格',
  deleteTable: '删除表格',
  apply: '确定',
  cancel: '取消',
  done: '完成',
};

const en: EditorWords = {
  toolbar: 'Editor toolbar',
  tableToolbar: 'Table toolbar',
  block: 'Text style',
  paragraph: 'Normal text',
  heading: (level) => `Heading ${level}`,
  codeBlock: 'Code block',
  bold: 'Bold',
  italic: 'Italic',
  code: 'Code',
  bulletList: 'Bullet list',
  orderedList: 'Numbered list',
  taskList: 'Task list',
  link: 'Link',
  address: 'Address',
  linkText: 'Text',
  badAddress: 'Enter an http, https or mailto address',
  removeLink: 'Remove link',
  mention: 'Mention somebody',
  searchPeople: 'Search people',
  nobody: 'Nobody matches',
  searching: 'Searching…',
  searchFailed: 'The search failed, try again',
  date: 'Date',
  status: 'Status',
  statusText: 'Status text',
  color: 'Colour',
  colors: { neutral: 'Grey', purple: 'Purple', blue: 'Blue', red: 'Red', yellow: 'Yellow', green: 'Green' },
  table: 'Insert table',
  panel: 'Panel',
  panels: { info: 'Info', note: 'Note', tip: 'Tip', success: 'Success', warning: 'Warning', error: 'Error' },
  removePanel: 'Remove panel',
  expand: 'Expand',
  expandTitle: 'Title of the expand',
  quote: 'Quote',
  rule: 'Divider',
  macro: 'Insert macro',
  noMacros: 'There is no macro to insert',
  undo: 'Undo',
  redo: 'Redo',
  rowAbove: 'Insert row above',
  rowBelow: 'Insert row below',
  columnBefore: 'Insert column to the left',
  columnAfter: 'Insert column to the right',
  deleteRow: 'Delete row',
  deleteColumn: 'Delete column',
  headerRow: 'Header row',
  mergeCells: 'Merge cells',
  splitCell: 'Split cell',
  deleteTable: 'Delete table',
  apply: 'OK',
  cancel: 'Cancel',
  done: 'Done',
};

export function editorWords(locale: string): EditorWords {
  return locale.startsWith('zh') ? zh : en;
}
