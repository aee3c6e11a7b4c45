/** Words of the language itself; unquoted they are never a name. */
const keywords = `
  after and asc before by changed desc during empty from in is not null on or order to was`;

/** Words that Jira keeps for itself without using them. */
const kept = `
  abort access add alias all alter any as audit avg begin between boolean break byte catch cf char character check
  checkpoint collate collation column commit connect continue count create current date decimal declare decrement
  default defaults define delete delimiter difference distinct divide do double drop else encoding end equals
  escape exclusive exec execute exists explain false fetch field file first float for function go goto grant
  greater group having identified if immediate increment index initial inner inout input insert int integer
  intersect intersection into isempty isnull join last left less like limit lock long max min minus mode modify
  modulo more multiply next noaudit notin nowait number object of option outer output power previous prior
  privileges public raise raw remainder rename resource return returns revoke right row rowid rownum rows select
  session set share size sqrt start strict string subtract sum synonym table then trans transaction trigger true
  uid union unique update user validate values view when whenever where while with`;

/** Documented as reserved, but let through by Atlassian's own parser; one report tells of `it` being refused. */
const documented = `
  a an are at be but it no such that the their there these they this will`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const keywordSet = setOf(keywords);
const reservedSet = setOf(`${kept} ${documented}`);

/**
 * What an unquoted word is to JQL, whatever its case. From the lexer of `@atlaskit/jql-parser` 3.0.1 and the list at
 * https://support.atlassian.com/jira-software-cloud/docs/what-is-advanced-search-in-jira-cloud/ ("Reserved words").
 */
export function jqlWordKind(word: string): 'keyword' | 'reserved' | 'free' {
  const lower = word.toLowerCase();
  if (keywordSet.has(lower)) return 'keyword';
  return reservedSet.has(lower) ? 'reserved' : 'free';
}
