import { readingForm } from '../signals/reading-form';
import type { Story } from './story';
import type { Told } from './told';

/** Words for an alert without a failure. */
const names = /误报|虚惊一场|\bfalse (?:alarm|positive|alert)\b/;
/** Said of what alerts do in general, of what they shall do less, or denied. */
const otherwise =
  /(?:不是|并非|非|排除|减少|降低|避免|防止|是否|是不是|可能是?|疑似|怀疑是?|像是?)[^,，。]{0,6}误报|误报(?:率|太|过|较|很|问题|的(?:规则|告警)|噪音)|\b(?:not|no|isn't|wasn't|reduce|reducing|avoid|fewer|less|many|maybe|perhaps|possibly|probably|could be|might be|suspect\w*) (?:an? |it's an? |the |being an? )?(?:\w+ )?false\b|\bfalse (?:alarm|positive)s\b|\bfalse positive rate\b/;

/**
 * Who concludes that nothing was broken ("误报，业务无影响", "Closing as false positive"); undefined where nobody says so, or where
 * somebody finds a failure after all.
 */
export function falseAlarmIn({ told }: Story): Told | undefined {
  const concluded = told.find(
    ({ event, signals }) =>
      event.kind === 'comment' && !signals.question && !signals.followUp && concludes(event.text),
  );
  const afterAll = told.some(
    ({ index, event, signals }) =>
      index > (concluded?.index ?? Infinity) &&
      event.kind === 'comment' &&
      (signals.relapse || signals.notRecovered || signals.onset) &&
      !(signals.alert || signals.followUp || signals.confirmation),
  );
  return afterAll ? undefined : concluded;
}

function concludes(text: string): boolean {
  return readingForm(text)
    .toLowerCase()
    .split(/[\n。.;；]/)
    .some((sentence) => names.test(sentence) && !otherwise.test(sentence) && !/[?？]\s*$/.test(sentence));
}
