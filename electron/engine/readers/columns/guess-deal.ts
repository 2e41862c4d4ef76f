import { guess, type Guesser } from './guess-types.ts'

const buyer = /\b(buyer|customer|client|prospect)s?\b/
const reason = /\b(reason|reasons|why|loss description|grund|raison|motivo)\b/

/** Columns that only deals have: outcome, stage, amount, currency, competitor, reasons, the deal's name. */
export const guessDeal: Guesser = (column, table) => {
  if (table.kind !== 'deal') return null
  const name = column.nameWords
  if (
    /^(is )?(closed )?(won|lost)$|^is closed$|^(deal )?outcome$|^result$|^win loss$|^won lost$|^won or lost$/.test(name)
  ) {
    return guess('outcome', 0.9, 'says how a deal ended')
  }
  if (/^(deal )?status$/.test(name)) return guess('outcome', 0.8, 'status of a deal')
  if (/^status reason$|^(deal |sales )?stage( name)?$|^pipeline stage$/.test(name))
    return guess('stage', 0.9, 'stage of a deal')
  if (
    /^(deal )?amount\b|^(deal )?value$|^(actual|est|estimated) revenue\b|^(tcv|acv|arr)( c)?$|^deal size\b/.test(name)
  ) {
    return guess('amount', amountSure(name), 'money of a deal')
  }
  if (/^(deal )?currency( iso ?code| code)?$/.test(name)) return guess('currency', 0.9, 'currency by its name')
  if (/\bcompetitors?\b/.test(name) && column.meanWords < 6)
    return guess('competitor', /primary|main/.test(name) ? 0.95 : 0.85, 'names a competitor')
  return guessWords(name, column.meanWords)
}

function amountSure(name: string): number {
  if (/^(deal )?(amount|value)$/.test(name)) return 0.95
  if (name.startsWith('actual')) return 0.85
  return name.startsWith('est') ? 0.8 : 0.7
}

function guessWords(name: string, meanWords: number): ReturnType<Guesser> {
  const buyers =
    buyer.test(name) && (reason.test(name) || /\b(feedback|quote|comments?|said|verbatim|words)\b/.test(name))
  if (buyers) return guess('buyer-reason', 0.97, 'the reason in the buyer’s words')
  if (reason.test(name)) return guess('reason', 0.96, 'the reason the seller gives')
  if (/^((opportunity|deal) )?(name|title|topic)$/.test(name)) return guess('title', 0.85, 'the deal’s name')
  return /\b(notes?|description|next steps?|comments?)\b/.test(name) && meanWords >= 3
    ? guess('comment', 0.6, 'notes of the seller')
    : null
}
