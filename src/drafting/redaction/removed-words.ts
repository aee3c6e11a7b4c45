import type { Language } from '../../domain/incident';
import type { RedactedKind } from './span';

/** The kinds that never come back, with what the report says in their place. */
export const removedWords: Readonly<
  Record<Extract<RedactedKind, 'secret' | 'idNumber' | 'cardNumber'>, Readonly<Record<Language, string>>>
> = {
  secret: { 'zh-CN': '[密钥已移除]', 'en-US': '[secret removed]' },
  idNumber: { 'zh-CN': '[证件号已移除]', 'en-US': '[ID number removed]' },
  cardNumber: { 'zh-CN': '[卡号已移除]', 'en-US': '[card number removed]' },
};
