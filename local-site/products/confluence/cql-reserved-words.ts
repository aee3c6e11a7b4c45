const words = new Set(
  `after and as avg before begin by commit contains count distinct else empty end explain from having if in inner insert into is
  isnull left like limit max min not null or order outer right select sum then was where update`.split(/\s+/),
);

/**
 * True for a word that CQL takes for a name or a value only in quotation marks, whatever its case:
 * https://developer.atlassian.com/cloud/confluence/cql-functions/#reserved-words
 */
export function isReservedInCql(word: string): boolean {
  return words.has(word.toLowerCase());
}
