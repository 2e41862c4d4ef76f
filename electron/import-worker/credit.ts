/** How much may be sent before somebody has taken it. */
export interface Credit {
  /** Waits until something may be sent. */
  readonly take: () => Promise<void>
  readonly give: (count: number) => void
}

export function createCredit(atFirst: number): Credit {
  let left = atFirst
  let wake: (() => void) | null = null
  const isSpent = (): boolean => left === 0
  return {
    async take() {
      while (isSpent()) await new Promise<void>((resolve) => (wake = resolve))
      left -= 1
    },
    give(count) {
      left += count
      wake?.()
      wake = null
    },
  }
}
