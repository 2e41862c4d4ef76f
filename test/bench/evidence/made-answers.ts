import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { seeded } from '#analysis/rng.ts'

const subjects =
  'export invoice login dashboard report search upload support onboarding pricing contract sync backup mobile calendar filter permission template editor migration'.split(
    ' ',
  )
const verdicts =
  'is slow|keeps failing|works well now|was fixed within a day|takes too many clicks|saved us a week|breaks after every update|needs better words|is what we pay for|nobody can find'.split(
    '|',
  )
const places =
  'on Monday mornings|before the board meeting|for large teams|since the update|in the browser|when we travel'.split(
    '|',
  )
const fillers =
  'customer team manager quarter renewal weekend colleague spreadsheet account number question answer minute evening training partner region budget meeting project'.split(
    ' ',
  )
const regions = ['EMEA', 'Americas', 'APAC']
const plans = ['Free', 'Team', 'Business', 'Enterprise']

/** The words that the bench searches for: of every frequency. */
export const vocabulary = [...subjects, ...fillers]

/** A survey with accounts, scores, dates and two attributes, each answer different. @returns its path */
export function writeAnswers(folder: string, count: number): string {
  const path = join(folder, 'answers.csv')
  const file = openSync(path, 'w')
  const random = seeded(11)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const two = (value: number): string => String(value).padStart(2, '0')
  writeSync(file, 'Response ID,Date,Account,Region,Plan,How likely are you to recommend us?,What is the main reason?\n')
  for (let from = 0; from < count; from += 1000) {
    const lines = Array.from({ length: Math.min(1000, count - from) }, (_, nth) => {
      const date = `20${24 + Math.floor(random() * 3)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
      const words = `The ${pick(subjects)} ${pick(verdicts)} ${pick(places)}, says our ${pick(fillers)} about the ${pick(fillers)} of case ${from + nth}`
      const account = `Account ${1 + Math.floor(random() ** 2 * 4000)}`
      return `r${from + nth},${date},${account},${pick(regions)},${pick(plans)},${Math.floor(random() * 11)},"${words}"`
    })
    writeSync(file, `${lines.join('\n')}\n`)
  }
  closeSync(file)
  return path
}
