// Refuses a Node that is too old, in one line, because better-sqlite3 would end the process without a word.
// Loaded with --import, ahead of the program; JavaScript, because such a Node may read no TypeScript.

const needed = 22
const { node } = process.versions
if (Number.parseInt(node, 10) < needed) {
  console.error(
    `Node ${node} is too old: Turnout takes Node ${needed} or newer. Its own (node_modules/.bin/node) is missing, because npm ci ran without install scripts: run npm ci --omit=dev again and allow them, or install a newer Node`,
  )
  process.exit(1)
}
