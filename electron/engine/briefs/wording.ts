import type { BriefOptions } from '#shared/contract/briefs.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatCount, formatDate, formatMoneyShort } from '#shared/domain/format.ts'
import type { SourceKind } from '#shared/domain/reading.ts'
import type { BriefMeasure, BriefQuotation } from './input.ts'
import type { Quotation } from './model.ts'

const smallNumbers = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

/** 4, 'priority' → 'Four priorities': how a number begins a sentence. */
export function countInWords(amount: number, noun: string): string {
  const counted = formatCount(amount, noun)
  const word = smallNumbers[amount]
  return word === undefined ? counted : word + counted.slice(counted.indexOf(' '))
}

/** 'a', 'b' and 'c' → 'a, b and c'. */
export function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** 'Finance teams get it' → 'Finance teams get it.': a sentence a person typed, with its end. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…:]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`
}

export const countUnits = (amount: number, unit: Unit): string => formatCount(amount, unit)

const kindWords: Readonly<Record<SourceKind, string>> = {
  survey: 'survey',
  call: 'call',
  deal: 'deal',
  account: 'account list',
}
export const kindWord = (kind: SourceKind): string => kindWords[kind]

const outcomeWords = { won: 'won deal', lost: 'lost deal', 'no-decision': 'deal without a decision', open: 'open deal' }

/** 872000 → '14:32'; from an hour on '1:02:05'. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

function originOf(quotation: BriefQuotation, options: BriefOptions): string {
  if (quotation.kind === 'call') {
    return quotation.startMs === null ? 'call' : `call, ${clockTime(quotation.startMs)}`
  }
  if (quotation.kind === 'survey') return 'survey'
  const outcome = quotation.outcome === null ? 'deal' : outcomeWords[quotation.outcome]
  return options.showValue && quotation.amount ? `${outcome}, ${formatMoneyShort(quotation.amount)}` : outcome
}

/** Accounts are named only where the options say so; otherwise the segment stands for them. */
export function quotationBlock(quotation: BriefQuotation, options: BriefOptions): Quotation {
  const isReported = quotation.voice !== 'customer'
  const parts = [
    quotation.evidenceId,
    originOf(quotation, options),
    isReported ? 'reported by staff' : '',
    options.showAccounts ? (quotation.account ?? '') : '',
    quotation.segment.join(', '),
    quotation.when === null ? '' : formatDate(quotation.when.iso),
  ]
  return {
    type: 'quotation',
    text: quotation.text,
    voice: isReported ? 'reported' : 'customer',
    source: parts.filter((part) => part !== '').join(' · '),
  }
}

/** 'Export success rate: 99.5% by 30 Jun 2027, from 91.2%' */
export function measureText({ name, baseline, target, dueOn }: BriefMeasure): string {
  const goal = [target, dueOn === null ? '' : `by ${formatDate(dueOn)}`].filter((part) => part !== '').join(' ')
  const path = [goal, baseline === '' ? '' : `from ${baseline}`].filter((part) => part !== '').join(', ')
  return path === '' ? name : `${name}: ${path}`
}
