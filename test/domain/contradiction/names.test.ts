// Which stretches of a text are looked at as names of places and cities.

import { expect, test } from 'vitest'
import { readNames } from '../../../src/domain/contradiction/reading/names.ts'
import { prepare, slice } from '../../../src/domain/contradiction/reading/text.ts'
import { isTown } from '../../../src/domain/contradiction/reading/towns.ts'

const names = (raw: string) => {
  const text = prepare('description', raw)
  return readNames(text).map(name => slice(text, name))
}

test.each([
  ['Meet at Turner Hall on Saturday.', 'Turner Hall'],
  ['En el Teatro Chico de Zacatecas.', 'Zacatecas'],
  ['Rally at City Hall, Albany', 'City Hall'],
  ['GRANGE HALL NO. 88 – SUPPER 5 TO 7', 'GRANGE HALL NO. 88'],
  ['St. Aloysius School, 7 pm', 'St. Aloysius School'],
  ['The Rusty Nail has us again.', 'Rusty Nail'],
  ['Pier Arts tearoom, upstairs', 'Pier Arts tearoom'],
  ['where sterne park\nbring a photo', 'sterne park'],
  ['📍 el ateneo, a las 7', 'ateneo'],
  ['It rolls into Wirrabee on the 18th of March', 'Wirrabee'],
])('in "%s" stands %s', (text, name) => expect(names(text)).toContain(name))

test('a sentence of small words has none, unless the whole text is small', () => {
  expect(names('Bring a friend. we all sit on the lawn and listen.')).not.toContain('lawn')
  expect(names('bring a friend. we all sit on the lawn')).toContain('lawn')
})

test('a long text has no more than are looked at', () => {
  expect(names('Anna Berg, Carl Dorn; '.repeat(2_000)).length).toBeLessThanOrEqual(400)
})

test('towns are known, and few other names are taken for one', () => {
  for (const town of ['albany', 'zacatecas', 'el burgo de osma', 'lisburn', 'rancagua'])
    expect(isTown(town)).toBe(true)
  const invented = Array.from({ length: 2_000 }, (_, i) => `qx${i.toString(36)}zz${i}`)
  expect(invented.filter(isTown).length).toBeLessThan(invented.length / 15)
})
