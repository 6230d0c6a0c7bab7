// Validates e-mail addresses (RFC 5321 dot-string, without quoting or literals).

const pattern =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?$/u

/**
 * True for `ada@example.org`; false for anything with a name, a space, or a line break in it. Compatibility forms
 * (`ａda@ｅxample.org`) are refused, because mail to them reaches the plain spelling (UTS 46) past its limits and its stop.
 */
export function isEmailAddress(text: string): boolean {
  return (
    pattern.test(text) &&
    text.length <= 254 &&
    text.includes('.', text.lastIndexOf('@')) &&
    !/\p{Default_Ignorable_Code_Point}/u.test(text) &&
    !text.includes('..') &&
    text === text.normalize('NFKC')
  )
}

/** A mailto URI of one address; in it these three would begin a query, a fragment, or a list (RFC 6068). */
export const mailtoUrl = (address: string): string =>
  `mailto:${encodeURI(address).replace(/[?#,]/g, encodeURIComponent)}`
