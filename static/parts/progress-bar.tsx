import './progress-bar.css';

/** A bar with its words. `total` null or zero: how much there is to do is not known yet. */
export function ProgressBar(props: {
  label: string;
  done: number;
  total: number | null;
  /** What a reader of the screen hears and sees beside the bar, e.g. `7 / 11`. */
  value: string;
  tone?: 'brand' | 'success' | undefined;
  labelHidden?: boolean | undefined;
}) {
  const known = props.total !== null && props.total > 0;
  const share = known ? Math.min(1, props.done / (props.total ?? 1)) : 0;
  return (
    <div class="progress">
      <span class={props.labelHidden ? 'visually-hidden' : 'progress-label'}>{props.label}</span>
      <div
        class={`progress-track${known ? '' : ' progress-unknown'}`}
        role="progressbar"
        aria-label={props.label}
        aria-valuetext={props.value}
        {...(known
          ? { 'aria-valuemin': 0, 'aria-valuemax': props.total ?? 0, 'aria-valuenow': props.done }
          : {})}
      >
        <div
          class={`progress-fill progress-${props.tone ?? 'brand'}`}
          style={known ? { width: `${String(share * 100)}%` } : {}}
        />
      </div>
      <span class="progress-value">{props.value}</span>
    </div>
  );
}
