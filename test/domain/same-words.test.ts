import { expect, test } from 'vitest'
import { asRead, isRespelled } from '../../src/domain/same-words.ts'

test.each([
  ['a curly quote', 'St. Mary’s', "St. Mary's"],
  ['composed and decomposed letters', 'Café Réunion', 'Cafe\u0301 Re\u0301union'],
  ['a zero-width space', 'Union\u200b Hall', 'Union Hall'],
  ['a long dash', '12–2', '12-2'],
  ['a hard space', '870\u00a0Market St.', '870 Market St.'],
])('%s reads the same', (_, one, other) => {
  expect(asRead(one)).toBe(asRead(other))
})

test.each([
  ['Union Hall', 'union hall'],
  ['Room 1', 'Room 2'],
  ['¿Dónde?', 'Donde'],
])('%j and %j read otherwise', (one, other) => {
  expect(asRead(one)).not.toBe(asRead(other))
})

test.each([
  ['Plaza Hotle', 'Plaza Hotel'],
  ['Civic Centre Plaza', 'Civic Center Plaza'],
  ['870 Market St.', '870 Market Street'],
  ['Townhall', 'Town Hall'],
  ['San José', 'San Jose'],
  ['Libary', 'Library'],
  ['12 N. Main St', '12 North Main Street'],
  ['Av. Juárez 10', 'Avenida Juárez 10'],
  ['C/ Mayor 5', 'Calle Mayor 5'],
  ['12 bd Voltaire', '12 boulevard Voltaire'],
  ['St. Mary’s', 'Saint Mary’s'],
  ['Большой зал', 'Бальшой зал'],
])('%j is %j respelled', (was, now) => {
  expect(isRespelled(was, now)).toBe(true)
  expect(isRespelled(now, was)).toBe(true)
})

test.each([
  ['870 Market St.', '790 Market St.'],
  ['Room 12345', 'Room 12346'],
  ['East Hall', 'West Hall'],
  ['North Plaza', 'South Plaza'],
  ['1111 Sixth Avenue', '1111 Sixth Street'],
  ['Union Hall', 'Union Hall, second floor'],
  ['Hall A', 'Hall B'],
  ['Oakland', ''],
  ['Room 1.5', 'Room 15'],
  ['12-14 Main St', '1214 Main St'],
  ['Room 1, 12 Main St', 'Room 11, 2 Main St'],
  ['Level 1', 'Level -1'],
  ['Fremont', 'Tremont'],
  ['Calle Verde', 'Valle Verde'],
  ['12 N Main St', '12 S Main St'],
  ['Calle 5 Este', 'Calle 5 Oeste'],
  ['Sixth Street', 'Sixty Street'],
  ['Planta sesenta', 'Planta setenta'],
  ['Hall XVIII', 'Hall XVII'],
  ['第一会議室', '第二会議室'],
  ['कि भवन', 'की भवन'],
  ['🟢', '🔴'],
])('%j and %j are two places', (was, now) => {
  expect(isRespelled(was, now)).toBe(false)
  expect(isRespelled(now, was)).toBe(false)
})
