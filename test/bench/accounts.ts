import { proposePairs } from '#engine/features/accounts/propose.ts'
import { seeded } from '#analysis/rng.ts'
import { labelledPairs, scoresOn } from '../unit/accounts/labelled-pairs.ts'
import { median, rounded, type Bench, type Measurement } from './bench.ts'

const syllables = 'ba con del fer gan hol jin kar lum mor nex or pra qui ros sta tor vel wex yor zen alt bri dra'.split(
  ' ',
)
const tails = ['Group', 'Bank', 'Retail', 'Systems', 'Foods', 'Logistics', 'Labs', 'Ltd', 'GmbH', 'Inc', '']

/** Names of one to three made-up words, many of them alike, as in a large customer base. */
function madeNames(count: number): string[] {
  const random = seeded(7)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const word = (): string => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('')
  return Array.from({ length: count }, () =>
    [word(), random() < 0.5 ? word() : '', pick(tails)].filter(Boolean).join(' '),
  )
}

function secondsFor(count: number): number {
  const accounts = madeNames(count).map((name) => ({ names: [name], records: 1 }))
  const runs = Array.from({ length: 3 }, () => {
    const startedMs = performance.now()
    proposePairs(accounts)
    return (performance.now() - startedMs) / 1000
  })
  return rounded(median(runs), 2)
}

export const bench: Bench = {
  title: 'Names of accounts: what is joined, what is asked about',
  run: async () => [
    ...scoreRows('pairs', 'made with them in sight'),
    ...scoreRows('later-pairs', 'written afterwards'),
    {
      what: 'Seconds to look for pairs among 20,000 names, median of 3',
      value: secondsFor(20_000),
      target: 'at most 2',
    },
  ],
}

function scoreRows(file: 'pairs' | 'later-pairs', note: string): Measurement[] {
  const pairs = labelledPairs(file)
  const { joining, finding } = scoresOn(pairs)
  return [
    { what: `Labelled pairs, rules ${note}`, value: pairs.length },
    { what: 'Joined without asking: precision', value: rounded(joining.precision), target: '1' },
    { what: 'Joined without asking: recall', value: rounded(joining.recall) },
    { what: 'Joined or asked about: precision', value: rounded(finding.precision) },
    { what: 'Joined or asked about: recall', value: rounded(finding.recall) },
  ]
}
