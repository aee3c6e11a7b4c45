const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Source of a pattern for a number in one English word: one … twelve, fifteen and the tens. */
export const englishNumeral = Object.keys(numbers).join('|');

/** The number that an English word names, in whatever case; undefined for a word that names none of those. */
export function englishNumber(word: string): number | undefined {
  return numbers[word.toLowerCase()];
}
