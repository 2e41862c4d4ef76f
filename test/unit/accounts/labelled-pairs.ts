import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountKeys, tellsCustomer } from '#engine/features/accounts/match.ts'
import { proposePairs } from '#engine/features/accounts/propose.ts'
import { projectFolder } from '../../support/project.ts'

export type Verdict = 'joined' | 'asked' | 'different'

export interface LabelledPair {
  readonly expected: Verdict
  readonly one: string
  readonly other: string
}

/** pairs: the rules were made with them in sight; later-pairs: written afterwards. All names are made up. */
export function labelledPairs(file: 'pairs' | 'later-pairs'): readonly LabelledPair[] {
  const lines = readFileSync(join(projectFolder, 'test', 'fixtures', 'accounts', `${file}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map((line) => {
    const [expected = '', one = '', other = ''] = line.split('\t')
    if (expected !== 'joined' && expected !== 'asked' && expected !== 'different') throw new Error(`Bad label: ${line}`)
    return { expected, one, other }
  })
}

/** What happens to two names that stand alone in a workspace. */
export function verdictOn({ one, other }: Pick<LabelledPair, 'one' | 'other'>): Verdict {
  const { normalised } = accountKeys(one)
  if (normalised === accountKeys(other).normalised && tellsCustomer(normalised)) return 'joined'
  const proposed = proposePairs([one, other].map((name) => ({ names: [name], records: 1 })))
  return proposed.length > 0 ? 'asked' : 'different'
}

export interface Score {
  readonly precision: number
  readonly recall: number
}

export interface Scores {
  /** Joined without asking, against what should be. */
  readonly joining: Score
  /** Joined or asked about, against pairs of one customer. */
  readonly finding: Score
}

export function scoresOn(pairs: readonly LabelledPair[]): Scores {
  const judged = pairs.map((pair) => ({ expected: pair.expected, verdict: verdictOn(pair) }))
  const score = (isIt: (verdict: Verdict) => boolean): Score => {
    const right = judged.filter(({ expected, verdict }) => isIt(expected) && isIt(verdict)).length
    return {
      precision: right / judged.filter(({ verdict }) => isIt(verdict)).length,
      recall: right / judged.filter(({ expected }) => isIt(expected)).length,
    }
  }
  return { joining: score((verdict) => verdict === 'joined'), finding: score((verdict) => verdict !== 'different') }
}
