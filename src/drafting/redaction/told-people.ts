import { chineseSurname } from '../chinese-surname';
import { isCommonWord } from './common-words';
import { isTeamName, isTitle } from './team-names';

const han = String.raw`\p{Script=Han}`;
const given = `${han}{1,2}?`;
const chinese = `${chineseSurname}${given}`;
const clock = String.raw`\[?(?:\d{4}-)?(?:\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]?`;
const lineStart = String.raw`(?:^|\n)[ \t>*-]{0,6}`;
const roles = '同学|老师|先生|女士|工程师|经理|总监|主管|值班';
/** What people are asked or said to do, right behind a name. */
const asked = '请|麻烦|帮|看|来|在吗|已|正在|负责|跟进|处理|确认|去|说|回复|反馈';

/** Where only a person can stand in a Chinese text: called, as an owner, as somebody who speaks in a pasted chat, before a form of address. */
const chineseMarks: readonly RegExp[] = [
  new RegExp(`@(${chinese})(?=[^${han}]|$|${asked}|${roles})`, 'gu'),
  new RegExp(
    String.raw`(?:负责人|责任人|处理人|经办人|操作人|执行人|值班人|值班|报告人|上报人|发现人|审批人|指挥官|联系人|接口人|主持人|记录人|参会人|参与人)(?:[:(]|为|是)\s{0,2}(${chinese})(?=[^${han}]|$)`,
    'gu',
  ),
  new RegExp(String.raw`${lineStart}(?:${clock}\s{0,2})?(${chinese})(?:\([^()\n]{1,20}\))?\s?:(?!\d)`, 'gu'),
  new RegExp(String.raw`${lineStart}(${chinese})\s{1,3}${clock}`, 'gu'),
  new RegExp(`(?<![${han}])(${chinese})(?=${roles})`, 'gu'),
  new RegExp(`(?<![${han}])(${chineseSurname}[工总])(?=[^${han}]|$|在|那边|把|将|${asked})`, 'gu'),
  new RegExp(
    String.raw`(?<![${han}])(${chinese})(?=\((?:SRE|DBA|QA|运维|研发|开发|测试|网络|后端|前端|产品|值班))`,
    'gu',
  ),
];
/** Of a list of names, the others. */
const alsoNamed = new RegExp(`[、,/](${chinese})(?=[^${han}]|$)`, 'uy');

const part = String.raw`\p{Lu}(?:\p{Ll}|['-](?=\p{L})){1,20}`;
const latin = `${part} ${part}`;
const latinMarks: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w.])@(${latin})(?![\w./(])`, 'gu'),
  /(?<![\w.])@([a-z]{2,20}[._](?!(?:com|org|net|io|dev|cn|app|local)(?![a-z]))[a-z]{2,20})(?![\w./(@-])/g,
  new RegExp(
    String.raw`(?:[Oo]wner|[Aa]ssignee|[Rr]eporter|[Aa]uthor|[Ll]ead|[Cc]ommander|[Oo]n-?call|IC)(?: (?:is|was))?[: ] ?(${latin})(?![\w])`,
    'gu',
  ),
  new RegExp(
    String.raw`${lineStart}${clock}\s{0,2}(?:[-–—|] )?(${latin})(?:\([^()\n]{1,20}\))?\s?:(?!\d)`,
    'gu',
  ),
  new RegExp(String.raw`${lineStart}(${latin})\s{1,3}${clock}[ \t]{0,4}(?=\n)`, 'gu'),
];

/**
 * Names of persons that a text marks as such, whether or not they have an account of the incident: in pasted chats, as owners of
 * actions, called with @. Names of teams and ordinary words are none.
 *
 * @param folded in half width (`foldWidth`)
 */
export function toldPeople(folded: string): readonly string[] {
  const found = [
    ...chineseMarks
      .flatMap((pattern) =>
        [...folded.matchAll(pattern)].flatMap((match) => [match[1] ?? '', ...listed(folded, match)]),
      )
      .map((name) => surnameAndTitle.exec(name)?.[0] ?? name)
      .filter(isChineseName),
    ...latinMarks
      .flatMap((pattern) => [...folded.matchAll(pattern)].map((match) => match[1] ?? ''))
      .filter(isLatinName),
  ];
  return [...new Set(found)];
}

/** A list of people is as long as a meeting is large. */
const mostListed = 30;

function listed(folded: string, { 0: whole, index }: RegExpExecArray): string[] {
  const names: string[] = [];
  alsoNamed.lastIndex = index + whole.length;
  for (let next = alsoNamed.exec(folded); next && names.length < mostListed; next = alsoNamed.exec(folded)) {
    names.push(next[1] ?? '');
  }
  return names;
}

/** 王工 and 李总 are persons too: what follows is not of the name. */
const surnameAndTitle = new RegExp(`^${chineseSurname}[工总]`);

const isChineseName = (name: string): boolean =>
  !isCommonWord(name) && !isCommonWord(name.slice(0, 2)) && !isTeamName(name);

const isLatinName = (name: string): boolean =>
  !isTeamName(name) &&
  name.split(/[ ._]/).every((word) => !isCommonWord(word) && !isTitle(word) && !isAct(word));

/** "Traffic Rerouted 14:20" is what happened, not who. */
const isAct = (word: string): boolean => /(?:ed|tion|ment|ness|ity|ance|ence|ures?|als?)$/.test(word);
