import { readTransitions, transitionIssue } from '../jira/transitions';
import type { Issue } from '../jira/issue';
import { failureReasons, failureText } from '../shell/failure-notice';
import { useFlags } from '../shell/flags';
import { Icon } from '../shell/icon';
import { Lozenge, toneOf } from '../shell/lozenge';
import { PopupMenu } from '../shell/popup-menu';
import { useSite } from '../site-state';
import { useResource } from '../use-resource';

interface Props {
  readonly issue: Issue;
  readonly round: number;
  readonly changed: () => void;
}

/** The status as a button with the transitions that the reader may take; a plain lozenge when there are none. */
export function StatusMenu({ issue, round, changed }: Props) {
  const { words } = useSite();
  const flags = useFlags();
  const transitions = useResource(`transitions ${issue.key} ${issue.status.id} ${round}`, () =>
    readTransitions(issue.key),
  );
  const button = (
    <>
      <span>{issue.status.name}</span>
      <Icon name="down" size={12} />
    </>
  );
  const classes = `status-button status-${toneOf(issue.status.category)}`;

  if (!transitions.value || transitions.value.length === 0) {
    return (
      <span
        class={`${classes} status-still`}
        {...(transitions.value ? { title: words.jira.noTransitions } : {})}
      >
        {issue.status.name}
      </span>
    );
  }
  return (
    <PopupMenu
      label={words.jira.changeStatus(issue.status.name)}
      buttonClass={classes}
      button={button}
      items={transitions.value.map((transition) => ({
        key: transition.id,
        label: transition.name,
        note: <Lozenge text={transition.to.name} category={transition.to.category} />,
        run: () => {
          transitionIssue(issue.key, transition.id).then(
            () => {
              flags.show({
                kind: 'success',
                title: words.jira.transitionDone(issue.key, transition.to.name),
                autoDismiss: true,
              });
              changed();
            },
            (failure: unknown) => {
              flags.show({
                kind: 'error',
                title: failureText(failure, words),
                description: failureReasons(failure).join(' '),
              });
            },
          );
        },
      }))}
    />
  );
}
