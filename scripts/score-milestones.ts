import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { incidentFromJira } from '../src/adapters/jira/incident-from-jira';
import { epochMinuteOf } from '../src/domain/epoch-minute';
import { findMilestones } from '../src/domain/milestones';
import type { MilestoneName, Milestones } from '../src/domain/milestones';
import { buildTimeline } from '../src/domain/timeline';
import { isoMinute } from '../src/domain/zone';

/** `npm exec tsx scripts/score-milestones.ts DIR`: how well the milestones of DIR's `*.issue.json` agree with its `*.truth.json`. */
const published: readonly (readonly [MilestoneName, string])[] = [
  ['triggered', 'trigger_at'],
  ['detected', 'detected_at'],
  ['identified', 'root_cause_identified_at'],
  ['mitigated', 'mitigated_at'],
  ['recovered', 'recovered_at'],
];

const dir = process.argv[2];
if (!dir || !existsSync(dir)) {
  console.error('Usage: score-milestones.ts DIR, with *.issue.json and *.truth.json in it');
  process.exit(2);
}

const total = { published: 0, found: 0, stated: 0, right: 0, told: 0 };
for (const file of readdirSync(dir).filter((name) => name.endsWith('.issue.json'))) {
  const incident = incidentFromJira(readJson(join(dir, file)));
  const milestones = findMilestones(incident, buildTimeline(incident));
  const { truth } = readJson(join(dir, file.replace('.issue.json', '.truth.json'))) as {
    truth: Readonly<Record<string, string | null>> & {
      /** Other moments that the publisher gives for a milestone; null among them: that it is left open can be defended. */
      readonly alternatives?: Readonly<Record<string, readonly (string | null)[]>>;
    };
  };
  console.log(`\n${basename(file, '.issue.json')}`);
  for (const [name, field] of published)
    console.log(
      `  ${lineOf(milestones, name, truth[field] ?? null, incident.zone, truth.alternatives?.[field] ?? [])}`,
    );
}
const share = (part: number, whole: number) =>
  `${part}/${whole} = ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
  `\nfound ${share(total.found, total.published)}   right ${share(total.right, total.stated)} of those stated, ${share(total.right + total.told, total.stated)} with the other moments that publishers give`,
);

function lineOf(
  milestones: Milestones,
  name: MilestoneName,
  truth: string | null,
  zone: string,
  alternatives: readonly (string | null)[],
): string {
  const { at, eventId, reason } = milestones[name];
  const expected = truth === null ? null : epochMinuteOf(truth);
  const isNear = (moment: string | null) =>
    at !== null && moment !== null && Math.abs(at - epochMinuteOf(moment)) <= 2;
  const agrees = isNear(truth);
  const isOther = !agrees && alternatives.some(isNear);
  if (expected !== null) total.published += 1;
  if (agrees) total.found += 1;
  if (at !== null) total.stated += 1;
  if (agrees) total.right += 1;
  if (isOther) total.told += 1;
  const verdict =
    agrees || (at === null && expected === null)
      ? 'ok'
      : at === null
        ? 'not found'
        : isOther
          ? 'other'
          : 'WRONG';
  const shown = (minute: typeof at) => (minute === null ? 'missing' : isoMinute(minute, zone).slice(0, 16));
  return [
    name.padEnd(11),
    shown(at).padEnd(17),
    shown(expected).padEnd(17),
    verdict.padEnd(10),
    eventId ?? '-',
    reason,
  ].join(' ');
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
