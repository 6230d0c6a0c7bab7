// Ends with 0 when /healthz of this container answers at all: a fault of mail is no reason to start it anew.

const { PORT = '8787', BASE_URL = `http://localhost:${PORT}` } = process.env
const { get } = await import('node:http')
const { host } = new URL(BASE_URL)
get({ port: Number(PORT), path: '/healthz', headers: { host }, timeout: 8000 }, ({ statusCode }) =>
  process.exit(statusCode === 200 || statusCode === 503 ? 0 : 1),
).on('error', () => process.exit(1))
