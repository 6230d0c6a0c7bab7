// `npm run check:deploy`: runs the steps of deploy/Dockerfile as a script, since no engine may be there to build it, and
// looks at the other files of `deploy`. Needs root, the npm registry, and minutes.

import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

const folder = mkdtempSync(join(tmpdir(), 'turnout-deploy-'))
const port = '8939'
const problems: string[] = []

function say(what: string, isWell: boolean): void {
  console.log(`${isWell ? 'ok   ' : 'WRONG'}  ${what}`)
  if (!isWell) problems.push(what)
}

function run(command: string, cwd: string, env: Record<string, string> = {}): string {
  const done = spawnSync('sh', ['-ec', command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`${command}\n${done.stdout}${done.stderr}`)
  return done.stdout
}

/** Each stage as its lines; a path of the image lies in a folder of its own. */
function stages(): string[][] {
  const text = readFileSync(join(projectRoot, 'deploy/Dockerfile'), 'utf8')
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  const found: string[][] = []
  for (const line of lines) {
    if (line.startsWith('FROM ')) found.push([])
    found.at(-1)?.push(line)
  }
  return found
}

/** The folder as git has it, which is what a build is given at most. */
function context(): string {
  const to = join(folder, 'context')
  mkdirSync(to)
  run(`git archive HEAD | tar -x -C ${to}`, projectRoot)
  return to
}

/** Runs COPY and RUN of a stage. Answers its environment, user and command. */
function build(lines: string[], root: string, from: string, earlier: string) {
  const env: Record<string, string> = {}
  let command: string[] = []
  const app = join(root, 'app')
  mkdirSync(app, { recursive: true })
  for (const line of lines) {
    const [verb = '', ...words] = line.split(/\s+/)
    const rest = words.join(' ')
    if (verb === 'ENV')
      for (const word of words) env[word.split('=')[0] ?? ''] = word.split('=')[1] ?? ''
    else if (verb === 'COPY' && words[0]?.startsWith('--from='))
      cpSync(join(earlier, words[1] ?? ''), app, { recursive: true, verbatimSymlinks: true })
    else if (verb === 'COPY') {
      for (const word of words.slice(0, -1))
        cpSync(join(from, word), word === '.' ? app : join(app, word), { recursive: true })
    } else if (verb === 'RUN')
      run(
        rest.replace(
          '/data && chown node:node /data',
          `${root}/data && chown 1000:1000 ${root}/data`,
        ),
        app,
      )
    else if (verb === 'CMD') command = JSON.parse(rest) as string[]
  }
  return { env, command, app }
}

try {
  const [first = [], second = []] = stages()
  const from = context()
  build(first, join(folder, 'build'), from, '')
  const { env, command, app } = build(second, join(folder, 'image'), from, join(folder, 'build'))
  say('the steps of the image run', existsSync(join(app, 'var/build/main.js')))
  const size = run('du -sm . | cut -f1', app).trim()
  say(`the program with its packages takes ${size} MB, of 260 that it may`, Number(size) <= 260)
  run(`chown -R root:root ${app}; chmod -R a+rX,go-w ${folder}`, app)

  // user 1000, whose files these are not: what it may write is the data alone
  const data = join(folder, 'image/data')
  const settings = {
    ...env,
    HOST: '127.0.0.1',
    PORT: port,
    DATABASE_PATH: join(data, 'turnout.db'),
  }
  const words = [
    '--reuid=1000',
    '--regid=1000',
    '--clear-groups',
    process.execPath,
    ...command.slice(1),
  ]
  const { PATH = '' } = process.env
  const server = spawn('setpriv', words, { cwd: app, env: { PATH, ...settings }, stdio: 'inherit' })
  const ended = new Promise<number | null>(resolve => server.once('close', resolve))
  const healthy = () =>
    spawnSync(process.execPath, ['deploy/healthy.js'], { cwd: app, env: { PATH, ...settings } })
  const end = Date.now() + 60_000
  while (healthy().status !== 0 && Date.now() < end) await new Promise(go => setTimeout(go, 500))
  say('it answers as a user that may write its data alone', healthy().status === 0)
  const cli = ['--reuid=1000', '--regid=1000', '--clear-groups', process.execPath]
  const backup = spawnSync(
    'setpriv',
    [...cli, 'src/runtime/node/turnout.ts', 'backup', join(data, 'copy.db')],
    {
      cwd: app,
      env: { PATH, ...settings },
      encoding: 'utf8',
    },
  )
  say(
    `the command line backs it up${backup.status === 0 ? '' : `: ${backup.stderr}`}`,
    backup.status === 0,
  )
  server.kill('SIGTERM')
  say('SIGTERM ends it with 0', (await ended) === 0)
  lookAtTheRest()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = problems.length > 0 ? 1 : 0

/** Programs that are not here are said, and are no fault. */
function lookAtTheRest(): void {
  const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
  if (has('nginx')) {
    const conf = join(folder, 'nginx.conf')
    const cert = join(folder, 'cert.pem')
    run(
      `openssl req -x509 -newkey rsa:2048 -nodes -keyout ${cert}.key -out ${cert} -days 1 -subj /CN=events.example.org 2>&1`,
      folder,
    )
    const own = readFileSync(join(projectRoot, 'deploy/nginx.conf'), 'utf8')
      .replace(/ssl_certificate .*;/, `ssl_certificate ${cert};`)
      .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${cert}.key;`)
    writeFileSync(conf, `events {}\npid ${folder}/pid;\nhttp {\n${own}\n}\n`)
    const tried = spawnSync('nginx', ['-t', '-c', conf, '-e', join(folder, 'error')], {
      encoding: 'utf8',
    })
    say(
      `nginx reads deploy/nginx.conf${tried.status === 0 ? '' : `: ${tried.stderr}`}`,
      tried.status === 0,
    )
  } else console.log('none   nginx')
  if (has('systemd-analyze')) {
    const unit = join(dirname(folder), 'turnout-check.service')
    const own = readFileSync(join(projectRoot, 'deploy/turnout.service'), 'utf8')
    writeFileSync(unit, own.replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`))
    const tried = spawnSync('systemd-analyze', ['verify', '--man=no', unit], { encoding: 'utf8' })
    rmSync(unit)
    const about = tried.stderr.split('\n').filter(line => line.includes('turnout-check'))
    say(
      `systemd reads deploy/turnout.service${about.map(line => `\n       ${line}`).join('')}`,
      tried.status === 0,
    )
  } else console.log('none   systemd-analyze')
  for (const program of ['docker compose', 'caddy', 'litestream']) {
    if (!has(program.split(' ')[0] ?? '')) console.log(`none   ${program}`)
  }
}
