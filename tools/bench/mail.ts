// Measures telling ten thousand watchers of one change, beside a bare nodemailer pool that sends the same
// bytes in the same run, to a server in another process. To reach: 0.85 of the bare pool.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { nodeBundle } from '../build/node-bundle.ts'
import type { Lap } from './mail-lap.ts'
import type { Result } from './run.ts'

const build = 'var/build/mail'

export default async function mail(): Promise<Result> {
  buildSync({
    entryPoints: ['tools/bench/mail-lap.ts', 'tools/bench/mail-people.ts'],
    outdir: build,
    ...nodeBundle,
  })
  const sink = spawn(process.execPath, ['tools/bench/mail-sink.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    return await laps(await portOf(sink))
  } finally {
    sink.kill()
  }
}

async function laps(port: string): Promise<Result> {
  const ratios: Record<string, number> = {}
  const figures: Record<string, number> = {}
  const small = lap(port, 5, 1000)
  for (const connections of [1, 5, 20]) {
    const { told, bare, bareBytes, live, resident, edit, editAlone } = lap(
      port,
      connections,
      10_000,
    )
    console.log(
      `${connections} connections: ${told.toFixed(0)} mails a second, a bare pool ${bare.toFixed(0)}, and ${bareBytes.toFixed(0)} of ready bytes; ${live.toFixed(0)} MB in use, ${resident.toFixed(0)} resident`,
    )
    ratios[`told_to_bare_${connections}`] = round(told / bare)
    ratios[`told_to_bare_bytes_${connections}`] = round(told / bareBytes)
    figures[`told_per_second_${connections}`] = Math.round(told)
    figures[`bare_per_second_${connections}`] = Math.round(bare)
    figures[`bare_bytes_per_second_${connections}`] = Math.round(bareBytes)
    if (connections !== 5) continue
    ratios.edit_to_edit_without_watchers = round(edit / editAlone)
    ratios.live_memory_10000_to_1000 = round(live / small.live)
    Object.assign(figures, {
      edit_ms: round(edit),
      edit_without_watchers_ms: round(editAlone),
      live_memory_1000_mb: Math.round(small.live),
      live_memory_10000_mb: Math.round(live),
      resident_1000_mb: Math.round(small.resident),
      resident_10000_mb: Math.round(resident),
    })
  }
  return { ratios, figures }
}

function lap(port: string, connections: number, watchers: number): Lap {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'))
  const path = join(folder, 'bench.db')
  const run = (name: string, ...args: (string | number)[]) =>
    execFileSync(
      process.execPath,
      ['--expose-gc', `${build}/${name}.js`, path, ...args.map(String)],
      {
        encoding: 'utf8',
      },
    ).trim()
  try {
    const prepared = run('mail-people', watchers)
    return JSON.parse(run('mail-lap', port, connections, prepared)) as Lap
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function portOf(sink: ChildProcess): Promise<string> {
  if (!sink.stdout) throw new Error('the sink has no output')
  const [line] = await once(sink.stdout, 'data')
  return String(line).trim()
}

const round = (value: number): number => Math.round(value * 100) / 100
