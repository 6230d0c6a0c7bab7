// Finds the project's own files, from the sources and from the bundle alike.

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds package.json, above this file. */
export const projectRoot: string = above(import.meta.dirname)

function above(directory: string): string {
  return existsSync(join(directory, 'package.json')) ? directory : above(dirname(directory))
}
