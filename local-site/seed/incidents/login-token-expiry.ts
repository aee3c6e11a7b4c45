import { cast } from '../people';
import type { CommentBody, IssueStory } from '../issue-body';
import { bullets, code, document, mention, paragraph } from '../issue-body';

const { platformEngineer, reliabilityEngineer, supportLead, commander } = cast;

/** `day` is the day of November 2026; times are written in UTC, as the people of this incident do. */
const at = (day: number, time: string) => `2026-11-${day}T${time}.000+0000`;

const say = (
  day: number,
  time: string,
  author: CommentBody['author'],
  ...content: readonly (string | object)[]
): CommentBody => ({
  at: at(day, time),
  author,
  content: content.map((part) => (typeof part === 'string' ? paragraph(part) : part)),
});

/**
 * INC-2, in English: a signing key expires shortly before midnight UTC. Most of it was written down the next morning.
 * Triggered 23:41, detected 23:52 on the 11th; identified 00:18, mitigated 00:26, recovered 00:44 on the 12th.
 */
export const loginTokenExpiry: IssueStory = {
  id: 10102,
  key: 'INC-2',
  project: { id: '10000', key: 'INC', name: '线上事故' },
  type: { id: '10100', name: 'Incident' },
  summary: 'Sign-in fails for users outside Asia: token signing key expired',
  description: document(
    paragraph(
      'Support sees sign-in failures from Europe and the Americas. Users get "session could not be created" after entering a correct password.',
    ),
    paragraph('Users who were already signed in are not affected until their session ends.'),
  ),
  priority: { id: '2', name: 'High' },
  status: { id: '5', name: 'Resolved', category: 'done' },
  reporter: supportLead,
  assignee: platformEngineer,
  created: at(11, '23:55:30'),
  updated: at(12, '15:20:00'),
  resolved: at(12, '08:31:00'),
  labels: ['identity', 'certificates'],
  customFields: { customfield_10060: { id: '10603', value: 'P2' } },
  attachments: [
    {
      at: at(12, '08:20:00'),
      author: reliabilityEngineer,
      filename: 'signin-failures-by-region.csv',
      size: 8_412,
      mimeType: 'text/csv',
    },
  ],
  changes: [
    {
      at: at(12, '00:03:10'),
      author: platformEngineer,
      items: [
        ['status', 'Open', 'Investigating'],
        ['assignee', null, platformEngineer.displayName],
      ],
    },
    {
      at: at(12, '08:31:00'),
      author: reliabilityEngineer,
      items: [
        ['status', 'Investigating', 'Resolved'],
        ['resolution', null, 'Done'],
      ],
    },
  ],
  comments: [
    say(
      11,
      '23:56:40',
      supportLead,
      'First report reached us at 23:52 UTC, five more since. All of them from Germany, Spain and the US.',
    ),
    say(12, '00:03:30', platformEngineer, 'Looking. Not at a desk yet, back in ten.'),
    say(
      12,
      '00:19:05',
      platformEngineer,
      '[00:18 UTC] Found it. The EU and US issuers sign with key 2025-11, which expired at 23:41 UTC. The Asian issuer was rotated by hand last week.',
      code('text', 'kid=2025-11 notAfter=2026-11-11T23:41:00Z -> rejected: key expired'),
    ),
    say(
      12,
      '00:27:10',
      platformEngineer,
      'New key is live on both issuers since 00:26 UTC. Sign-in works for me in both regions.',
    ),
    say(12, '00:31:00', supportLead, 'Two customers in Spain confirm. One in Mexico still fails.'),
    say(
      12,
      '08:15:00',
      reliabilityEngineer,
      'Writing down what happened last night, since nobody had time then. All times UTC.',
      bullets(
        '23:41 (11 Nov) key 2025-11 expires on the EU and US issuers',
        '23:52 first user report reaches support',
        '23:55 ticket opened; no alert had fired',
        '00:02 (12 Nov) Marcus paged by phone',
        '00:18 expired key found',
        '00:26 new key published on both issuers',
        '00:33 gateways in Mexico City found to cache the old key set for 30 minutes; caches flushed by hand',
        '00:44 failures back to zero in every region',
      ),
    ),
    say(
      12,
      '08:22:00',
      reliabilityEngineer,
      'About 3,200 sign-in attempts failed between 23:41 and 00:44. Counted from the gateway log, see the file.',
    ),
    say(
      12,
      '08:29:00',
      reliabilityEngineer,
      'What I would like to see done:',
      bullets(
        [mention(platformEngineer), ' alert 30 days before any signing key expires, by 20 November'],
        [mention(reliabilityEngineer), ' rotate keys automatically in all regions, by the end of January'],
        'Lower the gateway cache of key sets from 30 to 5 minutes',
      ),
    ),
    say(
      12,
      '15:20:00',
      commander,
      'Agreed. We never learned why the reminder of last year was lost when the wiki moved; please keep that question open for the review.',
    ),
  ],
};
