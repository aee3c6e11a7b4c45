import { useState } from 'preact/hooks';
import type { EventView, Found } from '../../src/contract/found-view';
import { formatDate, formatTime } from '../format';
import { Button } from '../parts/button';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import './timeline-list.css';

const step = 100;

/** The whole timeline, day by day. A long one is drawn in pieces. */
export function TimelineList(props: { found: Found }) {
  const text = useText();
  const { t, locale } = text;
  const [shown, setShown] = useState(step);
  const { events, evidence, incident } = props.found;
  const urls = new Map(evidence.map(({ id, url }) => [id, url]));
  const days = byDay(events.slice(0, shown), (at) => formatDate(at, incident.zone, locale));
  const rest = events.length - shown;

  return (
    <div class="timeline">
      {days.map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h3 class="timeline-day">{day}</h3>
          <ol>
            {ofDay.map((event) => (
              <li key={event.id} class="timeline-event">
                <span class="timeline-time" title={event.written ? t('event.written') : t('event.posted')}>
                  {formatTime(event.at, incident.zone, locale)}
                </span>
                <div class="timeline-words">
                  <p class="timeline-text">{event.text}</p>
                  <p class="small subtle">
                    {event.actor && <span>{event.actor} · </span>}
                    {event.evidence.map((id, index) => (
                      <span key={id}>
                        {index > 0 && ', '}
                        <SiteLink href={urls.get(id) ?? ''} label={t('evidence.idLink', { id })}>
                          {id}
                        </SiteLink>
                      </span>
                    ))}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {rest > 0 && (
        <p class="timeline-more">
          <Button onClick={() => setShown(shown + 5 * step)}>
            {text.count('action.found.moreEvents', rest)}
          </Button>
        </p>
      )}
    </div>
  );
}

function byDay(events: readonly EventView[], dayOf: (at: number) => string): [string, EventView[]][] {
  const days: [string, EventView[]][] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const last = days.at(-1);
    if (last?.[0] === day) last[1].push(event);
    else days.push([day, [event]]);
  }
  return days;
}
