// Reads every page of a database in a thread of its own, beside the server: minutes of reading hold up no
// request. This file is the thread as well.

import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { projectRoot } from './project-root.ts'

/** Threads that have not ended. */
const running = new Set<Promise<void>>()

/** Milliseconds that a process which ends waits for a thread: one that is still loading SQLite aborts the process. */
const endMillis = 2000

/** Resolves once no thread is at work, or after two seconds. */
export async function pagesRead(): Promise<void> {
  if (running.size === 0) return
  await Promise.race([Promise.all(running), pause(endMillis)])
}

/** '' when all pages are whole, else SQLite's code. */
export function checkPages(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // the source, because the bundle of `npm start` is one file
    const worker = new Worker(join(projectRoot, 'src/runtime/node/page-check.ts'), {
      workerData: { pagesOf: path },
    })
    worker.unref()
    const ended = new Promise<void>(end => worker.once('exit', () => end())).then(() => {
      running.delete(ended)
    })
    running.add(ended)
    worker.once('message', resolve).once('error', reject)
    worker.once('exit', () => reject(new Error('the pages were not read')))
  })
}

function read(path: string): string {
  try {
    const db = new SQLite(path, { readonly: true, fileMustExist: true })
    const said = db.pragma('quick_check(1)', { simple: true })
    db.close()
    return said === 'ok' ? '' : 'SQLITE_CORRUPT'
  } catch (error) {
    if (error instanceof SQLite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      return error.code
    throw error
  }
}

const { pagesOf } = (workerData ?? {}) as { pagesOf?: string }
if (!isMainThread && pagesOf !== undefined) parentPort?.postMessage(read(pagesOf))
