// Everything that a host's commands need is there after `npm ci --omit=dev`, and a Node that is too old says so.

import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const installed = new Set(Object.keys(manifest.dependencies))
const hostCommands = ['start', 'demo', 'mail:in', 'suppressions', 'turnout']

/** Its absence is said in one line: `export` and `import` with a D1. */
const loadedWhenAsked: Record<string, string[]> = { turnout: ['wrangler'] }

test.each(hostCommands)('npm run %s needs no package of development alone', async name => {
  const words = (manifest.scripts[name] ?? '')
    .split(' ')
    .filter(word => word !== 'exec' && !/^[A-Z_]+=/.test(word))
  expect(words[0]).toBe('node')
  const entries = words.includes('tools/build/start.js')
    ? [`src/runtime/node/${words.at(-1)}.ts`, 'tools/build/start.js']
    : [words.at(-1) ?? '']
  const { metafile } = await build({
    entryPoints: entries.map(entry => join(projectRoot, entry)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
    outdir: 'out',
    logLevel: 'silent',
  })
  const packages = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports.filter(one => one.external).map(one => one.path))
    .filter(path => !path.startsWith('node:') && !builtinModules.includes(path))
    .map(path => path.split('/', path.startsWith('@') ? 2 : 1).join('/'))
  const optional = loadedWhenAsked[name] ?? []
  for (const one of packages) if (!optional.includes(one)) expect(installed, one).toContain(one)
})

/** ical-generator takes it as an optional peer, and npm installs those that the lock has. */
const installedAllTheSame = ['moment-timezone', 'rrule']

test('no package of development is installed for a host', () => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  const forHost = Object.keys(manifest.devDependencies).filter(
    name => !packages[`node_modules/${name}`]?.dev,
  )
  expect(forHost).toEqual(installedAllTheSame)
})

test('a Node that is too old says so in one line, before anything is loaded', () => {
  const older =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })"
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(older)}`],
      ...['--import', './src/runtime/node/enough-node.js'],
      ...['--eval', 'console.error("loaded")'],
    ],
    { cwd: projectRoot, encoding: 'utf8' },
  )
  expect(status).toBe(1)
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^Node 20\.20\.2 is too old: Turnout takes Node 22\.18 or newer/),
  ])
})

test('the Node of the tests is not', () => {
  const enough = [
    '--import',
    './src/runtime/node/enough-node.js',
    '--eval',
    'console.log("loaded")',
  ]
  expect(execFileSync(process.execPath, enough, { cwd: projectRoot, encoding: 'utf8' })).toBe(
    'loaded\n',
  )
})
