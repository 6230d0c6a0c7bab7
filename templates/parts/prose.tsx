// Sets parts of pages that are read through: a heading with its paragraphs or points.

import type { Child } from 'hono/jsx'

export function Chapter({ title, children }: { title: string; children: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function Points({ points }: { points: readonly string[] }) {
  return (
    <ul>
      {points.map(point => (
        <li>{point}</li>
      ))}
    </ul>
  )
}
