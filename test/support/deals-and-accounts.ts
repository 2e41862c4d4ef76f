import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const name = (nth: number): string => `Company ${nth % 17}`

/** Made-up renewals of the companies that `writeSurvey` names: $1,000 each but for two in euros and one of unknown value. */
export function writeAccounts(folder: string): string {
  const value = (nth: number): string => (nth === 16 ? '' : nth < 2 ? `"€1,000"` : `"$1,000"`)
  const lines = ['Account,Segment,ARR,Renewal date']
  for (let nth = 0; nth < 17; nth += 1) lines.push(`${name(nth)},Enterprise,${value(nth)},2026-12-15`)
  return write(folder, 'accounts.csv', lines)
}

/** Made-up deals of the same companies: every third won, the others lost or, from the 25th on, open; $500 each. */
export function writeDeals(folder: string): string {
  const lines = ['Opportunity ID,Account Name,Opportunity Name,Stage,Amount,Close Date,Closed Lost Reason']
  for (let nth = 0; nth < 36; nth += 1) {
    const stage = nth >= 24 ? 'Negotiation' : nth % 3 === 0 ? 'Closed Won' : 'Closed Lost'
    const reason =
      nth % 2 === 0 ? 'The export to Excel times out on large reports' : 'The price went up without any notice'
    lines.push(`D${nth},${name(nth)},Deal ${nth},${stage},"$500",2026-0${1 + (nth % 9)}-15,"${reason}"`)
  }
  return write(folder, 'deals.csv', lines)
}

function write(folder: string, file: string, lines: readonly string[]): string {
  const path = join(folder, file)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
