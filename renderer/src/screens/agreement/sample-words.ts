import type { AgreementCoder, AgreementSample } from '#shared/contract/agreement.ts'
import { formatCoefficient, formatCount, formatDate, formatInterval, formatNumber } from '#shared/domain/format.ts'
import type { OutputOf } from '#shared/contract/contract.ts'

type Coefficient = OutputOf<'agreement.results'>['overall']['kappa']

/** 'Sample of 29 Nov 2026'; of another workspace by its name. */
export const sampleTitle = ({ origin, workspace, drawnAt }: AgreementSample): string => {
  const day = formatDate(drawnAt.slice(0, 10))
  return origin === 'drawn' ? `Sample of ${day}` : `Sample of ${workspace}, ${day}`
}

/** '60 of 4,812 comments on 8 themes · drawn by Kim, seed 11' */
export const sampleFacts = ({ comments, population, themes, drawnBy, seed }: AgreementSample): string =>
  `${formatNumber(comments)} of ${formatCount(population, 'comment')} on ${formatCount(themes.length, 'theme')} · drawn by ${drawnBy}${seed === null ? '' : `, seed ${seed}`}`

export const isComparable = ({ coders }: AgreementSample): boolean =>
  coders.length === 2 && coders.every(({ isFinished }) => isFinished)

export const coderOf = (sample: AgreementSample, role: AgreementCoder['role']): AgreementCoder | null =>
  sample.coders.find((coder) => coder.role === role) ?? null

/** Where a coder is: 'Handed in, 3 skipped'. */
export function coderState({ passed, skipped, isFinished, isPlaced }: AgreementCoder, comments: number): string {
  if (isPlaced) return 'How comments were sorted at the draw'
  const left = skipped > 0 ? `, ${formatNumber(skipped)} skipped` : ''
  return isFinished ? `Handed in${left}` : `${formatNumber(passed)} of ${formatNumber(comments)} coded${left}`
}

/** What is to be done next, in a few words. */
export function sampleState(sample: AgreementSample): string {
  if (isComparable(sample)) return 'Compared'
  const next = sample.coders.find(({ isFinished }) => !isFinished)
  if (next) return `${next.name}: ${coderState(next, sample.comments)}`
  if (sample.origin === 'received') {
    return coderOf(sample, 'second') ? 'Coded; save the answers and send them back' : 'Waits to be coded'
  }
  return sample.coders.length === 0 ? 'Waits for two coders' : 'Waits for the other coder'
}

/** '.40, .16 to .64'; the sign for unknown where it is not defined. */
export const coefficientWords = (coefficient: Coefficient): string =>
  coefficient === null
    ? 'not defined'
    : coefficient.interval === null
      ? `${formatCoefficient(coefficient.value)}, they never differ`
      : `${formatCoefficient(coefficient.value)}, ${formatInterval(coefficient.interval, formatCoefficient)}`
