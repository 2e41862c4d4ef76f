import { readFirstLines } from './first-lines.ts'
import { readPeople, type Person } from './people.ts'
import { detailKey, isDetailKey, type DetailKey } from './keys.ts'

/** Facts written above a text, and how many of its lines they take. */
export interface FrontMatter {
  readonly known: Readonly<Partial<Record<DetailKey, string>>>
  readonly staff: readonly string[]
  /** Everybody who is named as taking part, staff included. */
  readonly people: readonly Person[]
  /** Other `Key: value` lines, by key as written. */
  readonly others: Readonly<Record<string, string>>
  /** The first heading, where no title is given. */
  readonly heading: string | null
  readonly lineCount: number
}

const keyValue =
  /^(?:[-*]\s+)?(?:\*\*|__)?([\p{L}][\p{L}\p{N} _/-]{0,30}?)(?:\*\*|__)?:(?:\*\*|__)?\s*(\S.{0,300}?)\s*$/u
const mostLines = 40
const longestTitle = 100

/**
 * Reads YAML front matter between `---` lines, or the `Key: value` and `**Key:** value` lines and the heading that a
 * text begins with. It ends at the first line that is something else.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const known: Partial<Record<DetailKey, string>> = {}
  const others = new Map<string, string>()
  const staff: string[] = []
  const people: Person[] = []
  let heading: string | null = null
  const fence =
    lines[0]?.trim() === '---' ? lines.slice(1, mostLines).findIndex((line) => line.trim() === '---') + 1 : 0
  let at = fence > 0 ? 1 : 0
  let lineCount = 0
  for (; at < Math.min(lines.length, mostLines); at++) {
    const line = lines[at]?.trim() ?? ''
    if (line === '' || (at === fence && fence > 0)) continue
    if (/^#\s+\S/.test(line) && heading === null) heading = line.replace(/^#\s+/, '')
    else if (!takeFact(line, at < fence)) {
      if (lineCount > 0 || heading !== null || !isTitle(line, nextFilled(lines, at))) break
      heading = line
    }
    lineCount = at + 1
  }
  lineCount = Math.max(lineCount, fence > 0 ? fence + 1 : 0)
  return { known, staff, people, others: Object.fromEntries(others), heading, lineCount }

  function takeFact(line: string, any: boolean): boolean {
    const found = keyValue.exec(line)
    const key = found?.[1]?.trim() ?? ''
    const value = unquote(found?.[2] ?? '')
    if (found === null) return any
    const which = detailKey(key)
    if (!any && which === null && !isDetailKey(key)) return false
    if (!any && which !== null && !isDetailKey(key) && speaks(key, value, lines)) return false
    if (which === 'staff' || which === 'people') {
      const named = readPeople(value)
      people.push(...named)
      if (which === 'staff') staff.push(...named.map((person) => person.name))
    } else if (which !== null) known[which] ??= value
    else others.set(key, value)
    return true
  }
}

/** A first line that is no sentence and has a date in it or a fact below it. */
function isTitle(line: string, next: string): boolean {
  const key = keyValue.exec(next)?.[1]?.trim() ?? ''
  if (line.length > longestTitle || /[.?!:]$/.test(line)) return false
  return detailKey(key) !== null || (key !== '' && isDetailKey(key)) || readFirstLines([line]).when !== null
}

function nextFilled(lines: readonly string[], at: number): string {
  return (
    lines
      .slice(at + 1, at + 4)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  )
}

/** 'Customer: Northwind' is a fact; 'Customer: We like it.' is someone speaking. */
function speaks(key: string, value: string, lines: readonly string[]): boolean {
  if (/[.?!]$/.test(value) || value.split(/\s+/).length > 6) return true
  const label = key.toLowerCase()
  return lines.filter((line) => keyValue.exec(line.trim())?.[1]?.trim().toLowerCase() === label).length > 1
}

function unquote(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2')
}
