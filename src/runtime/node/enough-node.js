// Refuses a Node that is too old, in one line, because better-sqlite3 would end the process without a word.
// Loaded with --import, ahead of the program; JavaScript, because such a Node may read no TypeScript.

// the first that reads TypeScript, as the commands are
const needed = [22, 18]
const { node } = process.versions
const [major = 0, minor = 0] = node.split('.').map(Number)
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Node ${node} is too old: Turnout takes Node ${needed.join('.')} or newer. Its own (node_modules/.bin/node) is missing, because npm ci ran without install scripts: run npm ci --omit=dev again and allow them, or install a newer Node`,
  )
  process.exit(1)
}
