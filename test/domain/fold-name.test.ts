// Which spellings are one name, and which are not.

import { expect, test } from 'vitest'
import { foldName } from '../../src/domain/fold-name.ts'

test('case, accents, ligatures, quotes and spaces make no difference', () => {
  for (const [one, other] of [
    ['Nobody', 'nobody'],
    ['Comité Zoë', 'COMITE  ZOE'],
    ['Straße', 'STRASSE'],
    ['Straße', 'STRAẞE'],
    ['Ærø Kørklub', 'aero korklub'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'ISTANBUL'],
    ['ﬁlm club', 'Film Club'],
    ['People’s Park', "people's park"],
    ['People´s Park', "people's park"],
    ['″Tenants″', '"tenants"'],
    ['“Tenants” – Assembly', '"tenants" - assembly'],
    ['AC\u200bLU', 'aclu'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['e\u0301', 'é'],
  ] as const)
    expect(foldName(one), one).toBe(foldName(other))
})

test('other words stay other names, in scripts that write vowels as marks too', () => {
  for (const [one, other] of [
    ['ACLU', 'ACLU of Oakland'],
    ['की', 'का'],
    ['ガ', 'カ'],
    ['Nobody', 'No body'],
  ] as const)
    expect(foldName(one), one).not.toBe(foldName(other))
  expect(foldName(' ')).toBe('')
})
