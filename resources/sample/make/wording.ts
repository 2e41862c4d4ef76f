import type { Random } from './random.ts'

const proper = new Set(
  "I I'm I'd I've I'll Ledgerleaf Excel Word PowerPoint Azure Android Monday Friday Wednesday Sunday German Python Mobile? Face".split(
    ' ',
  ),
)

/** For a sentence put after a colon or "but"; names and abbreviations keep their capital. */
export function lowerFirst(text: string): string {
  const first = /^\S+/.exec(text)?.[0] ?? ''
  return proper.has(first) || /^[A-Z]{2}/.test(first) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

const isShort = (text: string): boolean => text.split(/\s+/).length <= 5 && !/[.?!:].*\w/.test(text)
const hasSubject = (text: string): boolean =>
  /^(The|Our|We|I|I'm|It|My|Your|Their|They|You|Nobody|Somebody|Every|Each|There) /.test(text)
const bare = (text: string): string => text.replace(/\.$/, '')
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** One thing said after another, about the same topic. */
export const continued = (first: string, second: string): string => `${ended(first)} ${second}`

/** Two topics in one answer, the way people put them. */
export function twoTopics(first: string, second: string, random: Random): string {
  if (isShort(first) && isShort(second)) return `${bare(first)}, ${lowerFirst(second)}`
  const way = random.whole(0, 7)
  if (way === 0) return `1) ${bare(first)} 2) ${bare(second)}`
  if (way === 1) return `${ended(first)}\n${second}`
  if (way === 2 && hasSubject(second)) return `${ended(first)} Also, ${lowerFirst(second)}`
  if (way === 3 && hasSubject(second) && !/[.?!]/.test(bare(first))) return `${bare(first)} - and ${lowerFirst(second)}`
  return `${ended(first)} ${second}`
}

/** Praise and complaint in one answer. */
export function mixed(praise: string, complaint: string, random: Random): string {
  if (isShort(praise) && isShort(complaint)) return `${bare(praise)}, but ${lowerFirst(complaint)}`
  const way = random.whole(0, 6)
  if (way === 0) return `Good: ${ended(lowerFirst(praise))} Bad: ${lowerFirst(complaint)}`
  if (way === 1) return `${ended(complaint)} On the plus side: ${lowerFirst(praise)}`
  if (way === 2) return `${ended(praise)}\n\n${complaint}`
  if (way === 3) return `${ended(praise)} However: ${lowerFirst(complaint)}`
  if (way === 4) return `${ended(complaint)} ${praise}`
  if (way === 5 && hasSubject(complaint)) return `${ended(praise)} But ${lowerFirst(complaint)}`
  return `${ended(praise)} ${complaint}`
}
