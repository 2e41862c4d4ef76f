import type { CodedColumn, ListedColumn } from './coded.ts'

/**
 * How many of a filter's tests each comment fails, up to 2, and which one when it is a single one. Comments that fail
 * none are found; those that fail one alone are found once that test is left out, which is what the counts of its facet
 * show. One pass over the comments for each test, whatever the tests.
 */
export interface Misses {
  readonly failed: Uint8Array
  readonly by: Uint8Array
}

export const noMisses = (count: number): Misses => ({ failed: new Uint8Array(count), by: new Uint8Array(count) })

/** The number of a test in `by`, from 1; a test that is not made has the number 0. */
export type TestNumber = number

function miss({ failed, by }: Misses, at: number, test: TestNumber): void {
  by[at] = test
  if ((failed[at] ?? 0) < 2) failed[at] = (failed[at] ?? 0) + 1
}

export function testCoded(misses: Misses, test: TestNumber, column: CodedColumn, wanted: ReadonlySet<string>): void {
  const isWanted = column.values.map(({ value }) => wanted.has(value))
  const { codes } = column
  for (let at = 0; at < codes.length; at += 1) {
    if (isWanted[codes[at] ?? -1] !== true) miss(misses, at, test)
  }
}

/** @param takesNone comments without any value are wanted too */
export function testListed(
  misses: Misses,
  test: TestNumber,
  { starts, codes, values }: ListedColumn,
  { wanted, takesNone }: { readonly wanted: ReadonlySet<string>; readonly takesNone: boolean },
): void {
  const isWanted = values.map(({ value }) => wanted.has(value))
  for (let at = 0; at < starts.length - 1; at += 1) {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0]
    let isFound = takesNone && from === to
    for (let place = from; place < to && !isFound; place += 1) isFound = isWanted[codes[place] ?? -1] === true
    if (!isFound) miss(misses, at, test)
  }
}

/** Comments that are not among the positions given fail. */
export function testAmong(misses: Misses, test: TestNumber, positions: Int32Array): void {
  const isAmong = new Uint8Array(misses.failed.length)
  for (let nth = 0; nth < positions.length; nth += 1) isAmong[positions[nth] ?? 0] = 1
  for (let at = 0; at < isAmong.length; at += 1) if (isAmong[at] === 0) miss(misses, at, test)
}

/** Inclusive days as YYYYMMDD; what is undated fails. */
export function testDays(
  misses: Misses,
  test: TestNumber,
  days: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at] ?? 0
    if (day === 0 || day < from || day > to) miss(misses, at, test)
  }
}

export function countFound({ failed }: Misses): number {
  let count = 0
  for (let at = 0; at < failed.length; at += 1) if (failed[at] === 0) count += 1
  return count
}

/** Comments by value under all tests but this one; the last number counts those without a value. */
export function countCoded(misses: Misses, test: TestNumber, { codes, values }: CodedColumn): Int32Array {
  const { failed, by } = misses
  const counts = new Int32Array(values.length + 1)
  for (let at = 0; at < codes.length; at += 1) {
    const fails = failed[at] ?? 0
    if (fails > 1 || (fails === 1 && by[at] !== test)) continue
    const code = codes[at] ?? -1
    const place = code < 0 ? values.length : code
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

export function countListed(misses: Misses, test: TestNumber, { starts, codes, values }: ListedColumn): Int32Array {
  const { failed, by } = misses
  const counts = new Int32Array(values.length + 1)
  for (let at = 0; at < starts.length - 1; at += 1) {
    const fails = failed[at] ?? 0
    if (fails > 1 || (fails === 1 && by[at] !== test)) continue
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0]
    if (from === to) counts[values.length] = (counts[values.length] ?? 0) + 1
    for (let place = from; place < to; place += 1) {
      const code = codes[place] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return counts
}
