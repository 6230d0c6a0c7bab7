// `npm run tz`: writes the program's tz data from the moment-timezone that is installed.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import source from 'moment-timezone/data/packed/latest.json' with { type: 'json' }
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { packZones } from './pack-zones.ts'

const data = packZones(source)
const file = 'src/domain/event/tz-data.json'
writeFileSync(join(projectRoot, file), `${JSON.stringify(data, null, 2)}\n`)
console.log(`${file} is of release ${data.version}: ${data.zones.length} clocks.`)
