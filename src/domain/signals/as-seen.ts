/** Letters of other alphabets that look like these Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('аеорсухіјѕАВЕКМНОРСТХІЈΑΒΕΗΙΚΜΝΟΡΤΧο', (letter, index) => [
    letter,
    'aeopcyxijsABEKMHOPCTXIJABEHIKMNOPTXo'[index] ?? letter,
  ]),
);

/**
 * A text as a reader sees it: half width, nothing invisible, look-alike letters as the Latin ones that they stand for, letters that
 * were set apart together, and figures within words as the letters that they imitate. For patterns, not to be shown.
 */
export function asSeen(text: string): string {
  const plain = joined(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  // Words of one alphabet are what they are.
  return /[a-z]/i.test(plain)
    ? plain
        .replace(
          /(?<![A-Za-z0-9])(?=[A-Za-z0-9]*[A-Za-z]{2})[A-Za-z][A-Za-z0-9]*[0-9][A-Za-z][A-Za-z0-9]*|(?<![A-Za-z0-9])[01345][A-Za-z]{2}[A-Za-z0-9]*/g,
          (word) => word.replace(/[01345]/g, (digit) => imitated[digit] ?? digit),
        )
        .replace(
          /[\u0370-\u04ff]+(?=[a-z])|(?<=[a-z])[\u0370-\u04ff]+|(?<![\p{L}])[\u0370-\u04ff](?![\p{L}])/giu,
          (run) => Array.from(run, (letter) => lookAlikes[letter] ?? letter).join(''),
        )
    : plain;
}

/** Three letters alone between signs: most texts have none, and what follows is dear. */
const lonely = /(?:[-/·.,\s]{1,4}\p{L}){3}[-/·.,\s]/u;

/** With letters and characters together that somebody set apart. */
function joined(text: string): string {
  if (!lonely.test(text)) return text;
  return (
    text
      // With more room between words.
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}[ \t]{1,3}){4,}\p{L}(?![\p{L}\p{N}])/gu, (run) =>
        run.replace(/[ \t](?=\S)(?<=\S[ \t])/g, '').replace(/[ \t]+/g, ' '),
      )
      // With a sign between all of them: t-h-e, 报/告.
      .replace(/(?<![\p{L}\p{N}])\p{L}(?:\s?[-/·.,]\s?\p{L}){4,}(?![\p{L}\p{N}])/gu, (run) =>
        run.replace(/\s?[-/·.,]\s?/g, ''),
      )
  );
}

const imitated: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' };
