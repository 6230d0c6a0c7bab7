// Finds links in words that should hold none, as mail programs make them: names, and a stranger's words in
// mail to an unconfirmed address.

/** Endings that a name of a person does not have, and that a mail program takes for a web address. */
const endings =
  'com|org|net|info|biz|io|co|me|tv|xyz|top|site|online|shop|link|click|live|app|dev|ru|cn|example'

const withScheme = String.raw`\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+`
const withPath = String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}\/\S*`
const withWww = String.raw`\bwww\.\S+`
const bare = String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:${endings})(?![\p{L}\p{N}-])`

const ofNames = new RegExp([withScheme, withWww, withPath].join('|'), 'iu')
const ofPeople = new RegExp([withScheme, withWww, withPath, bare].join('|'), 'iu')
const all = new RegExp([withScheme, withWww, withPath, bare].join('|'), 'giu')

/** True when an organization's name is or holds a link; `Indybay.org` is a name, `x.org/win` is not. */
export const hasLink = (name: string): boolean => ofNames.test(name)

/** True when a person's name is or holds a link; no person is called `evil.example`. */
export const isLinkedName = (name: string): boolean => ofPeople.test(name)

/** The words with each link put as `instead`. */
export const withoutLinks = (text: string, instead: string): string =>
  text.replace(all, () => instead)
