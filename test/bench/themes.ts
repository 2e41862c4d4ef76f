import type { FindThemesOutput } from '#analysis/find-themes-types.ts'
import type { Bench, Measurement } from './bench.ts'
import { openCompute } from './finding.ts'
import { airlineTweets, patientFeedback } from './shared-data.ts'

const SHOWN = 12
const COMMENTS = 3
const LONGEST = 110

/** For reading: whether a label is what its comments say is for a person to judge. */
export const bench: Bench = {
  title: 'The twelve largest themes, with how many comments each has and three of them',
  run: async (skip) => {
    const sets = { 'airline-tweets': airlineTweets(), 'patient-feedback': patientFeedback() }
    const compute = openCompute()
    const rows: Measurement[] = []
    for (const [name, data] of Object.entries(sets)) {
      if (data === null) {
        skip(`${name}: ../shared/data is not there`)
        continue
      }
      const found = await compute.findThemes({ texts: data.texts, count: null, seed: 1, cached: null })
      rows.push({ what: `${name}: themes`, value: found.themes.length }, ...largest(found, data.texts))
    }
    await compute.close()
    return rows
  },
}

const largest = ({ themes, assignments }: FindThemesOutput, texts: readonly string[]): readonly Measurement[] =>
  themes.slice(0, SHOWN).flatMap(({ label, representatives }, theme) => [
    { what: `  ${label}`, value: assignments.theme.filter((one) => one === theme).length },
    ...Array.from(representatives.slice(0, COMMENTS), (text) => ({
      what: `      ${shortened(texts[text] ?? '')}`,
      value: '',
    })),
  ])

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`
}
