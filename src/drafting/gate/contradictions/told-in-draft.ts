import type { Claim } from '../../../domain/claim';
import type { Draft } from '../../../domain/draft';
import { claimsOf } from '../../../domain/draft-claims';
import type { EvidenceId } from '../../../domain/evidence';
import type { Language } from '../../../domain/incident';
import { plainText } from '../plain-text';

/** A sentence that a draft tells as what happened. */
export interface ToldSentence {
  readonly section: number;
  /** In plain text. */
  readonly text: string;
  /** As it stands in the draft. */
  readonly quote: string;
  readonly evidence: readonly EvidenceId[];
  /** 一 事故持续时间: what stands there is the duration of the incident without saying so. */
  readonly isDuration: boolean;
  /** 四 影响用户数, 投诉: what is counted there is affected, or complained. */
  readonly counts: 'affected' | 'complained' | null;
}

const sections = '一 二 三 四 五 六 七 八 九 十 十一'.split(' ');

/** What a section is called inside a sentence. */
export const sectionName = (section: number, language: Language): string =>
  language === 'zh-CN' ? (sections[section - 1] ?? String(section)) : `section ${section}`;

/** What may be meant otherwise than as a fact of this incident: plans, conditions, aims, other incidents. */
const notTold =
  /预计|计划|预期|目标|阈值|如果|假如|若(?!干)|上次|上一次|历史上|以往|去年|此前(?:的)?(?:故障|事故)|同类|类似|演练|应当|需要在|建议|\b(?:expected|planned|plan to|target|goal|threshold|SL[AO]|if|unless|would|should|last time|last year|previous(?:ly)?|earlier incident|similar incident|drill|propose[ds]?)\b/i;

/**
 * The sentences of a draft that tell facts: claims that rest on evidence or repeat it, titles of the timeline, measures. What is
 * proposed or supposed, and sentences about plans, conditions and other incidents, contradict nothing.
 */
export function toldInDraft(draft: Draft): readonly ToldSentence[] {
  const { basics, impact } = draft;
  const durations = new Set<Claim>(basics.duration);
  const counts = new Map<Claim, ToldSentence['counts']>([
    ...impact.usersAffected.map((claim) => [claim, 'affected'] as const),
    ...impact.complaints.map((claim) => [claim, 'complained'] as const),
  ]);
  const told = Array.from({ length: 11 }, (_, index) => index + 1).flatMap((section) => [
    ...claimsOf(draft, section)
      .filter(({ basis }) => basis === 'evidence' || basis === 'unknown')
      .map((claim) => ({
        section,
        text: claim.text,
        evidence: claim.evidence,
        isDuration: durations.has(claim),
        counts: counts.get(claim) ?? null,
      })),
    ...(section === 2 ? draft.timeline : []).map(({ title, detail }) => {
      const evidence = detail.flatMap((claim) => claim.evidence);
      return { section, text: title, evidence, isDuration: false, counts: null };
    }),
    ...(section === 6 ? draft.fixes : []).map(({ measure, evidence }) => {
      return { section, text: measure, evidence, isDuration: false, counts: null };
    }),
  ]);
  return told.flatMap((one) =>
    one.text
      .split(/[。；;！!\n]+|(?<=[^\d.][a-z\d)]\.)\s+(?=[A-Z])/)
      .map((part): ToldSentence => ({ ...one, quote: part.trim(), text: plainText(part).trim() }))
      .filter(({ text }) => text !== '' && !/[?？]$/.test(text) && !notTold.test(text)),
  );
}
