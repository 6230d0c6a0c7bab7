// Sorts a number's values into at most 255 bins, so that trees need not look at every value. Knows no labels.

/** Bin 0 holds unknown values; bin n > 0 those up to `thresholds[n - 1]`, the last one all above. */
export type Column = { bins: Uint8Array; thresholds: readonly number[] }

const mostBins = 254

export function binned(values: Float64Array): Column {
  const thresholds = thresholdsOf(values)
  return { bins: Uint8Array.from(values, value => binOf(value, thresholds)), thresholds }
}

function binOf(value: number, thresholds: readonly number[]): number {
  if (Number.isNaN(value)) return 0
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value <= (thresholds[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low + 1
}

/** Between all neighbouring values while there are few, else so that bins hold about equally many. */
function thresholdsOf(values: Float64Array): number[] {
  const sorted = values.filter(value => !Number.isNaN(value)).sort()
  const starts: number[] = []
  sorted.forEach((value, i) => {
    if (i > 0 && value !== sorted[i - 1]) starts.push(i)
  })
  const few = starts.length < mostBins
  const thresholds: number[] = []
  let from = 0
  for (const start of starts) {
    const share = (sorted.length - from) / (mostBins - thresholds.length)
    if (!few && (start - from < share || thresholds.length === mostBins - 1)) continue
    thresholds.push(between(sorted[start - 1] ?? 0, sorted[start] ?? 0))
    from = start
  }
  return thresholds
}

/** In as few digits as keep the two values apart, and midway if no fewer do: low <= it < high. */
export function between(low: number, high: number): number {
  const middle = low + (high - low) / 2
  for (let digits = 1; digits <= 17; digits++)
    for (const value of [middle, low]) {
      const short = Number(value.toPrecision(digits))
      if (low <= short && short < high) return short
    }
  return low
}
