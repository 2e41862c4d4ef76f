/** What arrives piece by piece and is taken one after the other. */
export interface Inbox<Piece> {
  readonly put: (piece: Piece) => void
  readonly end: () => void
  readonly fail: (error: unknown) => void
  /** The next piece, or null after the last. Rejects once it has failed and what came before is taken. */
  readonly take: () => Promise<Piece | null>
}

export function createInbox<Piece>(): Inbox<Piece> {
  const pieces: Piece[] = []
  let outcome: { readonly error: unknown } | 'ended' | null = null
  let wake: (() => void) | null = null
  const isWaiting = (): boolean => pieces.length === 0 && outcome === null
  const awaken = (): void => {
    wake?.()
    wake = null
  }
  return {
    put(piece) {
      pieces.push(piece)
      awaken()
    },
    end() {
      outcome ??= 'ended'
      awaken()
    },
    fail(error) {
      outcome ??= { error }
      awaken()
    },
    async take() {
      while (isWaiting()) await new Promise<void>((resolve) => (wake = resolve))
      const piece = pieces.shift()
      if (piece !== undefined) return piece
      if (outcome !== null && outcome !== 'ended') throw outcome.error
      return null
    },
  }
}
