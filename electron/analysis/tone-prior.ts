/** How common negative, neutral and positive comments are; sums to 1. */
export type TonePrior = readonly [number, number, number]

const EVEN = 1 / 3
/** So many comments spread evenly stand beside what is observed: few comments say little about how common a tone is. */
const EVEN_COMMENTS = 50
const ROUNDS = 100

/**
 * How common each tone is among these comments, without a label: expectation maximisation on the classifier's own
 * probabilities (Saerens, Latinne, Decaestecker 2002). What it finds is taken halfway only, as a geometric mean with even
 * shares: probabilities learned from sentences of other trades are not sure enough to go all the way
 * (`npm run bench -- tone`).
 * @param likely n × 3, row-major: probabilities under even shares
 */
export const estimatePrior = (likely: Float32Array): TonePrior => {
  const n = likely.length / 3
  let share = [EVEN, EVEN, EVEN]
  for (let round = 0; round < ROUNDS; round++) {
    const sums = [EVEN_COMMENTS * EVEN, EVEN_COMMENTS * EVEN, EVEN_COMMENTS * EVEN]
    for (let row = 0; row < n; row++) {
      const weighed = share.map((part, tone) => part * likely[row * 3 + tone])
      const total = weighed[0] + weighed[1] + weighed[2]
      for (let tone = 0; tone < 3; tone++) sums[tone] += weighed[tone] / total
    }
    share = sums.map((sum) => sum / (n + EVEN_COMMENTS))
  }
  const roots = share.map(Math.sqrt)
  const total = roots[0] + roots[1] + roots[2]
  return [roots[0] / total, roots[1] / total, roots[2] / total]
}

export const evenPrior: TonePrior = [EVEN, EVEN, EVEN]
