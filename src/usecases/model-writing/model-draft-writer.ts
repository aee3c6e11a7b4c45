import type { WriterChoice } from '../../contract/target-view';
import type { SectionState, WritingView } from '../../contract/writing-view';
import { readDigest } from '../../drafting/brief/part-digest';
import type { PartDigest } from '../../drafting/brief/part-digest';
import { planBrief } from '../../drafting/brief/plan-brief';
import type { BriefPart, BriefPlan } from '../../drafting/brief/plan-brief';
import type { ChatRequest } from '../../drafting/chat-request';
import { redactorFor } from '../../drafting/redaction/redactor';
import type { RedactionOptions } from '../../drafting/redaction/redactor';
import { startByRules } from '../../drafting/rules-writer';
import { assembleDraft } from '../../drafting/sections/assemble-draft';
import { draftedText } from '../../drafting/sections/drafted-text';
import { plainWords } from '../../drafting/sections/plain-words';
import { readSection } from '../../drafting/sections/read-section';
import { sectionNumbers } from '../../drafting/sections/section-form';
import type { ReplyScope, SectionNumber } from '../../drafting/sections/section-form';
import { sectionRequest } from '../../drafting/sections/section-request';
import type { ActionItem } from '../../domain/action-item';
import type { Draft } from '../../domain/draft';
import type { Facts } from '../../domain/report';
import type { ChatModel } from '../ports/chat-model';
import type { DraftOptions, DraftRun, DraftWriter } from '../ports/draft-writer';
import { askModel } from './ask-model';
import type { Asked, AskFailure, Reading } from './ask-model';
import { askUntilRefused } from './ask-until-refused';
import { inTurns } from './in-turns';
import { keptPart, readKeptPart } from './kept-part';
import { answerShare } from './request-size';
import { shareBudget } from './share-budget';
import { tokenBudget } from './token-budget';
import { writingFindings } from './writing-findings';

export interface ModelLimits {
  /** Tokens in and out for one report. */
  readonly tokenBudget: number;
  readonly redaction: RedactionOptions;
}

/** The section that is written last, from all others. */
const summary = 11;

/**
 * Drafts with a model: the parts of a long ticket at the same time, then ten sections at the same time from one brief, then the
 * summary, which also compares them. A section that cannot be had from the model is the rules', and the findings say so. When
 * none can be had, the writing fails with the reason of the first if trying again may help, and goes on by rules if only an
 * administrator can.
 *
 * @param headStartMs longest time by which the first question goes ahead of the others
 */
export function modelDraftWriter(
  choice: WriterChoice,
  model: ChatModel,
  limits: ModelLimits,
  headStartMs?: number,
): DraftWriter {
  return {
    choice,
    write: (facts, options, run) =>
      writeWithModel(facts, options, run, { choice, model, limits, headStartMs }),
  };
}

/** What a writer writes with. */
interface Means {
  readonly choice: WriterChoice;
  readonly model: ChatModel;
  readonly limits: ModelLimits;
  readonly headStartMs: number | undefined;
}

