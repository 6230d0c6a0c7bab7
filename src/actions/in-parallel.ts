// Work on a list, a few at a time.

/** Runs `work` for every item, at most `width` at once; rejects with the first error after all ended. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void> | undefined,
): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  const ended = await Promise.allSettled(Array.from({ length: width }, worker))
  const failed = ended.find(one => one.status === 'rejected')
  if (failed) throw failed.reason
}
