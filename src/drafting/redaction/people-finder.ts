import { foldWidth } from './fold-width';
import { personForms } from './person-forms';
import type { FormMatch, PersonForm } from './person-forms';
import type { Span } from './span';

const letters = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}_`;

/** Before a word that is marked as a person: a mention, a role with a colon, a form of address. */
const markBefore =
  /(?:@|\[~|(?:负责人|责任人|值班人?|处理人|经办人|报告人|发现人|执行人|操作人|审批人|指挥官|联系人|接口人|致谢|感谢|(?<![A-Za-z])(?:owner|assignee|reporter|author|lead|commander|on-?call|by|cc|thanks|thx|hi|hey|dear))[:\s,]{0,3}(?<![a-z])|(?<![A-Za-z])(?:mr|mrs|ms|dr)\.?\s)$/i;
/** Behind it: a form of address, or the colon of somebody who speaks at the start of a line. */
const markBehind =
  /^\s?(?:同学|老师|先生|女士|工程师|经理|总监|主管|哥|姐|\((?:SRE|DBA|QA|运维|研发|开发|测试|网络|后端|前端|产品|值班))/i;
const speaks = /^\s?(?:\([^()\n]{0,20}\))?:\s/;
/** A capital in the middle of a sentence is a name's, and so is one before what somebody did. */
const midSentence = /[a-z,] $/;
const acts =
  /^\s(?:[a-z]{2,14}ed|said|says|thinks|thought|found|saw|took|began|did|ran|went|wrote|sent|put|got|made|gave|set|left|and I|is (?:on|looking))(?![A-Za-z])/;
const lineStart = /(?:^|\n)[ \t>*-]{0,6}(?:\[[^[\]\n]{0,30}\]\s?|\d{1,2}:\d{2}(?::\d{2})?\s)?$/;

/**
 * A search for everybody of an incident in a text. The longest form wins; a Latin form stands between what is no letter, a Chinese one anywhere.
 * @param names as the product shows them
 */
export function peopleFinder(names: readonly string[]): (folded: string) => Span[] {
  const owners = new Map<string, string>();
  const forms = new Map<string, PersonForm>();
  for (const name of new Set(names)) {
    for (const form of personForms(name)) {
      const key = keyOf(form.text);
      const owner = owners.get(key);
      // Who of two people is meant by a given name that both have, nobody knows: it is somebody of its own.
      owners.set(key, owner === undefined || owner === name ? name : `?${key}`);
      forms.set(key, form);
    }
  }
  const patterns = patternsOf([...forms.values()]);

  return (folded) => {
    const candidates = patterns.flatMap(({ match, pattern }) =>
      [...folded.matchAll(pattern)].map(({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        person: owners.get(keyOf(found)) ?? found,
        meant: isMeant(match, folded, index, found),
      })),
    );
    return besideOthers(folded, candidates).map(({ start, end, person }) => ({
      kind: 'person',
      start,
      end,
      person,
    }));
  };
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly person: string;
  readonly meant: boolean;
}

/** In a list of persons every name is one: 王磊、高峰. */
function besideOthers(folded: string, candidates: readonly Candidate[]): Candidate[] {
  const meant = candidates.filter((one) => one.meant);
  const starts = new Set(meant.map(({ start }) => start));
  const ends = new Set(meant.map(({ end }) => end));
  const joins = (from: number, to: number) => /^\s?[、,/&和与及]\s?$/.test(folded.slice(from, to));
  const gaps = [1, 2, 3];
  return candidates.filter(
    ({ meant: sure, start, end }) =>
      sure ||
      gaps.some((gap) => starts.has(end + gap) && joins(end, end + gap)) ||
      gaps.some((gap) => ends.has(start - gap) && joins(start - gap, start)),
  );
}

const keyOf = (text: string): string => foldWidth(text).normalize('NFC').toLowerCase();

function patternsOf(forms: readonly PersonForm[]): { match: FormMatch; pattern: RegExp }[] {
  return (['anywhere', 'capital', 'marked'] as const).flatMap((match) => {
    const texts = forms
      .filter((form) => form.match === match)
      .map(({ text }) => foldWidth(text))
      .flatMap((text) => [...new Set([text, text.normalize('NFD')])])
      .sort((a, b) => b.length - a.length);
    const byEdges = Object.entries(Object.groupBy(texts, edgesOf));
    return byEdges.map(([edges, group]) => ({ match, pattern: patternOf(edges, group) }));
  });
}

const starts = new RegExp(`^[${letters}]`, 'u');
const ends = new RegExp(`[${letters}]$`, 'u');
type Edges = 'both' | 'left' | 'right' | 'none';

/** At which ends of a form no letter of its own kind may touch it. */
function edgesOf(text: string): Edges {
  if (starts.test(text)) return ends.test(text) ? 'both' : 'left';
  return ends.test(text) ? 'right' : 'none';
}

function patternOf(edges: string, texts: readonly string[]): RegExp {
  const any = texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|');
  const before = edges === 'both' || edges === 'left' ? `(?<![${letters}])` : '';
  const behind = edges === 'both' || edges === 'right' ? `(?![${letters}])` : '';
  return new RegExp(`${before}(?:${any})${behind}`, 'giu');
}

function isMeant(match: FormMatch, folded: string, start: number, found: string): boolean {
  if (match === 'anywhere') return true;
  const before = folded.slice(Math.max(0, start - 40), start);
  const behind = folded.slice(start + found.length, start + found.length + 26);
  const capital = /^\p{Lu}/u.test(found);
  if (match === 'capital' && capital && /[a-z]/.test(found)) return true;
  if (markBefore.test(before) || markBehind.test(behind)) return true;
  if (!capital || !/[a-z]/.test(found)) return false;
  return (lineStart.test(before) && speaks.test(behind)) || midSentence.test(before) || acts.test(behind);
}
