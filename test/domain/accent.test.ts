// A host's colour keeps its contrast, whatever it is.

import { expect, test } from 'vitest'
import { contrastOf, readAccent } from '../../src/domain/accent.ts'

test.each(['#c03', '#ffff00', '#FFF', '#000000', '#808080', '#00f', '#ff9900'])(
  '%s stands out from the paper of both schemes',
  colour => {
    const accent = readAccent(colour)
    expect(contrastOf(accent?.light ?? '', '#fbf8f1')).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(accent?.dark ?? '', '#16140f')).toBeGreaterThanOrEqual(4.5)
  },
)

test('a colour that stands out already stays as it is', () => {
  expect(readAccent('#c03')?.light).toBe('#cc0033')
  expect(readAccent('#ffff00')?.dark).toBe('#ffff00')
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
})

test.each(['red', '#12', '#12345g', 'url(x)', '#123;}body{'])('refuses %s', value => {
  expect(readAccent(value)).toBeNull()
})
