import { isDetailKey } from '../details/keys.ts'

export interface Labelled {
  readonly name: string
  readonly rest: string
}

const label = /^(?:\*\*)?([^:*\n]{1,60}?)(?:\*\*)?:(?:\*\*)?(?:\s+|$)(.*)$/s
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

/** In captions a colon after a few words names a speaker where half of the lines have one, however seldom each speaks. */
export function captionSplitter(lines: readonly string[]): SplitLabel {
  const labelled = lines.filter((line) => couldBeName(splitAtColon(line)?.name ?? '')).length
  if (labelled === 0 || labelled < lines.length / 2) return labelSplitter(lines)
  return (line) => {
    const parts = splitAtColon(line)
    return parts !== null && couldBeName(parts.name) ? parts : null
  }
}

function splitAtColon(line: string): Labelled | null {
  const found = label.exec(line)
  return found === null ? null : { name: (found[1] ?? '').trim(), rest: (found[2] ?? '').trim() }
}

/** Up to five words that begin with a capital or a digit; a word of affiliation may follow in brackets. */
export function looksLikeName(text: string): boolean {
  if (!couldBeName(text)) return false
  const words = withoutBrackets(text).split(/\s+/)
  return words.every((word) => /^[\p{Lu}\p{Lo}\d&'’(-]/u.test(word) || lowerWords.test(word))
}

function couldBeName(text: string): boolean {
  const bare = withoutBrackets(text)
  if (bare === '' || isDetailKey(bare) || /[?!;"“”<>{}]|\.\.|https?$/i.test(bare)) return false
  return /^[\p{Lu}\p{Lo}]/u.test(bare) && bare.split(/\s+/).length <= 5
}

function withoutBrackets(text: string): string {
  return text.replace(/\s*[([][^()[\]]{1,40}[)\]]\s*$/, '').trim()
}
