// Configures the tests: two hosts, one contract (test/store, test/actions and most of test/http run on both;
// test/workers/inside in workerd alone), and a real browser.

import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
// tests that replace a module or the timers of one, each with modules of its own
const apart = ['test/runtime/a-next-purpose.test.ts', 'test/mail/outbox.test.ts']

// Forms, words, headers and outputs, whose reads and writes other tests make on both hosts. In workerd they took a seventh
// of all the time of `npm test`; `npm run check:workerd` runs them there.
const alikeOnHosts = [
  'addresses',
  'agreement/agreement',
  'another-address',
  'answers-first',
  'any-input',
  'bad-input',
  'bounded-answers',
  'dates-in-question',
  'every-answer',
  'headers',
  'hostile-work',
  'invisible-text',
  'json-edits',
  'last-mile',
  'preview',
  'reader-language',
  'reading',
  'says-nothing',
  'source-limits',
].map(name => `test/http/${name}.test.ts`)
// The rally in a browser, told to the Worker as wrangler runs it: 76 s, on the same pages as the one told to Node
const rallyInWorkerd = 'test/browser/rally-in-workerd.test.ts'
const checksAll = process.env.HTTP === 'every'

const insideWorkerd = 'test/workers/inside/**/*.test.ts'

// Loads each module once for all files of a project (`isolate: false`), because loading them anew for each file
// took as long as the tests. Each test has a database of its own; one-more-field.test.ts loads its own
// program, and leaves none; a test that replaces a module runs apart.

// generous, since a busy machine is no fault of the program: nothing here asserts a time
const testTimeout = 120_000

// the programs that tests start compile their modules once, wrangler's ten megabytes too
const env = { NODE_COMPILE_CACHE: path('node_modules/.cache/compiled') }

const inWorkerd = (name: string, include: string[], exclude: string[] = []) => ({
  resolve: { alias: { '#database': path('test/support/database-workerd.ts') } },
  plugins: [
    cloudflareTest(async () => ({
      miniflare: {
        compatibilityDate: '2026-11-01',
        compatibilityFlags: ['nodejs_compat'],
        d1Databases: ['DB'],
        r2Buckets: ['PICTURES'],
        images: { binding: 'IMAGES' },
        bindings: { MIGRATIONS: await readD1Migrations(path('db/migrations')) },
      },
    })),
  ],
  test: { name, isolate: false, testTimeout, include, exclude },
})

export default defineConfig({
  test: {
    // one for each core, because a test often waits for a process or a timer
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias: { '#database': path('test/support/database-node.ts') } },
        test: {
          name: 'node',
          isolate: false,
          env,
          testTimeout,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', insideWorkerd, ...apart],
        },
      },
      {
        resolve: { alias: { '#database': path('test/support/database-node.ts') } },
        test: { name: 'apart', testTimeout, include: apart },
      },
      {
        test: {
          name: 'browser',
          env,
          include: ['test/browser/**/*.test.ts'],
          exclude: checksAll ? [] : [rallyInWorkerd],
          globalSetup: path('test/browser/setup.ts'),
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      // two of them, because files of one project follow one another in one workerd
      inWorkerd('workerd', [
        'test/store/**/*.test.{ts,tsx}',
        'test/actions/**/*.test.ts',
        insideWorkerd,
      ]),
      inWorkerd('workerd-http', ['test/http/**/*.test.ts'], checksAll ? [] : alikeOnHosts),
    ],
  },
})
