import { basisOf, type Basis, type BasisTools } from '#analysis/basis.ts'
import type { FindThemesInput } from '#analysis/find-themes-types.ts'
import { noKeyedVectors, noVectors, type CachedVectors, type KeyedVectors } from '#analysis/quantised-vectors.ts'

/** A basis with what was encoded for it just now: nothing where it was there already. */
interface Given {
  readonly basis: Basis
  readonly fresh: CachedVectors
  readonly freshParts: KeyedVectors
}

/** Keeps what comments are grouped by until others are asked about. */
export interface HeldBasis {
  readonly of: (input: FindThemesInput, tools: BasisTools) => Promise<Given>
}

export const holdBasis = (): HeldBasis => {
  let held: { readonly key: string; readonly basis: Basis } | null = null
  return {
    of: async (input, tools) => {
      const { key = null } = input
      if (held !== null && held.key === key)
        return { basis: held.basis, fresh: noVectors(), freshParts: noKeyedVectors() }
      // Let go first: two of them at once would take twice the memory.
      held = null
      const made = await basisOf(input, tools)
      if (key !== null) held = { key, basis: made.basis }
      return made
    },
  }
}
