import { useMemo, useState } from 'preact/hooks';
import type { Found } from '../../src/contract/found-view';
import { formatDateTime } from '../format';
import { Field } from '../parts/field';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';

/** How many events are shown at once: more are found by filtering, not by scrolling. */
const shown = 50;

/** The events of the timeline, to be filtered by their words, time or actor, and picked. */
export function EventPicker(props: {
  found: Found;
  current: string | null;
  onPick: (eventId: string) => void;
}) {
  const text = useText();
  const { t, locale } = text;
  const [query, setQuery] = useState('');
  const { events, incident } = props.found;
  const { zone } = incident;
  const searchable = useMemo(
    () =>
      events.map((event) => ({
        event,
        words:
          `${formatDateTime(event.at, zone, locale)} ${event.actor ?? ''} ${event.text} ${event.evidence.join(' ')}`.toLowerCase(),
      })),
    [events, zone, locale],
  );
  const wanted = query.trim().toLowerCase();
  const hits = wanted ? searchable.filter(({ words }) => words.includes(wanted)) : searchable;

  return (
    <div class="event-picker">
      <Field label={t('milestone.filterEvents')}>
        {(field) => <TextInput field={field} type="search" value={query} onInput={setQuery} />}
      </Field>
      <ul class="event-choices" aria-label={t('milestone.pickEvent')}>
        {hits.slice(0, shown).map(({ event }) => (
          <li key={event.id}>
            <button
              type="button"
              class="event-choice"
              aria-current={event.id === props.current ? 'true' : undefined}
              onClick={() => props.onPick(event.id)}
            >
              <span class="small subtle">
                {formatDateTime(event.at, zone, locale)} · {event.evidence.join(', ')}
                {event.actor && ` · ${event.actor}`}
              </span>
              <span class="event-choice-text">{event.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="small subtle" role="status">
        {hits.length === 0
          ? t('common.nothingFound')
          : hits.length > shown
            ? t('milestone.moreEvents', { shown, total: hits.length })
            : text.count('common.found', hits.length)}
      </p>
    </div>
  );
}
