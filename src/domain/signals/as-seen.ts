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
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    // Letters and characters that somebody set apart, with more room between words.
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}[ \t]{1,3}){4,}\p{L}(?![\p{L}\p{N}])/gu, (run) =>
      run.replace(/[ \t](?=\S)(?<=\S[ \t])/g, '').replace(/[ \t]+/g, ' '),
    )
    // The same with a sign between all letters: t-h-e, 报/告.
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:\s?[-/·.,]\s?\p{L}){4,}(?![\p{L}\p{N}])/gu, (run) =>
      run.replace(/\s?[-/·.,]\s?/g, ''),
    )
    .replace(
      /(?<![A-Za-z0-9])(?=[A-Za-z0-9]*[A-Za-z]{2})[A-Za-z][A-Za-z0-9]*[0-9][A-Za-z][A-Za-z0-9]*|(?<![A-Za-z0-9])[01345][A-Za-z]{2}[A-Za-z0-9]*/g,
      (word) => word.replace(/[01345]/g, (digit) => imitated[digit] ?? digit),
    );
  // Words of one alphabet are what they are.
  return /[a-z]/i.test(plain)
    ? plain.replace(
        /[\u0370-\u04ff]+(?=[a-z])|(?<=[a-z])[\u0370-\u04ff]+|(?<![\p{L}])[\u0370-\u04ff](?![\p{L}])/giu,
        (run) => Array.from(run, (letter) => lookAlikes[letter] ?? letter).join(''),
      )
    : plain;
}

const imitated: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' };
