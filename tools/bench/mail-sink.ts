// Runs an SMTP server that takes everything and keeps nothing: the other process of the mail benchmark.
// Prints its port, then a line with the count of mails whenever it is sent a line.

import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

let taken = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.resume()
    stream.on('end', () => {
      taken += 1
      done()
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => console.log((server.server.address() as AddressInfo).port))
process.stdin.on('data', () => console.log(taken))
process.stdin.on('end', () => process.exit(0))
