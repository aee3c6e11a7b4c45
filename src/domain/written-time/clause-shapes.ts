import type { MentionRole } from './mention-role';

/** "截至 17:40，…": only dates what follows. */
export const asOf = /^\W*(?:截至|截止到?)\s*$/;

/** "…，最终在 10:20", "..., 10:20": behind the comma comes an entry of its own. */
export const opensEntry = /[,，、;；]\s*(?:最终|最后|随后|然后|并)?(?:在|于)?\s*(?:at |约)?\s*$/;
const opensLaterClause = /[,，;；]\s*(?:最终|最后|随后|然后|并)?(?:在|于)\s*约?\s*$/;
/** What is left hanging where the next clause was cut off. */
export const hangingWords =
  /[,，、;；\s]*(?:(?:最终|最后|随后|然后|并)?(?:在|于)|(?:一?直到|直至))?[,，、;；\s]*$/;

/** "…，直到 12:15 才完全恢复", "直到 20 时许才被发现": what had been waited for came then. */
export function isAwaited(before: string, after: string): boolean {
  return (
    /(?:^|[,，;；])[^,，;；]{0,6}(?:一?直到|直至)\s*约?\s*$/.test(before) && /^[^,，。;；]{0,6}才/.test(after)
  );
}

/** "故障在 19:00 左右恢复": a sentence of its own minute behind one of another. */
const subjectAlone = /^\s*(?:故障|服务|业务|系统|问题|数据库|网站|全部服务)?(?:已)?(?:在|于|到)\s*约?\s*$/;
const cameBack = /^\s*(?:左右|前后)?(?:才|就|已)?(?:全部|完全|全面|陆续)?(?:恢复|解决|修复)/;

/** A time in the middle of a sentence that opens an entry of its own, with the words in front of it. */
export function opensClause(before: string, after: string, role: MentionRole): boolean {
  return (
    ((role === 'entry' || role === 'start') && opensLaterClause.test(before)) ||
    (role === 'entry' && subjectAlone.test(before) && cameBack.test(after)) ||
    (role !== 'none' && isAwaited(before, after))
  );
}
