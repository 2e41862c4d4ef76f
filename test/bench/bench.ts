/** One measured value; `target` is what the design asks for, in words. */
export interface Measurement {
  readonly what: string
  readonly value: number | string
  readonly target?: string
}

/** Prints what it skips and why; answers what it measured. */
export interface Bench {
  readonly title: string
  readonly run: (skip: (reason: string) => void) => Promise<readonly Measurement[]>
}

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits))

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
