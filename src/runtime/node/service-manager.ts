// Tells systemd that the program is up and still turns, through systemd-notify: Node has no datagram sockets of a
// file system. Does nothing where NOTIFY_SOCKET is not set.

import { spawn } from 'node:child_process'

type ServiceManager = {
  /** It serves. */
  ready(): void
  /** It turns; called once a minute, and missed when the event loop stands. */
  alive(): void
}

/** @param env of the process; PATH finds systemd-notify. */
export function serviceManager(env: Record<string, string | undefined>): ServiceManager {
  const { PATH, NOTIFY_SOCKET, WATCHDOG_USEC } = env
  const say = (word: string) => {
    // the unit has NotifyAccess=all, because the word comes from a child
    const child = spawn('systemd-notify', [word], { env: { PATH, NOTIFY_SOCKET }, stdio: 'ignore' })
    child.once('error', () => {})
    child.unref()
  }
  return {
    ready: () => {
      if (NOTIFY_SOCKET) say('--ready')
    },
    alive: () => {
      if (NOTIFY_SOCKET && WATCHDOG_USEC) say('WATCHDOG=1')
    },
  }
}
