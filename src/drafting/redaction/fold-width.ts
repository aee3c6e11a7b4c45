/**
 * The text with full-width letters, digits and punctuation, curved quotation marks and every kind of blank as their ASCII counterparts,
 * character by character: a place in one is the same place in the other, so what is found in this one is cut from the original.
 */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u2018\u2019\u201c\u201d]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    if (code === 0x2018 || code === 0x2019) return "'";
    return code === 0x201c || code === 0x201d ? '"' : ' ';
  });
