// `npm run check:learn`: refuses weights that do not know the texts that they were learned from, and labels of
// passages that are never weighed. Reads all 3,700 texts, so it is no test; texts that nothing was learned
// from are judged by `npm test`.

import { readCorpus, samplesOf } from '../learn/corpus.ts'
import { figures } from '../learn/figures.ts'

/** Least precision and recall over the texts that were learned from. */
const leastKnown = 0.96
/** Least share of the labels whose passage is weighed. */
const leastWeighed = 0.99

const corpus = readCorpus(new URL('../learn/texts/', import.meta.url))
const shares = [weighedShare(), ...['en', 'es'].flatMap(knownShares)]
for (const { name, share, least } of shares)
  console.log(`${share > least ? 'ok' : 'LOW'} ${name}: ${share.toFixed(3)}, more than ${least}`)
process.exitCode = shares.every(({ share, least }) => share > least) ? 0 : 1

function knownShares(language: string) {
  const { precision, recall } = figures(corpus.filter(one => one.language === language))
  return [
    { name: `precision, ${language}`, share: precision, least: leastKnown },
    { name: `recall, ${language}`, share: recall, least: leastKnown },
  ]
}

function weighedShare() {
  const labels = corpus.flatMap(one => one.contradictions).length
  const weighed = corpus.flatMap(samplesOf).filter(sample => sample.label).length
  return { name: 'labels that are weighed', share: weighed / labels, least: leastWeighed }
}
