// Two posts of one event are found, and two events are not called one.

import { describe, expect, test } from 'vitest'
import {
  askPoints,
  likenessOf,
  prepareLikeness,
  samePoints,
} from '../../../src/domain/likeness/likeness.ts'
import { different, post, same } from './pairs.ts'

const pointsOf = (one: string, other: string): number =>
  likenessOf(prepareLikeness(post(one)), prepareLikeness(post(other))).points

describe('one event, written twice', () => {
  test.each(same)('asks about %s = %s', (one, other) => {
    expect(pointsOf(one, other)).toBeGreaterThanOrEqual(askPoints)
  })
})

describe('two events', () => {
  test.each(different)('does not call %s and %s the same', (one, other) => {
    expect(pointsOf(one, other)).toBeLessThan(samePoints)
  })
})

test('is the same in both directions', () => {
  for (const [one, other] of [...same, ...different])
    expect(pointsOf(one, other)).toBe(pointsOf(other, one))
})

test('reads a link with and without www, query and slash as one page, and a whole site as none', () => {
  const at = (link: string, title: string) => post(`18:00|${title}|||||${link}`)
  const reasons = (one: string, other: string) =>
    likenessOf(
      prepareLikeness(at(one, 'Tenant night')),
      prepareLikeness(at(other, 'Night for tenants')),
    ).reasons
  expect(reasons('https://www.a.example/e/5/?utm_source=x', 'http://a.example/e/5')).toContain(
    'link',
  )
  expect(reasons('https://a.example/', 'https://a.example')).not.toContain('link')
})

test('reads 4799 Shattuck Ave. as 4799 Shattuck Avenue, and 14th & Broadway as Broadway and 14th', () => {
  const reasons = (one: string, other: string) =>
    likenessOf(
      prepareLikeness(post(`18:00|A||${one}|Oakland`)),
      prepareLikeness(post(`18:00|B||${other}|Oakland`)),
    ).reasons
  expect(reasons('4799 Shattuck Ave.', '4799 Shattuck Avenue')).toContain('address')
  expect(reasons('14th & Broadway', 'Broadway and 14th St')).toContain('address')
  expect(reasons('4799 Shattuck Ave', '4801 Shattuck Ave')).not.toContain('address')
})
