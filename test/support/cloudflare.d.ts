// The two modules that only exist inside the workerd test project, as far as the tests use them.

declare module 'cloudflare:test' {
  export type D1Migration = { name: string; queries: string[] }
  export function applyD1Migrations(db: unknown, migrations: D1Migration[]): Promise<void>
}

declare module 'cloudflare:workers' {
  export const env: Record<string, unknown>
}
