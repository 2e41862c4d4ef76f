import type { Outcome } from '#shared/domain/reading.ts'

const noDecision =
  /\b(no[\s-]*decision|no[\s-]*bid|stalled|status quo|abandon(ed)?|went dark|indecision|keine entscheidung|sans décision)\b|nodecision/
const won = /\b(closed[\s-]*won|won|win|gewonnen|gagnée?|ganad[oa]|signed|vinta)\b|closedwon/
const lost =
  /\b(closed[\s-]*lost|lost|loss|verloren|perdue?|perdid[oa]|disqualified|declined|rejected|persa)\b|closedlost/
const yes = /^(true|yes|y|1|wahr|vrai|ja|oui)$/
const no = /^(false|no|n|0|falsch|faux|nein|non)$/

/** What one deal says of its end. Texts as the cells hold them, '' where there is none. */
export interface OutcomeCells {
  /** Cells of the outcome columns by column name. */
  readonly named: readonly { readonly name: string; readonly text: string }[]
  readonly stage: string
  readonly reason: string
}

/**
 * The outcome of a deal: from IsWon and IsClosed first, then from the words of status and stage.
 * "No decision" is an outcome of its own, also where the CRM files it under lost and only the reason says it.
 * @returns null when no cell says anything; a stage that is neither won nor lost is open
 */
export function readOutcome(cells: OutcomeCells): Outcome | null {
  const words = [...cells.named.map((cell) => cell.text), cells.stage].join(' | ').toLowerCase()
  const flagged = byFlags(cells.named)
  const found = flagged ?? byWords(words)
  if (found !== 'lost') return found
  return noDecision.test(words) || noDecision.test(cells.reason.toLowerCase()) ? 'no-decision' : 'lost'
}

function byFlags(named: OutcomeCells['named']): Outcome | null {
  const flag = (pattern: RegExp): boolean | null => {
    const text =
      named
        .find((cell) => pattern.test(bareName(cell.name)))
        ?.text.trim()
        .toLowerCase() ?? ''
    if (yes.test(text)) return true
    return no.test(text) ? false : null
  }
  const isWon = flag(/^(iswon|won|isclosedwon)$/)
  const isLost = flag(/^(islost|lost|isclosedlost)$/)
  const isClosed = flag(/^(isclosed|closed)$/)
  if (isWon === true) return 'won'
  if (isLost === true) return 'lost'
  if (isClosed === false) return 'open'
  return isClosed === true && isWon === false ? 'lost' : null
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

function byWords(words: string): Outcome | null {
  if (noDecision.test(words)) return 'no-decision'
  if (won.test(words)) return 'won'
  if (lost.test(words)) return 'lost'
  return /[\p{L}\p{N}]/u.test(words) ? 'open' : null
}
