// Loads an address of this machine, by wrk (Debian) and for a bounded time.

import { execFileSync, spawn } from 'node:child_process'

export type Load = { perSecond: number; p99: number; requests: number }

/** Tells whether a program is installed on this machine. */
export function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** 32 connections for some seconds. `p99` in milliseconds. Throws when an answer is an error. */
export function load(url: string, headers: Record<string, string>, seconds: number): Promise<Load> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('load only on this machine')
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const wrk = spawn('wrk', ['-t1', '-c32', `-d${seconds}s`, '--latency', ...given, url])
  return new Promise((resolve, reject) => {
    let output = ''
    wrk.stdout.on('data', chunk => {
      output += chunk
    })
    wrk.on('error', reject)
    wrk.on('close', () => {
      const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1])
      const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? []
      if (!perSecond || /Non-2xx/.test(output)) reject(new Error(`wrk on ${url}: ${output}`))
      else
        resolve({
          perSecond,
          p99: Number(p99) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1),
          requests: Number(/(\d+) requests in/.exec(output)?.[1]),
        })
    })
  })
}
