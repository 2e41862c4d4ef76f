import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { ComparedTheme, Group } from '#shared/contract/theme-views.ts'
import { adjustWhereTested, falseDiscoveryRate } from '#shared/domain/stats/benjamini-hochberg.ts'
import { differenceOfShares } from '#shared/domain/stats/difference-of-shares.ts'
import type { Hits } from '#shared/domain/stats/fisher.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf, type CommentFact } from '../figures/facts.ts'
import { describeGroup, membership } from './groups.ts'
import { activeThemes } from './repo.ts'
import { estimateOf } from './trend.ts'

/** The share of units that raise each theme in two groups, how far apart they lie, and whether chance would explain it. */
export function compareGroups(context: Context, { a, b }: ParsedOf<'themes.compare'>): OutputOf<'themes.compare'> {
  const facts = factsOf(context)
  const sides = [sideOf(context, a), sideOf(context, b)] as const
  const themes = activeThemes(context.db).map((theme) => {
    const comments = (facts.ofTheme.get(theme.seq) ?? []).flatMap((position) => facts.comments[position] ?? [])
    const [hitsA, hitsB] = [hitsOf(sides[0], comments), hitsOf(sides[1], comments)] as const
    return { theme, a: hitsA, b: hitsB, difference: differenceOfShares(hitsA, hitsB) }
  })
  const q = adjustWhereTested(themes.map(({ difference, ...one }) => (isRaised(one) ? (difference?.p ?? null) : null)))
  return {
    unit: facts.unit,
    a: describeGroup(context, a),
    b: describeGroup(context, b),
    inBoth: [...sides[0].units].filter((unit) => sides[1].units.has(unit)).length,
    tests: q.filter((one) => one !== null).length,
    themes: themes
      .map(({ theme, difference, ...one }, at): ComparedTheme => {
        const adjusted = q[at] ?? null
        return {
          id: theme.id,
          label: theme.label,
          colour: theme.colour,
          ...one,
          shareA: estimateOf(one.a),
          shareB: estimateOf(one.b),
          difference: difference && { value: difference.value, ...difference.interval },
          p: difference?.p ?? null,
          q: adjusted,
          verdict: verdictOf(difference?.value ?? 0, adjusted),
        }
      })
      .sort((x, y) => sizeOf(y) - sizeOf(x) || x.label.localeCompare(y.label, 'en')),
  }
}

interface Side {
  readonly belongs: (comment: CommentFact) => boolean
  readonly units: ReadonlySet<number | string>
}

function sideOf(context: Context, group: Group): Side {
  const belongs = membership(context, group)
  return { belongs, units: unitsOf(factsOf(context).comments.filter(belongs)) }
}

const unitsOf = (comments: readonly CommentFact[]): ReadonlySet<number | string> =>
  new Set(comments.flatMap(({ unit }) => unit ?? []))

const hitsOf = ({ belongs, units }: Side, comments: readonly CommentFact[]): Hits => ({
  hits: unitsOf(comments.filter(belongs)).size,
  of: units.size,
})

/** A theme that nobody raises on either side tells nothing and would only widen the family. */
const isRaised = ({ a, b }: { readonly a: Hits; readonly b: Hits }): boolean => a.hits + b.hits > 0

const sizeOf = ({ difference }: ComparedTheme): number => Math.abs(difference?.value ?? 0)

function verdictOf(difference: number, q: number | null): ComparedTheme['verdict'] {
  if (q === null) return 'unknown'
  if (q > falseDiscoveryRate) return 'unclear'
  return difference > 0 ? 'more' : 'less'
}
