import { detailKey, isDetailKey, type DetailKey } from './keys.ts'

/** Facts written above a text, and how many of its lines they take. */
export interface FrontMatter {
  readonly known: Readonly<Partial<Record<DetailKey, string>>>
  readonly staff: readonly string[]
  /** Other `Key: value` lines, by key as written. */
  readonly others: Readonly<Record<string, string>>
  /** The first heading, where no title is given. */
  readonly heading: string | null
  readonly lineCount: number
}

const keyValue =
  /^(?:[-*]\s+)?(?:\*\*|__)?([\p{L}][\p{L}\p{N} _/-]{0,30}?)(?:\*\*|__)?:(?:\*\*|__)?\s*(\S.{0,300}?)\s*$/u
const mostLines = 40

/**
 * Reads YAML front matter between `---` lines, or the `Key: value` and `**Key:** value` lines and the heading that a
 * text begins with. It ends at the first line that is something else.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const known: Partial<Record<DetailKey, string>> = {}
  const others = new Map<string, string>()
  const staff: string[] = []
  let heading: string | null = null
  const fenced = lines[0]?.trim() === '---'
  let at = fenced ? 1 : 0
  let lineCount = 0
  for (; at < Math.min(lines.length, mostLines); at++) {
    const line = lines[at]?.trim() ?? ''
    if (fenced && line === '---') {
      lineCount = at + 1
      break
    }
    if (line === '') continue
    if (/^#\s+\S/.test(line) && heading === null) heading = line.replace(/^#\s+/, '')
    else if (!takeFact(line, fenced)) break
    lineCount = at + 1
  }
  return { known, staff, others: Object.fromEntries(others), heading, lineCount }

  function takeFact(line: string, any: boolean): boolean {
    const found = keyValue.exec(line)
    const key = found?.[1]?.trim() ?? ''
    const value = unquote(found?.[2] ?? '')
    if (found === null) return any
    const which = detailKey(key)
    if (!any && which === null && !isDetailKey(key)) return false
    if (!any && which !== null && !isDetailKey(key) && speaks(key, value, lines)) return false
    if (which === 'staff') staff.push(...names(value))
    else if (which !== null) known[which] ??= value
    else others.set(key, value)
    return true
  }
}

/** 'Customer: Northwind' is a fact; 'Customer: We like it.' is someone speaking. */
function speaks(key: string, value: string, lines: readonly string[]): boolean {
  if (/[.?!]$/.test(value) || value.split(/\s+/).length > 6) return true
  const label = key.toLowerCase()
  return lines.filter((line) => keyValue.exec(line.trim())?.[1]?.trim().toLowerCase() === label).length > 1
}

function names(value: string): readonly string[] {
  return value
    .replace(/^\[|\]$/g, '')
    .split(/[,;]| and /)
    .map((name) => unquote(name.trim()))
    .filter((name) => name !== '')
}

function unquote(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2')
}
