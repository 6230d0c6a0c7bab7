// Opens the database past one machine: Cloudflare D1.

import type { D1Database, D1DatabaseSession } from '@cloudflare/workers-types'
import { Kysely } from 'kysely'
import { D1Dialect } from 'kysely-d1'
import type { Schema } from '../../../db/schema.ts'
import type { Db } from '../../ports.ts'
import { knownSqlError } from '../sql-errors.ts'

/**
 * A database, or one session of it: a session reads at least what it has read and written before,
 * whichever replica answers.
 */
export function d1Database(d1: D1Database | D1DatabaseSession): Db {
  // the dialect prepares statements and asks nothing else, which a session can do as well
  const database = d1 as D1Database
  return {
    query: new Kysely<Schema>({ dialect: new D1Dialect({ database }) }),
    async commit(writes) {
      const statements = writes.map(write => {
        const { sql, parameters } = write.compile()
        return d1.prepare(sql).bind(...parameters)
      })
      try {
        // D1 runs a batch as one transaction: all or nothing
        if (statements.length > 0) await d1.batch(statements)
      } catch (error) {
        throw knownSqlError(error)
      }
    },
  }
}
