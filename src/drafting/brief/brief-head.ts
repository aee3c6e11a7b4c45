import type { ActionItem } from '../../domain/action-item';
import { durationText } from '../../domain/duration-text';
import type { Language } from '../../domain/incident';
import { metricNames } from '../../domain/metrics';
import { milestoneNames } from '../../domain/milestones';
import type { Facts } from '../../domain/report';
import { isoMinute } from '../../domain/zone';

/**
 * What the app found by itself: the ticket's fields, people, milestones, metrics and the actions that the ticket promises. Words of
 * the ticket stand redacted in quotation marks of JSON: names and fields too may hold line breaks and tags.
 */
export function briefHead(
  { incident, timeline, milestones, metrics }: Facts,
  promised: readonly ActionItem[],
  { language, redact }: { readonly language: Language; readonly redact: (text: string) => string },
): string {
  const quoted = (text: string) => JSON.stringify(redact(text));
  const named = (text: string | undefined | null) => (text == null ? 'none' : quoted(text));
  const { zone } = timeline;
  const declared = incident.declaredSeverity;
  const milestoneLines = milestoneNames.map((name) => {
    const { at, state, evidence, eventId } = milestones[name];
    return at === null
      ? `- ${name}: missing`
      : `- ${name}: ${isoMinute(at, zone)} ${state}, event ${eventId ?? 'chosen by a person'}, evidence ${evidence.join(', ')}`;
  });
  const metricLines = metricNames.map((name) => {
    const { minutes, state, from, to } = metrics[name];
    const value =
      minutes === null ? 'missing' : `${durationText(minutes, language)} (${minutes} min), ${state}`;
    return `- ${name.toUpperCase()} = ${to} - ${from}: ${value}`;
  });
  const people = incident.people.map(({ name, bot }) => (bot ? `${quoted(name)} (machine)` : quoted(name)));
  const actions = promised.map(
    ({ level, measure, owner, due, evidence }) =>
      `- ${level} ${quoted(measure)}, owner ${named(owner?.name)}, due ${due ?? 'none'}, evidence ${evidence.join(', ')}`,
  );
  return [
    `ticket ${incident.key}: ${quoted(incident.title)}`,
    `fields (evidence F): type ${quoted(incident.issueType)}, status ${quoted(incident.status.name)}, priority ${named(incident.priority)}, severity ${declared ? `${declared.severity} declared by ${quoted(declared.source)}` : 'not declared'}, created ${isoMinute(incident.created, zone)}, resolved ${incident.resolved === null ? 'never' : isoMinute(incident.resolved, zone)}`,
    `people and teams: ${people.join('; ') || 'none'}`,
    `milestones (fixed; missing means that nobody recorded it):\n${milestoneLines.join('\n')}`,
    `metrics (fixed):\n${metricLines.join('\n')}`,
    `actions of the ticket:\n${actions.join('\n') || '- none'}`,
  ].join('\n\n');
}
