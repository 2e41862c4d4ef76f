import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const subjects = ['The export', 'Our invoice', 'The mobile app', 'Support', 'The dashboard', 'Single sign-on']
const verdicts = [
  'was slow again',
  'saved us a day',
  'did not match the order',
  'broke after the update',
  'is what we pay for',
]

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

/** Writes a survey of so many answers, each different; returns its path. */
export function writeSurvey(answers: number): string {
  const rows = Array.from({ length: answers }, (_, index) => {
    const words = `${pick(subjects, index)} ${pick(verdicts, Math.floor(index / 6))} in week ${index % 52} of order ${index}`
    return `r${index},2026-0${1 + (index % 9)}-15,${index % 11},"${words}"`
  })
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-made-')), `survey-${answers}.csv`)
  const header = 'Response ID,Date,How likely are you to recommend us?,What is the main reason for your score?'
  writeFileSync(path, [header, ...rows, ''].join('\n'))
  return path
}
