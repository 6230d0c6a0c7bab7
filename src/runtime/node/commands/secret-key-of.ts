// Finds the key of the database that a command is about; a command never makes one.

import type { Settings } from '../../settings.ts'
import { keyBeside } from '../database-file.ts'
import { CommandError } from './command.ts'

/** Throws {@link CommandError} when SECRET_KEY is not set and no key lies beside the database. */
export function secretKeyOf({ secretKey, databasePath }: Settings): string {
  const key = secretKey ?? keyBeside(databasePath)
  if (!key)
    throw new CommandError(
      `SECRET_KEY is not set and ${databasePath}.key is not there: it takes the key of ${databasePath}`,
    )
  return key
}
