// Counts the words of advertising and of genuine posts, which posts are judged with: `npm run learn:spam`.

import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Learned, wordsIn } from '../../src/domain/spam/learned-words.ts'
import { heldOutGenuine, heldOutSpam } from '../../test/domain/spam/held-out.ts'
import { advertising, genuine, post } from '../../test/domain/spam/posts.ts'

/** A word that one post says is chance. */
const seldom = 2

export function learnSpamWords(): Learned {
  const posts = {
    advertising: [...advertising, ...heldOutSpam],
    genuine: [...genuine, ...heldOutGenuine],
  }
  const counts = new Map<string, [number, number]>()
  for (const [index, lines] of [posts.advertising, posts.genuine].entries())
    for (const line of lines)
      for (const word of wordsIn(learnedText(line))) {
        const count = counts.get(word) ?? [0, 0]
        count[index === 0 ? 0 : 1] += 1
        counts.set(word, count)
      }
  const kept = [...counts].filter(([, [a, b]]) => a + b >= seldom)
  return {
    advertising: posts.advertising.length,
    genuine: posts.genuine.length,
    words: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function learnedText(line: string): string {
  const { title, description, organizer } = post(line)
  return [title, description, organizer].join(' ')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync('src/domain/spam/learned-words.json', `${JSON.stringify(learnSpamWords())}\n`)
