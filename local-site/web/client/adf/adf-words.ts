export interface AdfWords {
  readonly panel: Readonly<Record<string, string>>;
  readonly done: string;
  readonly open: string;
  readonly decision: string;
  readonly table: string;
  readonly code: string;
  readonly details: string;
  readonly media: string;
  readonly macro: string;
  readonly unsupported: (type: string) => string;
}

const zh: AdfWords = {
  panel: {
    info: '信息',
    note: '说明',
    tip: '提示',
    success: '成功',
    warning: '警告',
    error: '错误',
    custom: '面板',
  },
  done: '已完成',
  open: '未完成',
  decision: '决定',
  table: '表格，可横向滚动',
  code: '代码',
  details: '展开内容',
  media: '附件',
  macro: '宏',
  unsupported: (type) => `无法显示的内容（${type}）`,
};

const en: AdfWords = {
  panel: {
    info: 'Info',
    note: 'Note',
    tip: 'Tip',
    success: 'Success',
    warning: 'Warning',
    error: 'Error',
    custom: 'Panel',
  },
  done: 'Done',
  open: 'Not done',
  decision: 'Decision',
  table: 'Table, scrolls sideways',
  code: 'Code',
  details: 'Show more',
  media: 'Attachment',
  macro: 'Macro',
  unsupported: (type) => `Content that cannot be shown (${type})`,
};

export function adfWords(locale: string): AdfWords {
  return locale.startsWith('zh') ? zh : en;
}
