// `node tools/learn/towns.ts cities1000.txt`: writes the names of towns that contradictions are read with. The file
// is GeoNames' list of places with over 1,000 people (https://download.geonames.org/export/dump, CC BY 4.0).

import { readFileSync, writeFileSync } from 'node:fs'
import { bare } from '../../src/domain/contradiction/reading/text.ts'
import { places } from '../../src/domain/contradiction/reading/towns.ts'

const near = new Set(
  'US CA GB IE AU NZ ES MX GT SV HN NI CR PA CU DO PR CO VE EC PE BO CL AR UY PY'.split(' '),
)
const [hashes, bitsEach] = [6, 8]

const names = new Set(
  readFileSync(process.argv[2] ?? '', 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
    .filter(
      ({ 8: country = '', 14: people = '0' }) =>
        Number(people) >= (near.has(country) ? 5_000 : 50_000),
    )
    .map(({ 1: name = '' }) => bare(name))
    .filter(name => name.length > 2),
)
const bits = names.size * bitsEach
const bytes = new Uint8Array(Math.ceil(bits / 8))
for (const name of names)
  for (const place of places(name, hashes, bits))
    bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7))
writeFileSync(
  new URL('../../src/domain/contradiction/reading/towns.json', import.meta.url),
  `${JSON.stringify({ hashes, bits, filter: Buffer.from(bytes).toString('base64') })}\n`,
)
console.log(`${names.size} towns, ${bytes.length} bytes`)
