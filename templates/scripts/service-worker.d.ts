// Types the service worker's functions, whose text alone is used.

type OfflineWords = {
  /** Above a kept page; `{when}` stands for the moment. */
  kept: string
  /** Before the list of kept events. */
  list: string
}

export type ServiceWorkerInput = {
  /** Names the cache, so that another version drops it. */
  version: string
  /** Events kept at most, and style sheets. */
  mostKept: number
  /** By language. */
  words: Record<string, OfflineWords>
}

export function serviceWorker(input: ServiceWorkerInput): void
export function noServiceWorker(): void
