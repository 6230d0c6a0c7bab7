// Finds the minimum of a smooth convex function of many variables from its gradients, by L-BFGS. Knows
// nothing of what the function means.

/** Returns the value at a point and writes the gradient there into the second argument. */
export type Smooth = (point: Float64Array, gradient: Float64Array) => number

type Step = { moved: Float64Array; bent: Float64Array; curvature: number }

/** Number of last steps that tell of the function's curvature. */
const memory = 12
const mostRounds = 2000

/**
 * The point, found from `from` (0 when left out), at which no component of the gradient exceeds the tolerance.
 * Source: Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 3.1.
 */
export function minimum(
  of: Smooth,
  size: number,
  tolerance: number,
  from: Float64Array = new Float64Array(size),
): Float64Array {
  const steps: Step[] = []
  let point = from.slice()
  let gradient = new Float64Array(size)
  let value = of(point, gradient)
  for (let round = 0; largest(gradient) > tolerance; round++) {
    const direction = descent(gradient, steps)
    const slope = dot(direction, gradient)
    const next = new Float64Array(size)
    const nextGradient = new Float64Array(size)
    let length = steps.length ? 1 : 1 / Math.sqrt(-slope)
    let nextValue = Number.POSITIVE_INFINITY
    while (!(nextValue <= value + 1e-4 * length * slope)) {
      if (round >= mostRounds || length < 1e-12) throw new Error('No minimum was found.')
      for (let i = 0; i < size; i++) next[i] = (point[i] ?? 0) + length * (direction[i] ?? 0)
      nextValue = of(next, nextGradient)
      length /= 2
    }
    const moved = next.map((at, i) => at - (point[i] ?? 0))
    const bent = nextGradient.map((at, i) => at - (gradient[i] ?? 0))
    const curvature = dot(moved, bent)
    if (curvature > 0) steps.push({ moved, bent, curvature })
    if (steps.length > memory) steps.shift()
    point = next
    gradient = nextGradient
    value = nextValue
  }
  return point
}

/** Minus the gradient times the inverse curvature, as far as the last steps tell it. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map(slope => -slope)
  const shares: number[] = []
  for (const { moved, bent, curvature } of steps.toReversed()) {
    const share = dot(moved, direction) / curvature
    shares.push(share)
    add(direction, bent, -share)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = last.curvature / dot(last.bent, last.bent)
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * scale
  }
  for (const { moved, bent, curvature } of steps) {
    const share = shares.pop() ?? 0
    add(direction, moved, share - dot(bent, direction) / curvature)
  }
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (from[i] ?? 0)
}

function largest(gradient: Float64Array): number {
  return gradient.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0)
}
