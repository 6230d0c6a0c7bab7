// Random tests take the same course at each run, so that one commit has one answer;
// `npm run check:random` takes new courses, twenty times as long.

import fc from 'fast-check'

const times = Number(process.env.RANDOM_TIMES ?? 0)

if (times === 0) fc.configureGlobal({ seed: 20261201 })

/** How often a property is tried: so many times, or that by `RANDOM_TIMES`. */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: usual * Math.max(1, times),
})

/** The seed that a test was tuned with, unless new courses are asked for. */
export const seeded = (seed: number): { seed?: number } => (times === 0 ? { seed } : {})

export default fc
