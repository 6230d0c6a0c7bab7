// `npm run export -- FROM FILE` and `npm run import -- TO FILE`: moves a calendar between hosts.

import { SettingsError } from '../setting-values.ts'
import { ImportRefused } from './import-calendar.ts'
import { exportTo, importFrom, isPlace, placesInWords } from './move-calendar.ts'

const usage = `npm run export -- FROM FILE
npm run import -- TO FILE

FROM and TO are one of
${placesInWords}`

async function main([verb, place, file]: string[]): Promise<void> {
  if (!file || !isPlace(place) || (verb !== 'export' && verb !== 'import')) {
    console.error(usage)
    process.exitCode = 1
    return
  }
  const { says } = verb === 'export' ? await exportTo(place, file) : await importFrom(place, file)
  console.log(says)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  const expected = error instanceof ImportRefused || error instanceof SettingsError
  console.error(expected ? error.message : error)
  process.exitCode = 1
}
