// Stands in the bundle for zod, which hono-openapi would load for schemas that nobody here writes.
// wrangler.toml puts it there.

export {}
