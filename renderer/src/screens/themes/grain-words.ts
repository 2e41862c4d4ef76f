import type { OutputOf } from '#shared/contract/contract.ts'

/** Two values that differ by less cannot be told apart (measured again with other seeds). */
const sameStability = 0.02

/** How well the themes of one setting hold, against those the machine would choose. */
export function stabilityWords({ grains, chosen }: OutputOf<'themes.grains'>, place: number): string {
  if (place === chosen) return 'What the machine chooses: the finest that holds when some comments are left out.'
  const stability = grains[place]?.stability ?? null
  const best = grains[chosen ?? -1]?.stability ?? null
  if (stability === null || best === null) return 'Outside of what the machine chooses from.'
  return stability >= best - sameStability
    ? 'Holds as well as what the machine chooses.'
    : 'Holds less well than what the machine chooses when some comments are left out.'
}
