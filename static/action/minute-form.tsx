import { useState } from 'preact/hooks';
import { dateAndTime, minuteInZone } from '../minute-in-zone';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';

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
      <Field label={t('milestone.time', { zone: props.zone })}>
        {(field) => <TextInput field={field} type="time" value={time} onInput={setTime} />}
      </Field>
      <Button type="submit" look="primary">
        {t('milestone.useMinute')}
      </Button>
    </form>
  );
}
