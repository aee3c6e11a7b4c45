import { foldRetellings } from '../../src/domain/retellings';
import { buildTimeline } from '../../src/domain/timeline';
import { incidentOfCase } from '../fixtures/incidents/incident-case';

function eventsOf(...entries: readonly string[]) {
  const incident = incidentOfCase({
    name: '',
    language: 'en-US',
    title: 'Site is down',
    zone: '+00:00',
    created: '2024-03-12 10:00',
    expected: {},
    entries,
  });
  return buildTimeline(incident).events;
}

const citedBy = (...entries: readonly string[]) =>
  foldRetellings(eventsOf(...entries)).map(({ evidence }) => evidence.join('+'));

describe('foldRetellings', () => {
  it('unites a line of a later list with the comment that it repeats, in the words of the comment', () => {
    const events = eventsOf(
      '10:20 | Ada | Rollback complete on all 24 pods.',
      '11:00 | Bob | Summary:\n- 10:20 rollback complete\n- 10:40 backlog empty',
    );

    const folded = foldRetellings(events);

    expect(folded.map(({ evidence }) => evidence)).toContainEqual(['E1', 'E2']);
    expect(folded.find(({ evidence }) => evidence.length === 2)?.text).toBe(
      'Rollback complete on all 24 pods.',
    );
    expect(folded).toHaveLength(events.length - 1);
  });

  it('allows a minute between the two', () => {
    expect(
      citedBy(
        '10:21 | Ada | Rollback complete.',
        '11:00 | Bob | Summary:\n- 10:20 rollback complete\n- 10:40 bye',
      ),
    ).toContain('E1+E2');
    expect(
      citedBy(
        '10:22 | Ada | Rollback complete.',
        '11:00 | Bob | Summary:\n- 10:20 rollback complete\n- 10:40 bye',
      ),
    ).not.toContain('E1+E2');
  });

  it('keeps different things of one minute apart', () => {
    expect(
      citedBy(
        '10:20 | Ada | Rollback complete.',
        '11:00 | Bob | Summary:\n- 10:20 Carol paged by phone\n- 10:40 bye',
      ),
    ).not.toContain('E1+E2');
  });

  it('keeps two people apart who speak in the same minute', () => {
    expect(citedBy('10:20 | Ada | Rollback complete.', '10:20 | Bob | Rollback complete, yes.')).toEqual([
      'E1',
      'E2',
    ]);
  });

  it('leaves the history of the ticket alone', () => {
    expect(citedBy('10:20 | Ada | status: Open -> Mitigated', '11:00 | Bob | 10:20 Mitigated')).toEqual([
      'E1',
      'E2',
    ]);
  });

  it('unites a short line in another language when both tell of the same kind of thing', () => {
    expect(
      citedBy(
        '10:20 | Ada | Rollback complete on all pods.',
        '11:00 | Bob | 小结：\n- 10:20 回滚完成\n- 10:40 结束观察',
      ),
    ).toContain('E1+E2');
  });
});
