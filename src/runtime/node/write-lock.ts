// Waits for a write lock that another process holds, without holding up the event loop meanwhile.

import { setTimeout as pause } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { SqliteDialect } from 'kysely'
import { DatabaseBusy } from '../../ports.ts'

/** The longest pause between two tries, in milliseconds. */
const pauseAtMost = 100

/**
 * Tries again while SQLite answers SQLITE_BUSY, up to `busyTimeout` milliseconds. The first try is made
 * within the call. Throws {@link DatabaseBusy} after the last one, and anything else at once.
 */
export async function whileLocked<T>(work: () => T | Promise<T>, busyTimeout: number): Promise<T> {
  const until = performance.now() + busyTimeout
  for (let millis = 2; ; millis = Math.min(2 * millis, pauseAtMost)) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() + millis > until) throw new DatabaseBusy(error.code, error)
    }
    await pause(millis)
  }
}

const isBusy = (error: unknown): error is InstanceType<typeof SQLite.SqliteError> =>
  error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** Kysely's SQLite, whose queries wait like that: a claim is a single write that returns rows. */
export class PatientDialect extends SqliteDialect {
  readonly #busyTimeout: number
  readonly #failed: (error: unknown) => void

  constructor(
    config: ConstructorParameters<typeof SqliteDialect>[0],
    { busyTimeout, failed }: { busyTimeout: number; failed(error: unknown): void },
  ) {
    super(config)
    this.#busyTimeout = busyTimeout
    this.#failed = failed
  }

  override createDriver() {
    const driver = super.createDriver()
    const busyTimeout = this.#busyTimeout
    const failed = this.#failed
    const acquire = driver.acquireConnection.bind(driver)
    driver.acquireConnection = async options => {
      const connection = await acquire(options)
      return {
        async executeQuery(query, of) {
          try {
            return await whileLocked(() => connection.executeQuery(query, of), busyTimeout)
          } catch (error) {
            failed(error)
            throw error
          }
        },
        streamQuery: (query, size, of) => connection.streamQuery(query, size, of),
      }
    }
    return driver
  }
}
