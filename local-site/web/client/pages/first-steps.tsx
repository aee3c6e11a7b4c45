import type { Issue } from '../jira/issue';
import { useSite } from '../site-state';

/** The three steps of the main job, with the way into the first. */
export function FirstSteps({ incident }: { incident: Issue | undefined }) {
  const { state, words } = useSite();
  const texts = words.frame.homePage;
  const action = state.modules.find((module) => module.type === 'jira:issueAction')?.title;
  if (!incident || action === undefined) return null;
  const steps = [
    [texts.stepOpen(incident.key), texts.stepOpenNote],
    [texts.stepCreate(action), texts.stepCreateNote],
    [texts.stepRaise, texts.stepRaiseNote],
  ] as const;
  return (
    <section class="first-steps" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{texts.tryTitle}</h2>
      <ol>
        {steps.map(([title, note], index) => (
          <li key={title}>
            <span class="step-number" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <strong>{title}</strong>
              <span class="subtle">{note}</span>
            </span>
          </li>
        ))}
      </ol>
      <p class="button-row">
        <a class="button button-primary" href={`/browse/${incident.key}`}>
          {texts.openIncident} {incident.key}
        </a>
        <a class="button" href={`/projects/${incident.key.replace(/-\d+$/, '')}/issues/new`}>
          {texts.writeIncident}
        </a>
      </p>
    </section>
  );
}
