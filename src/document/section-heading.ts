import { adfText } from './adf-text';
import { walk } from './adf-read';

/** What tells each section by its heading, in either language, however people reworded it around these words. */
const keywords: readonly RegExp[] = [
  /基本信息|basic.{0,12}information|incident (?:overview|basics)/i,
  /时间线|timeline/i,
  /根本原因|根因分析|5\s*(?:个为什么|whys)|root cause/i,
  /影响范围.*评估|影响评估|影响范围详细|impact assessment/i,
  /应急响应.*评估|响应过程评估|应急响应过程|response assessment/i,
  /临时修复|临时措施|temporary fix/i,
  /长期改进|改进措施|行动计划|行动项|long-?term improvement|action (?:plan|items)/i,
  /知识沉淀|团队培训|knowledge/i,
  /监控.{0,4}告警.{0,2}改进|monitoring and alert/i,
  /复盘会议|会议纪要|review meeting|meeting minutes/i,
  /一句话总结|one-sentence summary/i,
];

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

/** The template's own headings inside sections: they are never the start of one. */
const inner =
  /^(?:P[0-2](?:\W|_|$)|用户影响$|业务影响$|技术影响$|做得|响应流程|当前监控|新增监控|告警优化|user impact$|business impact$|technical impact$|what (?:went|did)|suggestions|current blind|new metrics|alert tuning)/i;

export interface SectionHeading {
  readonly number: number;
  /** Both its number and its words say so. */
  readonly certain: boolean;
  readonly level: number;
}

/** Which of the eleven sections a heading begins; undefined for any other heading. */
export function findSectionNumber(
  title: string,
): { readonly number: number; readonly certain: boolean } | undefined {
  const text = title.normalize('NFKC').trim();
  if (inner.test(text)) return undefined;
  const byWord = keywords.findIndex((keyword) => keyword.test(text)) + 1;
  const numeral = /^[(（]?\s*(十一|[一二三四五六七八九十]|\d{1,2})\s*[)）]?\s*[、.．:：,，\s]/.exec(
    text,
  )?.[1];
  const byNumber =
    numeral === undefined ? 0 : /^\d/.test(numeral) ? Number(numeral) : numerals.indexOf(numeral) + 1;
  if (byWord > 0) return { number: byWord, certain: byWord === byNumber };
  // A list-like "3. …" under no known name is a heading of somebody's own.
  if (byNumber < 1 || byNumber > 11 || !/^[(（]?\s*[一二三四五六七八九十]/.test(text)) return undefined;
  return { number: byNumber, certain: false };
}

/** The section that a top-level block of a page begins: its heading, or the first heading in a layout or expand. */
export function findSectionHeading(block: unknown): SectionHeading | undefined {
  let found: SectionHeading | undefined;
  walk(block, (node) => {
    if (found || node.type === 'table') return false;
    if (node.type !== 'heading') return undefined;
    const number = findSectionNumber(adfText(node));
    const level = typeof node.attrs.level === 'number' ? node.attrs.level : 2;
    if (number) found = { ...number, level };
    return false;
  });
  return found;
}
