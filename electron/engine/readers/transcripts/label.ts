import { isDetailKey } from '../details/keys.ts'

export interface Labelled {
  readonly name: string
  readonly rest: string
}

const label = /^(?:\*\*)?([^:*\n]{1,60}?)(?:\*\*)?:(?:\*\*)?(?:\s+|$)(.*)$/s
const mailAddress = /^(?:[^\n<>:@]{1,60} <)?[^\s@:<>]{1,64}@[^\s@:<>]{3,100}>?$/
const lowerWords = /^(de|da|van|von|der|den|del|di|la|le|el|al|bin|ibn|y|and|from|of|at|the|on)$/

export type SplitLabel = (line: string) => Labelled | null

/** Takes `Name: words`, `**Name:** words` apart; null where the words before the colon are no name. */
export const splitLabel: SplitLabel = (line) => {
  const parts = splitAtColon(line)
  return parts !== null && looksLikeName(parts.name) ? parts : null
}

/**
 * The same for one text: words that stand before a colon again and again name a speaker, too, though they look
 * like none ('Operations manager').
 * @param lines the text's lines or cues
 */
export function labelSplitter(lines: readonly string[]): SplitLabel {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = splitAtColon(line)?.name
    if (name !== undefined && couldBeName(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const least = Math.max(2, lines.length * 0.02)
  return (line) => {
    const parts = splitAtColon(line)
    if (parts === null) return null
    return looksLikeName(parts.name) || (counts.get(parts.name) ?? 0) >= least ? parts : null
  }
}

/**
 * In captions a colon after a few words names a speaker where half of the lines have one: whatever looks like a name,
 * and what stands there twice, be it in small letters ('kim ode').
 */
export function captionSplitter(lines: readonly string[]): SplitLabel {
  const counts = new Map<string, number>()
  let labelled = 0
  for (const line of lines) {
    const name = splitAtColon(line)?.name ?? ''
    if (!couldBeLabel(name)) continue
    labelled++
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (labelled === 0 || labelled < lines.length / 2) return labelSplitter(lines)
  return (line) => {
    const parts = splitAtColon(line)
    if (parts === null) return null
    return couldBeName(parts.name) || (counts.get(parts.name) ?? 0) >= 2 ? parts : null
  }
}

function splitAtColon(line: string): Labelled | null {
  const found = label.exec(line)
  return found === null ? null : { name: (found[1] ?? '').trim(), rest: (found[2] ?? '').trim() }
}

/** Up to five words that begin with a capital or a digit; a word of affiliation may follow in brackets. */
export function looksLikeName(text: string): boolean {
  if (mailAddress.test(text)) return true
  if (!couldBeName(text)) return false
  const words = withoutBrackets(text).split(/\s+/)
  return words.every((word) => /^[\p{Lu}\p{Lo}\d&'’(-]/u.test(word) || lowerWords.test(word))
}

function couldBeName(text: string): boolean {
  return mailAddress.test(text) || (couldBeLabel(text) && /^[\p{Lu}\p{Lo}]/u.test(text))
}

/** Up to five words that are neither a fact's name nor a piece of a sentence. */
function couldBeLabel(text: string): boolean {
  const bare = withoutBrackets(text)
  if (bare === '' || isDetailKey(bare) || /[?!;"“”<>{}]|\.\.|https?$/i.test(bare)) return false
  return /^\p{L}/u.test(bare) && bare.split(/\s+/).length <= 5
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*[([][^()[\]]{1,40}[)\]]\s*$/, '').trim()
}
