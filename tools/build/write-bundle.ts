// `node tools/build/write-bundle.ts main`: builds a program of the host once, for an image or a unit that starts it
// without a write beside its data.

import { builtProgram } from './build.ts'

console.log(await builtProgram(process.argv[2] ?? 'main'))
