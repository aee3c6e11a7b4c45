import { jqlList, jqlText, jqlWords } from '../../../src/adapters/jira/jql';

describe('jqlText', () => {
  it('lets no text end the string that it is in', () => {
    expect(jqlText('a" OR key = "X\\')).toBe('"a\\" OR key = \\"X\\\\"');
    expect(jqlText('two\nlines')).toBe('"two lines"');
  });
});

describe('jqlList', () => {
  it('quotes each text', () => {
    expect(jqlList(['Incident', '线上 "事故"'])).toBe('("Incident", "线上 \\"事故\\"")');
  });
});

describe('jqlWords', () => {
  it.each([
    ['结算 5xx', '"结算* 5xx*"'],
    ['a + b AND (c)', '"a* b* c*"'],
    ['  ', null],
    ['***', null],
  ])('makes of %p %p', (query, words) => {
    expect(jqlWords(query)).toBe(words);
  });
});
