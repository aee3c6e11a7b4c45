import { useId, useState } from 'preact/hooks';
import { extensionOf } from '../jira/extension-context';
import type { Issue } from '../jira/issue';
import { Icon } from '../shell/icon';
import { ModuleFrame } from '../shell/module-frame';
import { useSite } from '../site-state';
import type { AppModule } from '../site-state';

interface Props {
  readonly issue: Issue;
  readonly round: number;
  readonly changed: () => void;
}

/** The app's panels in the sidebar. */
export function ContextPanels({ issue, round, changed }: Props) {
  const { state } = useSite();
  return (
    <>
      {state.modules
        .filter((module) => module.type === 'jira:issueContext')
        .map((module) => (
          <ContextPanel key={module.key} module={module} issue={issue} round={round} changed={changed} />
        ))}
    </>
  );
}

/** Open at first; closed it keeps its heading, as Jira's own panels do. A change of the issue draws the app afresh. */
function ContextPanel({ module, issue, round, changed }: Props & { module: AppModule }) {
  const [open, setOpen] = useState(true);
  const bodyId = useId();
  return (
    <section class="panel">
      <h2 class="panel-heading">
        <button type="button" aria-expanded={open} aria-controls={bodyId} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} size={12} />
          <span>{module.title}</span>
          {!open && module.label !== undefined && module.label !== module.title && (
            <span class="subtle">{module.label}</span>
          )}
        </button>
      </h2>
      <div id={bodyId} class="panel-body" hidden={!open}>
        {open && (
          <ModuleFrame
            round={round}
            moduleKey={module.key}
            extension={extensionOf('jira:issueContext', issue)}
            title={module.title}
            height="content"
            onRefresh={changed}
          />
        )}
      </div>
    </section>
  );
}
