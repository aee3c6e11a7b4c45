const figure =
  /^(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:T[\d:.Z+-]{0,32})?|\d{1,2}:\d{2}(?::\d{2})?|v?\d{1,12}(?:\.\d{1,12}){1,6}[-+\w.]{0,80}|\d{1,20}[-+]?(?:\/\d{1,20})?[-+]?(?:[a-z%]{1,3}|-?(?:chars?|characters?|digits?|days?|hours?|hrs?|mins?|minutes?|months?|times?|bits?|bytes?))?)$/i;

/** Times, dates, versions, counts with a unit. Six bare digits and more are a password all the same. */
export const isFigure = (value: string): boolean => figure.test(value) && !/^\d{6,512}$/.test(value);

/** Six signs or more, digits and others mixed, that are no figure, time, version, date or address. */
export function looksLikePassword(value: string): boolean {
  if (value.length < 6 || isFigure(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[!@#$%^&*+=?~]/].filter((kind) => kind.test(value)).length;
  return (
    kinds >= 2 && (/\d/.test(value) || /[!@#$%^&*+=?~]/.test(value.slice(0, -1))) && /[A-Za-z]/.test(value)
  );
}
