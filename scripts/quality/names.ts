import { foundWords, heldOutWords, labelledWords } from '../../test/drafting/names/labelled-words';
import { measureWords } from '../../test/drafting/names/measure';

const sets = { labelled: labelledWords, 'held out': heldOutWords, found: foundWords };

/** Section “Names” as Markdown: Latin words in Chinese facts, which of them pass and which are struck. */
export function namesSection(): string {
  return [
    '## Names',
    '',
    '| Latin words in Chinese facts | of the trade | struck wrongly | invented names | left |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...Object.entries(sets).map(([name, words]) => {
      const { vocabulary, struck, names, left } = measureWords(words, 'evidence');
      return `| ${name} | ${vocabulary} | ${struck.length} | ${names} | ${left.length} |`;
    }),
    '',
  ].join('\n');
}
