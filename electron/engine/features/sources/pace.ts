import { formatNumber } from '#shared/domain/format.ts'

/** Says how far a file is read and how quickly: 'answers.csv, row 12,000 · 9,500 rows a second'. */
export function createPace(file: string): (rows: number) => string {
  const startedMs = performance.now()
  return (rows) => {
    const elapsedMs = performance.now() - startedMs
    const where = `${file}, row ${formatNumber(rows)}`
    if (elapsedMs < 500) return where
    return `${where} · ${formatNumber(roughly((rows * 1000) / elapsedMs))} rows a second`
  }
}

/** Two leading digits: more would only flicker. */
function roughly(rate: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rate))) - 1)
  return Math.round(rate / unit) * unit
}
