import type { Blame } from '../blame';
import type { Language } from '../incident';
import type { Person } from '../person';
import { matchBlame } from './match-blame';
import { namesOf } from './names-of';
import { withoutExclamation } from './neutral-words';
import { actJudged, factBeside } from './sentence-parts';
import { topicOf } from './topic';
import { chineseTopicWords } from './topic-words-zh';
import { englishTopicWords } from './topic-words-en';

const leftUndone =
  /没|未|忘|漏|忽|无视|不(?:看|查|测|理)|n't\b|\b(?:not|never|nobody|no one|failed to|forgot|neglected|ignored|overlooked|without)\b/i;

/**
 * What to say of the system in place of one blaming sentence: the sentence without its judging words where that leaves a fact,
 * else a question or a change that fits what the sentence is about. It quotes the sentence and states nothing new.
 */
export function systemWording(blame: Blame, language: Language, people: readonly Person[] = []): string {
  const chinese = language === 'zh-CN';
  const { sentence, kind, words } = blame;
  const { allowed, missed, measure } = (chinese ? chineseTopicWords : englishTopicWords)[
    topicOf(sentence) ?? 'any'
  ];
  switch (kind) {
    case 'personAsCause':
    case 'carelessness': {
      const fact = factBeside(sentence, namesOf(people));
      const question = leftUndone.test(sentence) ? missed : allowed;
      if (fact === undefined) return chinese ? `改问系统：${question}` : `Ask of the system: ${question}`;
      return chinese
        ? `事实写作「${fact}」，再问：${question}`
        : `Keep the fact “${fact}” and ask: ${question}`;
    }
    case 'hindsight':
    case 'counterfactual': {
      const judged = actJudged(sentence);
      if (judged === undefined)
        return chinese
          ? `写当时实际看到和做的，再问：${missed}`
          : `Tell what was seen and done at the time, and ask: ${missed}`;
      if (judged.done)
        return chinese
          ? `写当时为什么「${judged.act}」看起来可行，再问：${allowed}`
          : `Tell what made “${judged.act}” look right at the time, and ask: ${allowed}`;
      return chinese
        ? `写当时实际做了什么，再问是什么使「${judged.act}」没有发生：${missed}`
        : `Tell what was done at the time and what kept “${judged.act}” from happening: ${missed}`;
    }
    case 'moreCare':
      return chinese ? `换成可验收的系统改动：${measure}` : `Make it a change that can be tested: ${measure}`;
    case 'moreApproval':
      return chinese
        ? `把审批要看的内容交给机器检查：${measure}`
        : `Let a machine check what the approval would look at: ${measure}`;
    case 'animated': {
      const neutral = withoutExclamation(sentence);
      if (neutral !== undefined && !matchBlame(neutral))
        return chinese ? `写作「${neutral}」，再问：${missed}` : `Write “${neutral}” and ask: ${missed}`;
      return chinese
        ? `用时长、范围或次数代替「${words}」，再问：${missed}`
        : `Put duration, extent or count in place of “${words}”, and ask: ${missed}`;
    }
  }
}
