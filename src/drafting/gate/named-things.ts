import type { Language } from '../../domain/incident';
import { isGivenName, isTradeWord } from './trade-words';

/** Which words of a text count as names that need evidence. */
export type Strictness =
  /** A statement of fact. */
  | 'fact'
  /** A proposal: general terms and abbreviations are its own. */
  | 'proposal';

const address = /\b(?:https?:\/\/|www\.)[^\s，。；、）)」”"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const latin = /[A-Za-z][A-Za-z0-9]*(?:(?:[._/:@#-]|::|->)[A-Za-z0-9]+)*/g;
/** What stands for a removed name, and addresses of hosts. */
const placeholder = /\[?[A-Z]{2,8}_\d{1,6}[A-Z]?\]?|(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const serviceEnd =
  /-(?:service|svc|api|db|gateway|gw|worker|proxy|server|cluster|prod|staging|cache|queue|node|host|app|job|master|primary|replica|\d+)$/i;

/** Fields of business and regions: before 服务, 网关 and the like they name one. */
const business =
  /(?:订单|支付|结算|库存|物流|会员|登录|注册|搜索|推荐|消息|短信|邮件|风控|账户|账单|营销|优惠券|商品|购物车|交易|清算|配送|仓储|报表|鉴权|认证|权限|用户|网关|计费|评论|直播|视频|图片|地图|广告|客服|积分|钱包|退款|对账|发票|合同|审批|考勤|工单|日志|监控|配置|缓存|调度)(?:中心|系统|服务|网关|集群|平台|数据库|队列|接口|机房)/g;
/** Before these a word names one of them, whatever else it means: login 服务, registry 中心. */
const serviceBehind = /^\s?(?:服务(?![器端化])|系统|平台|中心|团队)/;
/** What says of which kind a service, a system or a team is. */
const kindsOfService =
  /^(?:api|db|dns|web|https?|rpc|cache|backend|frontend|middleware|proxy|gateway|sso|iam|cdn|im|it|sre|dba|ops|devops|dev|qa|noc|on-?call|ci|cd|ci\/cd|data|core|online|offline|linux|unix|im|ha|p\d)$/i;
/** Words behind which a person stands. */
const someoneBefore = /(?:由|联系|通知了?|@|负责人[:：]?|值班的?|工程师|同学)\s?$/;
/** What any team has or may want. */
const common = /^(?:消息|短信|邮件|权限|审批|工单|日志|监控|配置|缓存|调度|报表|用户)/;
/** Products that English text writes in small letters too. None that is a word of its own: oracle, spark, vault. */
const products =
  /\b(?:redis|kafka|mysql|mariadb|postgres(?:ql)?|mongo(?:db)?|elasticsearch|opensearch|rabbitmq|rocketmq|nginx|zookeeper|etcd|memcached|cassandra|clickhouse|hbase|hadoop|flink|tidb|sqlite|dynamodb|cloudfront|kubernetes|istio|haproxy|jenkins|gitlab|github|grafana|prometheus|datadog|terraform|nacos|tomcat)\b/gi;
const foreignPlaces =
  /\b(?:frankfurt|dublin|london|paris|amsterdam|stockholm|tokyo|osaka|seoul|singapore|mumbai|sydney|são paulo|sao paulo|virginia|ohio|oregon|california|beijing|shanghai|shenzhen|hangzhou|hong kong)\b/gi;
const places =
  /华北|华东|华南|华中|西南|西北|东北|北京|上海|广州|深圳|杭州|成都|重庆|武汉|西安|南京|天津|苏州|香港|台湾|新加坡|东京|首尔|孟买|悉尼|法兰克福|伦敦|硅谷|弗吉尼亚|俄勒冈|青岛|南通|张家口|乌兰察布|呼和浩特|贵阳|宁夏|合肥|福州|厦门|长沙|郑州|济南|雅加达|迪拜|欧洲|北美|美西|美东|东南亚|日本|韩国|印度/g;

/**
 * Names of hosts, services, products, places, addresses and code that stand in a text, as far as their form shows them: in a
 * Chinese text every Latin word that is no word of the trade; in an English one what has figures, dots, capitals in the middle
 * of a sentence or the ending of a service's name.
 */
export function namedThings(text: string, strictness: Strictness, language: Language): readonly string[] {
  const found: string[] = [];
  const rest = text.replace(address, (whole) => {
    found.push(whole.replace(/[.,;:!?…]+$/, ''));
    return ' '.repeat(whole.length);
  });
  const bare = rest.replace(placeholder, (whole) => {
    found.push(whole);
    return ' '.repeat(whole.length);
  });
  const chinese = language === 'zh-CN';
  for (const match of bare.matchAll(latin)) {
    const [word] = match;
    const behind = bare.slice(match.index + word.length);
    const isService =
      chinese && strictness === 'fact' && serviceBehind.test(behind) && !kindsOfService.test(word);
    const isPerson = isGivenName(word) && someoneBefore.test(bare.slice(0, match.index));
    if (word.length < 2 || (isTradeWord(word) && !isPerson && !isService) || isReference(word)) continue;
    const opens =
      /(?:^|[.!?;:…]["”)]?\s+|["“「(（]|[(（]\d+[)）]\s*|[①-⑳]\s*|[\u3400-\u9fff，。：；、]\s*)$/.test(
        bare.slice(0, match.index),
      );
    if (isName(word, { chinese, opens, strictness })) found.push(word);
  }
  if (chinese) {
    for (const [name] of text.matchAll(business))
      if (strictness === 'fact' || !common.test(name)) found.push(name);
    for (const [name] of text.matchAll(places)) found.push(name);
  } else if (strictness === 'fact') {
    for (const [name] of text.matchAll(products)) found.push(name);
    for (const [name] of text.matchAll(foreignPlaces)) found.push(name);
  }
  return [...new Set(found)];
}

/** References of the report: E4, Q2, H1, A3, P0. The gate checks those of evidence by themselves. */
const isReference = (word: string) => /^(?:[aehq]\d{1,5}|p[0-4]|[fmv])$/i.test(word);

function isName(
  word: string,
  { chinese, opens, strictness }: { chinese: boolean; opens: boolean; strictness: Strictness },
): boolean {
  const hasFigure = /\d/.test(word) && !/^\d|^v\d/i.test(word);
  const joined = /[._/:@#]|::|->/.test(word) && !/^[a-z]+\/[a-z]+$/.test(word);
  const mixed = /^[a-z]+[A-Z]/.test(word);
  if (hasFigure || joined || mixed || serviceEnd.test(word)) return true;
  const abbreviation = /^[A-Z]{2,6}s?$/.test(word);
  if (strictness === 'proposal') return !abbreviation && /^[A-Z]/.test(word) && (chinese || !opens);
  if (chinese) return true;
  return abbreviation || (/^[A-Z]/.test(word) && !opens);
}

/** True when a text holds the name: as it is, with other signs between its parts, or as a longer or shorter form of it. */
export function holdsName(lower: string, name: string): boolean {
  const word = name.toLowerCase();
  if (lower.includes(word)) return true;
  const spaced = word.replace(/[-_./:]+/g, ' ');
  if (spaced !== word && lower.replace(/[-_./:]+/g, ' ').includes(spaced)) return true;
  if (/^[a-z]+s$/.test(word) && lower.includes(word.slice(0, -1))) return true;
  // 订单服务 and 订单系统 are one thing to those who write.
  if (/[\u3400-\u9fff]/.test(word)) {
    const field = word.replace(/(?:中心|系统|服务|网关|集群|平台|数据库|队列|接口|机房)$/, '');
    return field !== word && field.length >= 2 && lower.includes(field);
  }
  return /^[a-z]{7,}$/.test(word) && new RegExp(`(?<![a-z])${word.slice(0, 6)}`).test(lower);
}
