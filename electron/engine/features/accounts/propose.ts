import { candidatePairs } from './candidate-pairs.ts'
import { compareNames } from './compare-names.ts'
import { prepareName } from './prepared-name.ts'

/** Two names as they are written, of which each stands once in the workspace. */
export interface AlikeNames {
  readonly one: string
  readonly other: string
  readonly likeness: number
  readonly why: string
  /** The shorter name where it is one that others may share too, else null. */
  readonly short: string | null
}

/** All names that look alike, whichever accounts they belong to. The slow part; it changes only with the names. */
export function alikeNames(names: readonly string[]): readonly AlikeNames[] {
  const prepared = names.map(prepareName)
  return candidatePairs(prepared).flatMap(([left, right]) => {
    const [one, other] = [prepared[left], prepared[right]]
    const verdict = one && other ? compareNames(one, other) : null
    if (!one || !other || !verdict) return []
    const { likeness, why, short } = verdict
    return [
      { one: one.name, other: other.name, likeness, why, short: short === null ? null : { one, other }[short].name },
    ]
  })
}

/** An account under all its names, the one it is shown under first. */
export interface NamedAccount {
  readonly names: readonly string[]
  /** What hangs on it: of two pairs as likely, the weightier is asked first. */
  readonly records: number
}

export interface ProposedPair {
  /** Positions of the accounts. */
  readonly one: number
  readonly other: number
  readonly likeness: number
  readonly why: string
}

/** Below this it is not asked. */
const leastLikeness = 0.5
/** A short name that fits many longer ones says nothing of any of them. */
const crowded = 4

interface Found extends ProposedPair {
  /** The account whose short name this rests on; null where it rests on none. */
  readonly short: number | null
}

/** Accounts whose names look like one customer's, likeliest first; each pair of accounts once, by its strongest reason. */
export function proposePairs(
  accounts: readonly NamedAccount[],
  alike: readonly AlikeNames[] = alikeNames(accounts.flatMap((account) => account.names)),
): readonly ProposedPair[] {
  const owners = new Map(accounts.flatMap(({ names }, at) => names.map((name) => [name, at] as const)))
  const found = new Map<number, Found>()
  for (const names of alike) {
    const [one, other] = [owners.get(names.one), owners.get(names.other)]
    if (one === undefined || other === undefined || one === other) continue
    const key = Math.min(one, other) * accounts.length + Math.max(one, other)
    if (names.likeness <= (found.get(key)?.likeness ?? 0)) continue
    const why = wordsFor(names, [accounts[one], accounts[other]])
    const short = names.short === null ? null : (owners.get(names.short) ?? null)
    found.set(key, { one, other, likeness: names.likeness, why, short })
  }
  const weight = ({ one, other }: ProposedPair): number =>
    Math.min(accounts[one]?.records ?? 0, accounts[other]?.records ?? 0)
  return thinned([...found.values()])
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((x, y) => y.likeness - x.likeness || weight(y) - weight(x) || x.one - y.one || x.other - y.other)
    .map(({ one, other, likeness, why }) => ({ one, other, likeness, why }))
}

/** Where other spellings than those shown look alike, it says which. */
function wordsFor({ one, other, why }: AlikeNames, shown: readonly (NamedAccount | undefined)[]): string {
  if (shown.every((account, nth) => account?.names[0] === [one, other][nth])) return why
  return `“${one}” and “${other}”: ${why}`
}

function thinned(found: readonly Found[]): Found[] {
  const shared = new Map<number, number>()
  for (const { short } of found) if (short !== null) shared.set(short, (shared.get(short) ?? 0) + 1)
  return found.map((pair) => {
    const crowd = pair.short === null ? 1 : (shared.get(pair.short) ?? 1)
    if (crowd === 1) return pair
    return { ...pair, likeness: crowd >= crowded ? 0 : pair.likeness - 0.04 * (crowd - 1) }
  })
}
