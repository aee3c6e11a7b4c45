import { useState } from 'preact/hooks';
import { dateAndTime, minuteInZone } from '../minute-in-zone';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { zoneName } from '../zone-name';

/** Date and time in the incident's zone, for a milestone that no event tells of. */
export function MinuteForm(props: { zone: string; start: number | null; onSave: (at: number) => void }) {
  const { t } = useText();
  const begin = props.start === null ? { date: '', time: '' } : dateAndTime(props.start, props.zone);
  const [date, setDate] = useState(begin.date);
  const [time, setTime] = useState(begin.time);
  const [tried, setTried] = useState(false);
  const at = minuteInZone({ date, time }, props.zone);
  const error = tried && at === undefined ? t('milestone.minuteInvalid') : undefined;

  return (
    <form
      class="minute-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (at !== undefined) props.onSave(at);
      }}
    >
      <Field label={t('milestone.date')} error={error}>
        {(field) => <TextInput field={field} type="date" value={date} onInput={setDate} />}
      </Field>
      <Field label={t('milestone.time', { zone: zoneName(props.zone, props.start ?? Date.now() / 60_000) })}>
        {(field) => <TextInput field={field} type="time" value={time} onInput={setTime} />}
      </Field>
      <Button type="submit" look="primary">
        {t('milestone.useMinute')}
      </Button>
    </form>
  );
}
