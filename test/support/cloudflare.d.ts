// Types the two modules that only exist inside the workerd test project, as far as the tests use them.

declare module 'cloudflare:test' {
  import type { ExecutionContext } from '@cloudflare/workers-types'
  export type D1Migration = { name: string; queries: string[] }
  export function applyD1Migrations(db: unknown, migrations: D1Migration[]): Promise<void>
  export function createExecutionContext(): ExecutionContext
  export function waitOnExecutionContext(context: ExecutionContext): Promise<void>
}

declare module 'cloudflare:workers' {
  export const env: Record<string, unknown>
}
