type Page = readonly string[]

const leastPages = 3

/** Takes the first and the last line off pages where more than half of them have the same, numbers aside. */
export function withoutRunningLines(pages: readonly Page[]): {
  readonly pages: readonly Page[]
  readonly left: number
} {
  if (pages.length < leastPages) return { pages, left: 0 }
  const heads = running(pages.map((lines) => lines[0]))
  const feet = running(pages.map((lines) => lines.at(-1)))
  let left = 0
  const kept = pages.map((lines) => {
    const from = heads.has(shape(lines[0])) ? 1 : 0
    const to = feet.has(shape(lines.at(-1))) && lines.length > from ? lines.length - 1 : lines.length
    left += from + lines.length - to
    return lines.slice(from, to)
  })
  return { pages: kept, left }
}

function running(lines: readonly (string | undefined)[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines) if (line !== undefined) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1)
  const most = Math.max(leastPages - 1, lines.length / 2)
  return new Set([...counts].filter(([, count]) => count > most).map(([line]) => line))
}

function shape(line: string | undefined): string {
  return line === undefined ? '' : line.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()
}
