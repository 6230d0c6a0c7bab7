// QR codes, module by module as another encoder (uqr 0.1.3, error correction M) draws them.

import { expect, test } from 'vitest'
import { qrCode } from '../../src/domain/qr/qr-code.ts'

test('draws an event’s address as other encoders do', () => {
  const rows = qrCode('https://turnout.example/events/abc')
  expect(rows?.map(row => row.map(dark => '.#'[dark]).join(''))).toEqual([
    '#######....#.###..###.#######',
    '#.....#...#######.....#.....#',
    '#.###.#.##.#.#.#....#.#.###.#',
    '#.###.#.#.....##.###..#.###.#',
    '#.###.#.#..#...######.#.###.#',
    '#.....#.##.......#....#.....#',
    '#######.#.#.#.#.#.#.#.#######',
    '........###...#.#............',
    '#.#####..###.....#..#.#####..',
    '..#.....#....###..#######...#',
    '###...#...#.#####...#.#......',
    '.##.##..##.#.#......#.##.#.#.',
    '#.#####..##.#.##.#.#.....##..',
    '....##.####.....#..##.###...#',
    '#..####.###....#.#..#....##..',
    '.#.###.#..###.#...#.....#..#.',
    '#.#.###.##.....#.#.....#.##..',
    '#.###..###...##.#.###.###.#.#',
    '#..##.##..#######......##.#..',
    '#.###...###..#.#.....#.##..#.',
    '#...####..###.##.#.######.###',
    '........##.#....#####...#####',
    '#######...##...###.##.#.###..',
    '#.....#.#.#.#.#.#.###...#..##',
    '#.###.#.##.##....#..#####.##.',
    '#.###.#.###.#.#....#.#.#.####',
    '#.###.#.#..#..###..#.#######.',
    '#.....#...###.....#.#.#.##.#.',
    '#######.#...#.####.#.######..',
  ])
})

// the beginning of SHA-256 over the rows of the other encoder, which has the same mask for these
test.each([
  [14, 21, 'a6d952d80ed96293'],
  [26, 25, 'a76be92736b50e3c'],
  [42, 29, '40765c58179e8508'],
  [62, 33, '39fe72c88833996b'],
  [80, 37, '661a06bbccc802f1'],
  [100, 41, '9b0d23463efebe5c'],
  [150, 49, '5b48f558651b65b4'],
  [180, 53, '01057f4c25a315d4'],
  [210, 57, 'f2125dc73fac3421'],
])('draws %i bytes in %i modules', async (length, size, digest) => {
  const modules = qrCode('https://turnout.example/'.repeat(10).slice(0, length)) ?? []
  expect(modules).toHaveLength(size)
  const rows = new TextEncoder().encode(modules.map(row => row.join('')).join('\n'))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', rows))
  expect([...hash.slice(0, 8)].map(one => one.toString(16).padStart(2, '0')).join('')).toBe(digest)
})

test('draws none for what does not fit', () => {
  expect(qrCode('x'.repeat(213))).not.toBeNull()
  expect(qrCode('x'.repeat(214))).toBeNull()
})
