import { closeSync, openSync, writeSync } from 'node:fs'
import { createRng } from '#shared/domain/stats/rng.ts'

const words =
  `the a we our you it is was not and but to of in on for with when that this report export dashboard invoice price
  support team answer ticket login app mobile sync integration sandbox onboarding training contract renewal feature search
  filter slow fast broken crash great helpful missing confusing easy hard week month customer data import spreadsheet
  permission role admin audit security single sign account billing discount quote upgrade downgrade release bug fixed waiting
  days hours minutes always never often sometimes really quite too very much more less than before after since because`.split(
    /\s+/,
  )
const plans = ['Starter', 'Team', 'Business', 'Enterprise'] as const
const segments = ['SMB', 'Mid-market', 'Enterprise'] as const
const regions = ['EMEA', 'North America', 'LATAM', 'APAC'] as const
const products = ['Reports', 'Billing', 'Mobile app', 'Integrations', 'Administration'] as const

const header = [
  'Response ID',
  'Completed at',
  'Company',
  'Plan',
  'Segment',
  'Region',
  'Product area',
  'How likely are you to recommend us? (0-10)',
  'What is the main reason for your score?',
  'What could we do better?',
  'Channel',
  'Device',
  'Browser',
  'Seats',
  'Months as a customer',
  'Language',
  'Survey version',
  'Campaign',
  'Opened in',
  'Duration in seconds',
]

/** Places of the two comment columns among the twenty. */
export const commentColumns = [9, 10] as const

/** Writes a made-up survey export of twenty columns: two comments of 5 to 60 words, personal data in three of a hundred. */
export function writeExport(path: string, rows: number): void {
  const random = createRng(7).uniform
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const comment = (row: number): string => {
    const said = Array.from({ length: 5 + Math.floor(random() * 56) }, () => pick(words))
    const dice = random()
    if (dice < 0.015) said.splice(3, 0, `mail me at person${row}@example.com`)
    else if (dice < 0.03) said.splice(3, 0, `call +1 202 555 01${String(row % 100).padStart(2, '0')}`)
    const text = said.join(' ')
    return random() < 0.2 ? `"${text}, ""${pick(words)}"" and\n${pick(words)}"` : `"${text}."`
  }
  const file = openSync(path, 'w')
  let lines = [header.map((name) => `"${name}"`).join(',')]
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(Date.UTC(2025, 0, 1) + row * 317_000).toISOString().replace('T', ' ').slice(0, 19)
    lines.push(
      [
        `R_${(row + 1e9).toString(36)}${(row * 7919 + 1e9).toString(36)}`,
        at,
        `Company ${Math.floor(random() * 4_000)}`,
        pick(plans),
        pick(segments),
        pick(regions),
        pick(products),
        Math.floor(random() * 11),
        comment(row),
        comment(row),
        pick(['E-mail', 'In app', 'Link']),
        pick(['Desktop', 'Phone', 'Tablet']),
        pick(['Chrome', 'Safari', 'Firefox', 'Edge']),
        1 + Math.floor(random() * 500),
        Math.floor(random() * 96),
        pick(['EN', 'DE', 'FR']),
        '3.2',
        pick(['Spring wave', 'Autumn wave']),
        pick(['Inbox', 'Browser']),
        20 + Math.floor(random() * 600),
      ].join(','),
    )
    if (lines.length < 2_000) continue
    writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  writeSync(file, `${lines.join('\n')}\n`)
  closeSync(file)
}
