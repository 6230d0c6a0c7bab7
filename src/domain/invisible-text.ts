// Drops invisible characters, but for those that a script or an emoji needs.

import { hasRightToLeft } from './direction.ts'

/**
 * Candidates for dropping: controls but for tab and line feed, lone surrogates, noncharacters, U+FFFC,
 * interlinear annotation, and what Unicode calls default ignorable (soft hyphen, zero-width space and
 * joiners, word joiner, byte order mark, marks, embedding, override and isolate of direction, tags,
 * selectors of variants) but for the Hangul fillers, which are letters.
 */
const invisible =
  /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]--[\t\n\u115f\u1160\u3164\uffa0]]/v

/** A flag that is written with tags (England, Scotland, Wales), or else one character. */
const flagOrCharacter =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}|./gsu

/** The text without what nobody sees and no script needs. The same again changes nothing. */
export function withoutInvisible(text: string): string {
  if (!invisible.test(text)) return text
  const characters = text.match(flagOrCharacter) ?? []
  const marksDirection = hasRightToLeft(text)
  let before = ''
  let kept = ''
  for (const [index, character] of characters.entries()) {
    const isFlag = character.length > 2
    if (!isFlag && invisible.test(character)) {
      const after = characters[index + 1] ?? ''
      if (!isNeeded(character, { before, after, marksDirection })) continue
    }
    kept += character
    before = character
  }
  return kept
}

/** Scripts in which a joiner or a non-joiner changes how the letter before it is written. */
const joining =
  /[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Java}\p{scx=Bali}]]/v

/** Selectors of variants (and each the characters that it may follow), the joiners, and the marks of direction. */
const needed: [character: RegExp, before: RegExp][] = [
  [/[\ufe0e\ufe0f]/, /\p{Emoji}/u],
  [/[\ufe00-\ufe0d]/, /[\p{scx=Hani}\p{scx=Mymr}\p{scx=Phag}\p{Sm}]/u],
  [/[\u{e0100}-\u{e01ef}]/u, /\p{scx=Hani}/u],
  [/[\u180b-\u180f]/, /\p{scx=Mong}/u],
  [/[\u200c\u200d]/, joining],
]

const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u
const directionMark = /[\u061c\u200e\u200f]/

function isNeeded(
  character: string,
  { before, after, marksDirection }: { before: string; after: string; marksDirection: boolean },
): boolean {
  if (directionMark.test(character)) return marksDirection
  if (character === '\u200d' && picture.test(before) && /\p{Extended_Pictographic}/u.test(after))
    return true
  return needed.some(([one, follows]) => one.test(character) && follows.test(before))
}
