import type { JobView } from '../../src/contract/job-view';
import { ProgressBar } from '../parts/progress-bar';
import { useText } from '../text';
import { ReadingBars } from './reading-bars';
import './draft-stages.css';

const stages = ['read', 'timeline', 'write', 'check', 'last'] as const;

/** What becomes of a draft: a page of its own, a comparison with one, or the content of an empty one. */
export type LastStage = 'page' | 'compare' | 'here';

/** How many of the five stages lie behind a job. */
export function stagesDone(job: JobView): number {
  switch (job.stage) {
    case 'reading':
      return 0;
    case 'found':
      return 2;
    case 'drafting':
    case 'failed':
      return job.sections.total !== null && job.sections.done >= job.sections.total ? 3 : 2;
    case 'drafted':
    case 'publishing':
      return 4;
    case 'published':
      return 5;
  }
}

/** `✓ 读取事故  ✓ 时间线与指标  ◔ 撰写 7/11 节  ○ 校验证据  ○ 创建页面` */
export function DraftStages(props: { job: JobView; last: LastStage; stopped: boolean }) {
  const { t } = useText();
  const { job } = props;
  const { writing } = job;
  const done = stagesDone(job);
  const { sections } = job;
  const current = stages[done];
  const nameOf = (stage: (typeof stages)[number]) =>
    t(`action.draft.stage.${stage === 'last' ? props.last : stage}`);
  const parts = writing?.phase === 'digesting' ? writing.parts : null;
  const bar = parts ?? sections;
  const counted = parts
    ? t('action.draft.parts', { done: parts.done, total: parts.total })
    : t('action.draft.sections', { done: sections.done, total: sections.total ?? 11 });
  const doing = writing ? t(`action.draft.phase.${writing.phase}`) : t('action.draft.stage.write');
  return (
    <div class="stages">
      <ol>
        {stages.map((stage, index) => {
          const state =
            index < done ? 'done' : index === done ? (props.stopped ? 'stopped' : 'active') : 'waiting';
          return (
            <li
              key={stage}
              class={`stage stage-${state}`}
              aria-current={state === 'active' ? 'step' : undefined}
            >
              <span class="stage-mark" aria-hidden="true" />
              <span>
                {nameOf(stage)}
                <span class="visually-hidden"> {t(`action.draft.state.${state}`)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {current === 'read' && !props.stopped && <ReadingBars job={job} />}
      {current === 'write' && !props.stopped && (
        <ProgressBar label={doing} done={bar.done} total={bar.total} value={counted} />
      )}
      <p class="visually-hidden" role="status">
        {current && !props.stopped ? (current === 'write' ? `${doing} ${counted}` : nameOf(current)) : ''}
      </p>
    </div>
  );
}
