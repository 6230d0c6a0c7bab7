// Files that lie beside the program, for the host that serves them itself: with the table of headers, and read only.

import { Hono, type MiddlewareHandler } from 'hono'
import type { App } from '../ports.ts'
import { tabledHeaders } from './headers.ts'
import { refuseMethod } from './refuse-method.ts'

/** @param serve answers a GET or HEAD of a file that is there. */
export function openFiles(app: App, serve: MiddlewareHandler): Hono {
  const files = new Hono()
  files.use(tabledHeaders())
  files.get('*', serve)
  files.all('*', c => refuseMethod(app, c, ['GET', 'HEAD']))
  return files
}
