import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCoefficient, formatCount, formatInterval, formatNumber } from '#shared/domain/format.ts'
import { coderDraws } from '#shared/domain/stats/two-coders.ts'
import type { SampleRecord } from './repo.ts'
import { quotaOf } from './rules.ts'

type Results = Omit<OutputOf<'agreement.results'>, 'sentence'>

/** What a paper says of the agreement, with how it was come by. */
export function sentenceOf(sample: SampleRecord, results: Results): string {
  return [whoSentence(sample, results), ...themesSentence(results), overallSentence(results)].join(' ')
}

function whoSentence(
  { content, population, isStratified, compares }: SampleRecord,
  { first, second, skipped }: Results,
) {
  const size = content.comments.length
  const how = isStratified
    ? `drawn at random from ${formatNumber(population)}, with at least ${formatNumber(quotaOf(size, content.themes.length))} of each theme where there were as many`
    : `drawn at random from ${formatNumber(population)}`
  const what = `${formatCount(size, 'comment')} (${how}) on ${formatCount(content.themes.length, 'theme')}`
  const who =
    compares === 'blind'
      ? `Two coders, ${first} and ${second}, independently coded ${what}`
      : `A coder, ${second}, independently coded ${what}, compared with how they had been sorted before`
  return skipped > 0 ? `${who}; ${formatNumber(size - skipped)} were judged by both.` : `${who}.`
}

function themesSentence({ themes }: Results): readonly string[] {
  const kappas = themes.flatMap(({ kappa }) => (kappa ? [kappa.value] : []))
  if (kappas.length < 2) return []
  const range = formatInterval({ low: Math.min(...kappas), high: Math.max(...kappas) }, formatCoefficient)
  const none = themes.length - kappas.length
  return [
    `Cohen’s κ by theme ranged from ${range}${none > 0 ? ` (not defined for ${formatCount(none, 'theme')} that neither used or both always used)` : ''}.`,
  ]
}

function overallSentence({ overall: { alpha, judged } }: Results): string {
  if (alpha === null) return 'Krippendorff’s α is not defined: every answer is the same.'
  const interval = alpha.interval
    ? `, 95% interval ${formatInterval(alpha.interval, formatCoefficient)} (percentile bootstrap over comments, ${formatNumber(coderDraws)} draws)`
    : ''
  return `Over all ${formatNumber(judged)} yes-or-no decisions Krippendorff’s α was ${formatCoefficient(alpha.value)}${interval}.`
}
