import { chineseNumber, chineseNumeral } from '../../domain/chinese-number';
import { englishNumber, englishNumeral } from '../../domain/english-number';

const numeral = `${chineseNumeral}{1,9}`;
/** Words behind which a Chinese numeral is a figure. 一 is an article before most of them: 一次操作, 一个值班时段. */
const units =
  '小时|分钟|分(?=\\d|$)|秒|毫秒|天|周|月|年|倍|成|元|块|美元|万|亿|个|名|位|家|条|次|台|笔|单|人|起|项|节点|副本|用户|客户|订单|请求';

const englishUnits =
  'hours?|minutes?|mins?|seconds?|days?|weeks?|months?|percent|per cent|users?|customers?|nodes?|hosts?|servers?|pods?|replicas?|orders?|times|million|thousand|hundred|engineers?|people|regions?|zones?|complaints?|requests?|messages?|transactions?|machines?|instances?|alerts?';

const percentInWords = new RegExp(`百分之(${numeral}|\\d+(?:\\.\\d+)?)`, 'g');
const numeralBeforeUnit = new RegExp(`(?<![同某每另第哪几数上好])(${numeral})(?=\\s?(?:${units}))`, 'g');
const oneBeforeUnit = new RegExp(
  `(?<![同某每另第统唯万哪])一(?=\\s?(?:${units}))(?!个(?!半?(?:小时|月))|[次条项位名家台起笔单人]|万一|些|部分)`,
  'g',
);
const englishBeforeUnit = new RegExp(`\\b(${englishNumeral})(?=[\\s-](?:${englishUnits})\\b)`, 'gi');

/**
 * One way of writing: half width, no thousands separators, numerals as figures (三十分钟 and thirty minutes as 30…), shares with
 * a percent sign, hours and a half as decimals. Case stays.
 */
export function plainText(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/(?<=\d)[,'_](?=\d{3}(?!\d))/g, '')
    .replace(/(\d)\s*(?:percent\b|per cent\b|pct\b|个百分点)/gi, '$1%')
    .replace(/(\d)\s+%/g, '$1%');
  const western = /[a-z]/i.test(plain) ? withEnglishNumbers(plain) : plain;
  return /[\u3400-\u9fff]/.test(western) ? withChineseNumbers(western) : western;
}

function withChineseNumbers(text: string): string {
  return text
    .replace(percentInWords, (_, number: string) =>
      /\d/.test(number) ? `${number}%` : `${chineseNumber(number)}%`,
    )
    .replace(/(?<!个)半(?:个)?小时/g, '30 分钟')
    .replace(numeralBeforeUnit, (number: string) =>
      number === '一' ? number : String(chineseNumber(number)),
    )
    .replace(oneBeforeUnit, '1')
    .replace(
      /(\d+)\s?个半小时|(\d+)\s?(?:个)?小时半/g,
      (_, a?: string, b?: string) => `${a ?? b ?? ''}.5 小时`,
    )
    .replace(/(\d)\s*个小时/g, '$1 小时')
    .replace(/(\d+(?:\.\d+)?)\s?成(?![功立为本员])/g, (_, tenths: string) => `${Number(tenths) * 10}%`);
}

function withEnglishNumbers(text: string): string {
  return text
    .replace(/\bhalf an hour\b|\bhalf-hour\b/gi, '30 minutes')
    .replace(/\ban hour and a half\b|\bone and a half hours\b/gi, '90 minutes')
    .replace(/\ban hour\b/gi, '1 hour')
    .replace(englishBeforeUnit, (word: string) => String(englishNumber(word) ?? word))
    .replace(/(\d)\s(?:percent\b|per cent\b)/gi, '$1%');
}
