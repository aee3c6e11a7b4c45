import { readActionRecord, readIncidentRecord, readPageRecord } from '../../src/adapters/record-shapes';
import { aPageRecord, anActionRecord, anIncidentRecord } from '../support/stored-records';

const incidentRecord = anIncidentRecord();
const pageRecord = aPageRecord();
const actionRecord = anActionRecord();

describe('records that others can write', () => {
  it('are taken as the app writes them', () => {
    expect(readIncidentRecord(incidentRecord)).toEqual(incidentRecord);
    expect(readPageRecord(pageRecord)).toEqual(pageRecord);
    expect(readActionRecord(actionRecord)).toEqual(actionRecord);
    expect(readActionRecord({ ...actionRecord, due: null })).toBeDefined();
  });

  it('are none when there is nothing, or something else', () => {
    for (const read of [readIncidentRecord, readPageRecord, readActionRecord])
      for (const value of [undefined, null, 'text', 7, [], {}, { schema: 2 }])
        expect(read(value)).toBeUndefined();
  });

  it.each([
    ['an id that leads elsewhere', { pageId: '../../rest/api/3/myself' }],
    ['an id that is no number', { pageId: '' }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a file for an address', { url: 'file:///etc/passwd' }],
    ['a state of its own', { state: '<b>done</b>' }],
  ])('of an incident are none with %s', (_what, change) => {
    expect(readIncidentRecord({ ...incidentRecord, ...change })).toBeUndefined();
  });

  it.each([
    ['an id that leads elsewhere', { incidentId: '10042/../10001' }],
    ['a key that is a query', { incidentKey: 'INC-42" OR project = "HR' }],
    ['a script for an address', { incidentUrl: 'javascript:alert(1)' }],
    ['a day that is none', { dueFrom: 'tomorrow' }],
  ])('of a page are none with %s', (_what, change) => {
    expect(readPageRecord({ ...pageRecord, ...change })).toBeUndefined();
  });

  it.each([
    // The reminder names the incident in a comment that the app itself writes.
    ['words for a key', { incident: 'Your password has expired: https://evil.example' }],
    ['an id that leads elsewhere', { incidentId: '..' }],
    ['a page that leads elsewhere', { page: '?' }],
    ['a level of its own', { level: 'P9' }],
    ['a day that is none', { raised: '2026-11-22T00:00' }],
  ])('of an action are none with %s', (_what, change) => {
    expect(readActionRecord({ ...actionRecord, ...change })).toBeUndefined();
  });
});
