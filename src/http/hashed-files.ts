// Names static files by their content, so that a browser may keep each for a year. Both hosts serve them from the same
// names: Node out of memory, Workers from the folder that `tools/build/public.ts` writes.

import type { Bytes, FileAddresses } from '../ports.ts'
import { digestOf } from './digest.ts'

/** A file of the folder: its name in addresses, its media type, its bytes. */
export type PublicFile = { name: string; type: string; bytes: Bytes }

/** `Cache-Control` of a file whose name holds its hash: it is never another one. */
export const forAYear = 'public, max-age=31536000, immutable'

export type HashedFiles = { files: PublicFile[]; addresses: FileAddresses }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Files under their plain names, and again under hashed ones, in which scripts import one another by hashed names. */
export async function hashedFiles(plain: readonly PublicFile[]): Promise<HashedFiles> {
  const addresses: Record<string, string> = {}
  const hashed: PublicFile[] = []
  let left = [...plain]
  while (left.length > 0) {
    // a file comes after those that it imports, because its own hash depends on their names
    const ready = left.filter(file => importsOf(file, left).length === 0)
    if (ready.length === 0)
      throw new Error(`files import one another in a circle: ${namesOf(left)}`)
    for (const file of ready) {
      const bytes = withAddresses(file, addresses)
      const name = `static/${await hashedName(file.name, bytes)}`
      addresses[`/${file.name}`] = `/${name}`
      hashed.push({ ...file, name, bytes })
    }
    left = left.filter(file => !ready.includes(file))
  }
  return { files: [...plain, ...hashed], addresses }
}

/** `turnout.1f3a….css` is `turnout.css`; undefined for a name without a hash. */
export function plainName(hashed: string): string | undefined {
  const [, stem, ending] = /^([\w-]+)\.[\w-]{16}(\.\w+)$/.exec(hashed) ?? []
  return stem && `${stem}${ending}`
}

async function hashedName(name: string, bytes: PublicFile['bytes']): Promise<string> {
  const dot = name.lastIndexOf('.')
  const hash = (await digestOf(bytes)).slice(0, 16)
  return `${name.slice(0, dot)}.${hash}${name.slice(dot)}`
}

/** Which of some files a script imports. */
function importsOf(file: PublicFile, among: readonly PublicFile[]): PublicFile[] {
  const text = isScript(file) ? decoder.decode(file.bytes) : ''
  return among.filter(other => text.includes(`'/${other.name}'`))
}

function withAddresses(file: PublicFile, addresses: FileAddresses): PublicFile['bytes'] {
  if (!isScript(file)) return file.bytes
  let text = decoder.decode(file.bytes)
  for (const [plain, hashed] of Object.entries(addresses))
    text = text.replaceAll(`'${plain}'`, `'${hashed}'`)
  return encoder.encode(text)
}

const isScript = ({ name }: PublicFile): boolean => name.endsWith('.js')

const namesOf = (files: readonly PublicFile[]): string => files.map(({ name }) => name).join(', ')
