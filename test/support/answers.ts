import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const topics = [
  [
    'The export to Excel times out on large reports',
    'Exporting a big report never finishes',
    'Report exports fail with a timeout',
  ],
  [
    'Support answered within minutes and solved it',
    'Your support team is quick and kind',
    'Great help from the support desk',
  ],
  [
    'The price went up without any notice',
    'We found out about the new price from the invoice',
    'Price increase came as a surprise',
  ],
  [
    'The mobile app signs me out every day',
    'I have to log in to the phone app again and again',
    'App logs me out on the train',
  ],
] as const

/** Made-up survey answers on four topics: id, date, company, score, comment. */
export function writeSurvey(folder: string, { rows = 120, name = 'survey.csv', from = 0 } = {}): string {
  const lines = [
    'Response ID,Date,Company,How likely are you to recommend us? (0-10),What is the main reason for your score?',
  ]
  for (let row = from; row < from + rows; row += 1) {
    const topic = row % topics.length
    const words = topics[topic]?.[Math.floor(row / topics.length) % 3] ?? ''
    const score = topic === 1 ? 9 + (row % 2) : (row * 7) % 8
    const day = `2026-${String(1 + (row % 9)).padStart(2, '0')}-${String(1 + (row % 27)).padStart(2, '0')}`
    lines.push(`R${row},${day},Company ${row % 17},${score},"${words}, case ${row % 11}"`)
  }
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
