import type { Milestone } from '../milestones';
import { estimated, recorded } from './story';
import type { Story } from './story';
import type { Told } from './told';

const security =
  /\b(?:malicious|malware|compromis\w+|leak(?:ed|s)?|exfiltrat\w+|stolen|(?:credential|secret|token|key)s? (?:\w+ ){0,4}(?:leak|expos|publi|stolen|compromis)\w*|(?:leak|expos|publish|stolen|compromis)\w* (?:\w+ ){0,4}(?:credential|secret|token|key)s?|backdoor|exploit\w*|intrusion|breach|phish\w*|unauthori[sz]ed access|mis-?issu\w+|hijack\w*|ransom\w*)\b|恶意|入侵|泄露|泄漏|被盗|盗用|后门|攻击者|挖矿|越权|未授权访问|勒索|撞库/i;

/** What ends an exposure: what leaked or was tampered with is withdrawn, its keys are worth nothing any more. */
const withdrawn =
  /\b(?:unpublish|revok|rotat|disabl|delet|remov|block|invalidat|reset|suspend|taken down|took down|isolat|quarantin|patched|expired)\w*\b|吊销|轮换|封禁|下线|删除|禁用|撤销|失效|重置|阻断|隔离|封堵|关闭/i;

/** What leaked is worth nothing any more. */
const leakedKey =
  /\b(?:token|key|secret|credential|password|certificate)s?\b.{0,24}\b(?:revoked|rotated|disabled|invalidated|reset)\b|\b(?:revoked|rotated|disabled|invalidated|reset) (?:the |all |every )?(?:[\w-]+ ){0,3}(?:token|key|secret|credential|password)s?\b|(?:密钥|令牌|口令|密码|凭据|token|key).{0,10}(?:吊销|轮换|失效|重置|作废)/i;

/** "禁用之后同步任务全挂了": what broke by the measure itself. */
const byMeasure =
  /(?:禁用|吊销|下线|轮换|封禁|关闭|停用|失效|重置)(?:了)?(?:之后|以后|后).{0,30}(?:挂|失败|报错|不可用|异常)|\b(?:after|since) (?:we |the |it was )?(?:disabl|revok|rotat|block|reset|suspend)\w*/i;

/** True where what came back before `recovered` had only broken by what ended the exposure. */
export function isSideEffect({ told }: Story, recovered: Told | null): boolean {
  return told.some(
    ({ index, event, signals }) =>
      index < (recovered?.index ?? 0) && (signals.symptom || signals.onset) && byMeasure.test(event.text),
  );
}

/**
 * A security incident rarely "recovers" in words. Its exposure ends when the thing that the title names is withdrawn, and the
 * last of it when all tokens, keys or sessions are revoked.
 */
export function exposureOf(
  story: Story,
  from: number,
): { readonly mitigated: Milestone | null; readonly recovered: Milestone | null } {
  const description = story.told.find(({ event }) => event.kind === 'description')?.event.text ?? '';
  if (!security.test(`${story.incident.title} ${description}`)) return { mitigated: null, recovered: null };
  const ends = story.told.filter(
    ({ event, signals }) =>
      event.at >= from && event.bound === 'moment' && signals.fix && withdrawn.test(event.text),
  );
  const names = story.incident.title.toLowerCase().match(/[a-z0-9]+(?:[-_@./][a-z0-9]+)+/g) ?? [];
  const named = ends.find(({ event }) => names.some((name) => event.text.toLowerCase().includes(name)));
  const all = ends.filter(({ event }) => /\ball\b|\bevery\b|全部|所有/i.test(event.text)).at(-1);
  const worthless = ends.find(({ event }) => leakedKey.test(event.text));
  const mitigated = named ?? worthless ?? (ends.length === 1 ? ends[0] : undefined);
  return { mitigated: toldAs(mitigated, recorded), recovered: toldAs(all, estimated) };
}

function toldAs(told: Told | undefined, as: typeof recorded): Milestone | null {
  return told ? as(told, 'exposure-ended') : null;
}
