// `npm run bench -- NAME`: runs one benchmark, then prints its result as one JSON line.

import { cpus } from 'node:os'

/** `ratios` are shares of a limit measured in the same run; `figures` everything else. */
export type Result = { ratios: Record<string, number>; figures: Record<string, number> }

const name = process.argv[2]
if (!name || !/^[a-z-]+$/.test(name)) {
  console.error('npm run bench -- NAME, where tools/bench/NAME.ts is a benchmark')
  process.exit(1)
}
const { default: bench }: { default: () => Promise<Result> | Result } = await import(`./${name}.ts`)
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, node ${process.version}`,
)
console.log(JSON.stringify({ bench: name, ...(await bench()) }))
