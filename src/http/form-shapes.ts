// Defines the shapes that fields of forms have: text of a limit, boxes, lists, counts. Words for each
// refusal are in the catalogues.

import * as v from 'valibot'
import type { Words } from '../../locales/en.ts'
import { isLanguage, wordsOf } from '../domain/language.ts'
import { isLonger, mostValues } from '../domain/text-limits.ts'

/** A message in the language that {@link readForm} is asked for. */
export const say =
  (words: (errors: Words['formErrors']) => string) =>
  ({ lang }: { lang?: string | undefined }): string =>
    words(wordsOf(lang !== undefined && isLanguage(lang) ? lang : 'en').formErrors)

const isShort = (text: string, most: number): boolean => !isLonger(text, most)

/** Any number that JSON can write; `1e400` is read as infinite. */
const number = v.pipe(v.number(), v.finite())

/** A text of so many characters; numbers are taken as typed, a missing field as empty. */
export const text = (most: number) =>
  v.optional(
    v.nullish(
      v.pipe(
        v.union(
          [v.string(), number],
          say(words => words.mustBeText),
        ),
        v.transform(String),
        v.check(
          value => isShort(value, most),
          say(words => words.tooLong(most)),
        ),
      ),
      '',
    ),
    '',
  )

/** A text that a form may send in parts, a day and a time of day: the parts of one field, joined. */
export const parts = (most: number) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform(value =>
        Array.isArray(value) && value.length === 2 && value.every(one => typeof one === 'string')
          ? value.join(' ').trim()
          : value,
      ),
      text(most),
    ),
    '',
  )

/** A ticked box: present in a form, true in JSON. Nothing else is taken for an empty box but words for it. */
export const box = v.optional(
  v.nullish(
    v.pipe(
      v.union(
        [v.boolean(), v.string(), v.array(v.string())],
        say(words => words.mustBeTrueOrFalse),
      ),
      v.transform(value => (typeof value === 'boolean' ? [String(value)] : [value].flat())),
      v.check(
        values => values.every(one => /^(?:on|true|yes|1|off|false|no|0|)$/i.test(one)),
        say(words => words.mustBeTrueOrFalse),
      ),
      v.transform(values => values.some(one => /^(?:on|true|yes|1)$/i.test(one))),
    ),
    false,
  ),
  false,
)

/** One value or a few. The whole list is judged at once, so that its answer does not grow with it. */
export const texts = (most: number) =>
  v.optional(
    v.nullish(
      v.pipe(
        v.custom<string | string[]>(
          value => typeof value === 'string' || isFewTexts(value),
          issue =>
            Array.isArray(issue.input) && issue.input.length > mostValues
              ? say(words => words.tooManyValues(mostValues))(issue)
              : say(words => words.mustBeTexts)(issue),
        ),
        v.transform(value => (typeof value === 'string' ? [value] : value)),
        v.check(
          values => values.every(one => isShort(one, most)),
          say(words => words.tooLong(most)),
        ),
      ),
      [],
    ),
    [],
  )

const isFewTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= mostValues && value.every(one => typeof one === 'string')

export const count = v.optional(
  v.pipe(
    v.union(
      [v.string(), v.number()],
      say(words => words.mustBeNumber),
    ),
    v.transform(Number),
    v.safeInteger(say(words => words.mustBeWholeNumber)),
  ),
  0,
)

/** Revision that a page or a program changes; 0 when it does not say. */
export const base = v.nullish(count, 0)

/** The same where it must be said, since nothing may be written over unseen. */
export const saidBase = v.pipe(
  base,
  v.minValue(
    1,
    say(words => words.baseRevisionMissing),
  ),
)
