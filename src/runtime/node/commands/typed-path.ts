// Resolves a path as it was typed: npm runs scripts in the project's folder, not where the host stands.

import { resolve } from 'node:path'

export const typedPath = (typed: string): string => resolve(process.env.INIT_CWD ?? '.', typed)
