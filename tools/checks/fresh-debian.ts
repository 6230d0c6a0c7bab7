// `npm run check:debian -- ROOT`: runs the lines of docs/operate.md, "On a fresh Debian", in a clean root that
// `debootstrap trixie ROOT` made. Needs root and the network. systemd is not in there: the unit's program is started by hand.

import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/runtime/node/project-root.ts'

const [root] = process.argv.slice(2)
if (!root) throw new Error('npm run check:debian -- ROOT')

const doc = readFileSync(join(projectRoot, 'docs/operate.md'), 'utf8')
const [, section = ''] = doc.split('## On a fresh Debian\n')
// the first block alone: the second is for a machine with containers
const [block = ''] = /(?:^ {4}.*\n)+/m.exec(section) ?? []
const lines = block.split('\n').flatMap(line => (line === '' ? [] : [line.trim()]))
if (lines.length === 0) throw new Error('docs/operate.md has no lines for a fresh Debian')

/** The command that the unit starts, with its environment and user. */
const byHand = [
  'install -d -o turnout -g turnout -m 700 /var/lib/turnout',
  'cd /opt/turnout',
  'set -a; . /etc/turnout.env; DATABASE_PATH=/var/lib/turnout/turnout.db; NODE_ENV=production; set +a',
  `setpriv --reuid=turnout --regid=turnout --init-groups ${execStart()} >/tmp/turnout.log 2>&1 &`,
].join('; ')

function execStart(): string {
  const unit = readFileSync(join(projectRoot, 'deploy/turnout.service'), 'utf8')
  return /^ExecStart=(.*)$/m.exec(unit)?.[1] ?? ''
}

const script = lines
  .map(line => line.replace(/ https:\/\/\S+\.git/, ' /tmp/turnout.git'))
  // a person writes the settings, and the example is enough to start
  .map(line => (line.startsWith('editor ') ? `: ${line}` : line))
  .map(line => (line.startsWith('systemctl ') ? byHand : line))
const wait =
  'for n in $(seq 60); do [ -s /var/lib/turnout/turnout.db ] && sleep 3 && break; sleep 1; done'
const started = script.indexOf(byHand)
const whole = ['set -ex', ...script.toSpliced(started + 1, 0, wait), 'kill $!', 'wait'].join('\n')

rmSync(join(root, 'tmp/turnout.git'), { recursive: true, force: true })
rmSync(join(root, 'opt/turnout'), { recursive: true, force: true })
const { status: bundled } = spawnSync('git', [
  'clone',
  '-q',
  '--bare',
  projectRoot,
  join(root, 'tmp/turnout.git'),
])
if (bundled !== 0) throw new Error('the repository could not be cloned into the root')
// a machine behind a proxy that reads along trusts its certificate
cpSync('/etc/ssl/certs/ca-certificates.crt', join(root, 'tmp/trusted.crt'))
const inside = `mount -t proc proc ${root}/proc && exec chroot ${root} sh`
const { status } = spawnSync(
  'unshare',
  ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', inside],
  {
    input: whole,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
      DEBIAN_FRONTEND: 'noninteractive',
      HOME: '/root',
      NODE_EXTRA_CA_CERTS: '/tmp/trusted.crt',
    },
  },
)
console.log(status === 0 ? `ok     ${lines.length} lines` : `WRONG  it ended with ${status}`)
process.exitCode = status === 0 ? 0 : 1
