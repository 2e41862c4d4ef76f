/** Lets a long loop be stopped and say how far it is. */
export interface RunControl {
  /** Throws Cancelled once a stop was asked for. Cheap; to be called at least every 100 ms or so of work. */
  readonly check: () => void
  /** The share of the current step that is done, 0 to 1. */
  readonly report: (fraction: number) => void
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled'
  constructor() {
    super('Theme finding was cancelled; nothing was changed')
  }
}

/** Neither stops nor reports: for tests and for callers that do not care. */
export const unattended: RunControl = { check: () => undefined, report: () => undefined }
