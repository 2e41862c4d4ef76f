/** Chromium lays out no box taller than 2²⁵ px; of rows that come to more, each takes less of the way than it is high. */
const tallestPx = 33_000_000

export interface RowWay {
  /** How far one has to scroll for each row. */
  readonly wayPx: number
  /** Rows in view take more room than their way: so much of the last ones lies behind its end. */
  readonly beyondPx: number
  /** Where a row stands while `first` is the first one in view. */
  readonly topOf: (at: number, first: number) => number
}

/** How rows of any number fit into a box that scrolls. @param viewPx height of what is seen of it; 0 where not known */
export function rowWay(count: number, rowHeight: number, viewPx: number): RowWay {
  const wayPx = Math.min(rowHeight, tallestPx / Math.max(1, count))
  return {
    wayPx,
    beyondPx: Math.ceil((rowHeight - wayPx) * (viewPx / rowHeight + 1)),
    topOf: (at, first) => Math.round(first * wayPx) + (at - first) * rowHeight,
  }
}
