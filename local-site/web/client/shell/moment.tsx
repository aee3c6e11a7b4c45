import { formatMinute, zoneName } from '../format-time';
import { useSite } from '../site-state';

/** An instant to the minute in the reader's zone; the zone is in the tooltip. */
export function Moment({ at }: { at: string }) {
  const { locale, timeZone } = useSite();
  return (
    <time dateTime={at} title={`${formatMinute(at, locale, timeZone)} ${zoneName(locale, timeZone)}`}>
      {formatMinute(at, locale, timeZone)}
    </time>
  );
}
