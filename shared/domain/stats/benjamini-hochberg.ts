/** The share of findings that may be false, over a family of tests. METHODS uses 10% throughout. */
export const falseDiscoveryRate = 0.1

/**
 * Adjusted p-values (q) of a family of tests by Benjamini and Hochberg (1995): q₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎/j, at most 1.
 * A test is a finding at rate r where its q is at most r. In the order given.
 *
 * [.01, .02, .03, .5] → [.04, .04, .04, .5].
 */
export const adjustForFamily = (pValues: readonly number[]): readonly number[] => {
  const largestFirst = pValues.map((p, index) => ({ p, index })).sort((x, y) => y.p - x.p)
  const adjusted = pValues.map(() => 1)
  let smallest = 1
  largestFirst.forEach(({ p, index }, place) => {
    const rank = pValues.length - place
    smallest = Math.min(smallest, p * (pValues.length / rank))
    adjusted[index] = smallest
  })
  return adjusted
}

/**
 * The same for a family with gaps: a test that could not be made is null, stays null, and is not counted in the family.
 */
export const adjustWhereTested = (pValues: readonly (number | null)[]): readonly (number | null)[] => {
  const tested = pValues.filter((p) => p !== null)
  const adjusted = adjustForFamily(tested).values()
  return pValues.map((p) => (p === null ? null : (adjusted.next().value ?? 1)))
}