/** @throws MODEL_… when no section could be had from the model, for a reason that may pass */
async function writeWithModel(
  facts: Facts,
  options: DraftOptions,
  run: DraftRun,
  { choice, model, limits, headStartMs }: Means,
): Promise<Draft> {
  const byRules = startByRules(facts, options);
  const { title, evidence } = facts.incident;
  const people = facts.incident.people.filter(({ bot }) => !bot);
  const texts = [title, ...evidence.map(({ text }) => text)];
  const redactor = redactorFor(people, limits.redaction, { language: options.language, texts });
  const redact = (text: string) => redactor.redact(text);
  const scope: ReplyScope = {
    facts,
    options,
    restore: (text) => redactor.restore(text),
  };
  const budget = tokenBudget(limits.tokenBudget);
  const line = askUntilRefused(model, headStartMs);
  const replies = new Map<SectionNumber, unknown>();
  const failures = new Map<SectionNumber, AskFailure>();
  const progress = progressOf(
    run,
    { provider: choice.name === 'forge-llm' ? 'forge-llm' : (choice.provider ?? null), name: model.name },
    () => ({ calls: line.calls, ...budget.spent }),
  );

  const shareOf = (questions: readonly { readonly request: ChatRequest }[], room: number): number =>
    answerShare(
      questions.map(({ request }) => request),
      room,
      model.roomForThought,
    );

  /** What an earlier delivery finished is not asked for again. */
  const askPart = async <T>(
    part: string,
    request: ChatRequest,
    share: number,
    read: (text: string) => Reading<T>,
  ): Promise<Asked<T>> => {
    const before = readKeptPart(await run.findPart(part));
    const kept = before && read(before.text);
    if (before && kept?.ok) {
      budget.charge(before.used);
      return { ok: true, ...before, value: kept.value };
    }
    const answer = await askModel(request, read, { model: line, budget, redact, answerShare: share });
    if (answer.ok) await run.savePart(part, keptPart(answer));
    return answer;
  };

  const readPart = async (
    { number, request, ids }: BriefPart,
    share: number,
  ): Promise<readonly [number, PartDigest][]> => {
    const answer = await askPart(`digest:${number}`, request, share, (text) =>
      readDigest(text, ids, plainWords),
    );
    progress.partRead();
    return answer.ok ? [[number, answer.value]] : [];
  };

  const writeSection = async (section: SectionNumber, request: ChatRequest, share: number): Promise<void> => {
    progress.tell(section, 'writing');
    const answer = await askPart(`section:${section}`, request, share, (text) =>
      readSection(section, text, scope),
    );
    if (answer.ok) replies.set(section, answer.value);
    else failures.set(section, answer.failure);
    // Whether the rules write it is known once the model has answered anything, or refused for good.
    const byRulesThen = replies.size > 0 || line.refusal !== undefined;
    progress.tell(section, answer.ok ? 'model' : byRulesThen ? 'rules' : 'waiting');
  };

  const shares = shareBudget(limits.tokenBudget, model.window);
  const plan = planOf(facts, byRules.promised, options, redact, shares);
  if (plan.parts.length > 0) progress.readParts(plan.parts.length);
  const partShare = shareOf(plan.parts, shares.digests);
  const reading = Promise.all(plan.parts.map((part) => readPart(part, partShare)));
  // The rules' own sections are needed when the model's are there: they are written while it reads and writes.
  const writtenByRules = inTurns(byRules.steps);
  const digests = await reading;
  const brief = plan.compose(new Map(digests.flat()));

  progress.enter('writing');
  const questions = sectionNumbers.map((section) => ({
    section,
    request: sectionRequest(section, brief.text, options, facts),
  }));
  const sectionShare = shareOf(questions, budget.room);
  await Promise.all(
    questions
      .filter(({ section }) => section !== summary)
      .map(({ section, request }) => writeSection(section, request, sectionShare)),
  );
  const [first] = failures.values();
  if (replies.size === 0 && !line.refusal && first?.kind === 'failed') throw first.error;
  for (const section of failures.keys()) progress.tell(section, 'rules');
  const rules = await writtenByRules;

  progress.enter('checking');
  const drafted = redact(draftedText(assembleDraft(rules, replies, scope)));
  const last = sectionRequest(summary, brief.text, options, facts, drafted);
  await writeSection(summary, last, shareOf([{ request: last }], budget.room));
  const draft = assembleDraft(rules, replies, scope);
  const findings = writingFindings(options.language, {
    failures,
    refusal: line.refusal?.failure,
    folded: brief.folded,
    redacted: redactor.counts,
  });
  return { ...draft, findings: [...draft.findings, ...findings] };
}

function planOf(
  facts: Facts,
  promised: readonly ActionItem[],
  { language }: DraftOptions,
  redact: (text: string) => string,
  shares: ReturnType<typeof shareBudget>,
): BriefPlan {
  return planBrief(facts, {
    language,
    promised,
    redact,
    room: shares.brief,
    digestRoom: shares.digests,
  });
}

/** Tells the run after each step what all sections are at. */
function progressOf(run: DraftRun, model: WritingView['model'], usage: () => WritingView['usage']) {
  const sections: Record<string, SectionState> = Object.fromEntries(
    sectionNumbers.map((section) => [section, 'waiting' as const]),
  );
  let phase: WritingView['phase'] = 'writing';
  let parts: WritingView['parts'] = null;
  const renew = () => run.tell({ model, phase, parts, sections: { ...sections }, usage: usage() });
  return {
    readParts(total: number) {
      phase = 'digesting';
      parts = { done: 0, total };
      renew();
    },
    partRead() {
      parts = parts && { ...parts, done: parts.done + 1 };
      renew();
    },
    enter(next: WritingView['phase']) {
      phase = next;
      renew();
    },
    tell(section: SectionNumber, state: SectionState) {
      sections[section] = state;
      renew();
    },
  };
}
