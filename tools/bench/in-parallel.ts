// Works through a list, a few at a time.

/**
 * Runs `work` for every item, at most `width` at once. An item that fails keeps no other from its
 * turn; rejects with the first error after all ended.
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void> | undefined,
): Promise<void> {
  const waiting = items.values()
  const faults: unknown[] = []
  const worker = async () => {
    for (const item of waiting) {
      try {
        await work(item)
      } catch (error) {
        faults.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  if (faults.length > 0) throw faults[0]
}
