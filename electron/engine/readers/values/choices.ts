/** Options and separator of a column whose cells hold several choices. */
export interface Choices {
  readonly separator: ';' | ', '
  /** Longest first. */
  readonly options: readonly string[]
}

/** A column with more different options than this is no list of choices. */
const mostOptions = 40
const longestOption = 80
const longestCell = 2_000

/**
 * The options of a column that holds several in a cell, told by pieces that come again and again in other company.
 * Semicolons part as they stand. A comma may belong to an option: it does where what follows begins with a small
 * letter, and where two pieces (three times or more) never stand apart.
 * Where every cell has as many pieces, commas part something else: a city and its country, a last name and a first.
 * @returns null for a column of single values or of prose
 */
export function findChoices(cells: readonly string[]): Choices | null {
  return bySeparator(cells, ';') ?? bySeparator(cells, ', ')
}

function bySeparator(cells: readonly string[], separator: ';' | ', '): Choices | null {
  const several = cells.filter((cell) => cell.includes(separator))
  if (several.some((cell) => cell.length > longestCell)) return null
  if (several.length < 2 || several.length < cells.length * 0.05) return null
  const pieces = cells.map((cell) => piecesOf(cell, separator))
  const pairs = inseparable(pieces)
  const joined = separator === ';' || pairs.size === 0 ? pieces : pieces.map((row) => joinPairs(row, pairs))
  if (separator === ', ' && new Set(pieces.map((row) => row.length)).size < 2) return null
  const counts = new Map<string, number>()
  let all = 0
  for (const row of joined) {
    for (const option of row) {
      if (option.length > longestOption) return null
      counts.set(option, (counts.get(option) ?? 0) + 1)
      if (counts.size > mostOptions) return null
      all += 1
    }
  }
  const isRepeated = all >= counts.size * 3 || (separator === ';' && all >= counts.size * 1.5)
  if (!isRepeated || joined.every((row) => row.length < 2)) return null
  return { separator, options: [...counts.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)) }
}

/** Pieces in order; one that begins with a small letter goes on with what stands before it. */
function piecesOf(cell: string, separator: ';' | ', '): string[] {
  const pieces: string[] = []
  for (const part of cell.split(separator)) {
    const piece = part.trim()
    const last = pieces.length - 1
    if (separator === ', ' && last >= 0 && /^\p{Ll}/u.test(piece)) pieces[last] = `${pieces[last] ?? ''}, ${piece}`
    else if (piece !== '') pieces.push(piece)
  }
  return pieces
}

/** Pieces that are followed by one other piece wherever they stand, and it by nothing else before it. */
function inseparable(rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  const times = new Map<string, number>()
  const note = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, new Set([value]))
    else known.add(value)
  }
  for (const row of rows) {
    for (const [at, piece] of row.entries()) {
      note(after, piece, row[at + 1] ?? '')
      note(before, piece, row[at - 1] ?? '')
      times.set(piece, (times.get(piece) ?? 0) + 1)
    }
  }
  const pairs = new Map<string, string>()
  for (const [piece, followers] of after) {
    const [next = ''] = followers
    const isPair = followers.size === 1 && next !== '' && before.get(next)?.size === 1
    if (isPair && (times.get(piece) ?? 0) >= 3) pairs.set(piece, next)
  }
  return pairs
}

function joinPairs(row: readonly string[], pairs: ReadonlyMap<string, string>): readonly string[] {
  const joined: string[] = []
  for (const [at, piece] of row.entries()) {
    const last = joined.length - 1
    if (at > 0 && pairs.get(row[at - 1] ?? '') === piece) joined[last] = `${joined[last] ?? ''}, ${piece}`
    else joined.push(piece)
  }
  return joined
}

/**
 * The choices in a cell: known options, longest first, then whatever stands between the separators.
 * `Slow, but steady, Exports` is two choices where `Slow, but steady` is a known option.
 */
export function splitChoices(cell: string, { separator, options }: Choices): readonly string[] {
  if (!cell.includes(separator)) return [cell.trim()]
  const found: string[] = []
  let rest = cell.trim()
  while (rest !== '') {
    const known = options.find((option) => rest.startsWith(option) && isEnd(rest, option.length, separator))
    const cut = rest.indexOf(separator)
    const piece = known ?? (cut === -1 ? rest : rest.slice(0, cut))
    if (piece.trim() !== '') found.push(piece.trim())
    rest = rest.slice(piece.length).trimStart()
    rest = rest.startsWith(separator.trim()) ? rest.slice(1).trimStart() : rest
  }
  return found
}

function isEnd(text: string, at: number, separator: string): boolean {
  return at === text.length || text.startsWith(separator, at)
}
