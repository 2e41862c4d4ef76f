import { setImmediate as nextTurn } from 'node:timers/promises'
import type { NewPlace, PlaceOutput } from '#analysis/place-new-types.ts'
import { beside } from '#analysis/quantised-vectors.ts'
import type { JobContext } from '../../kernel/context.ts'
import { barsOf } from './bars.ts'
import type { Newcomer } from './newcomers.ts'
import { placedTexts, type PlacedText } from './reference.ts'
import { encodeAhead, type Encoded } from './encode-ahead.ts'
import { cachedVectors, fingerprints, storeVectors } from './vectors.ts'

/** Where a new comment belongs, by the comments that are placed. Themes are seqs. */
export interface Claim {
  readonly comment: number
  /** Null where no theme is clear. */
  readonly theme: number | null
  readonly suggested: number | null
  readonly strength: number
  readonly second: { readonly theme: number; readonly strength: number } | null
  /** Placed comments like it, for its place on the map. */
  readonly near: readonly { readonly comment: number; readonly weight: number }[]
}

export interface Claims {
  readonly claims: readonly Claim[]
  readonly timings: Readonly<Record<string, number>>
}

export interface ClaimOptions {
  readonly newcomers: readonly Newcomer[]
  /** 0 to 1 and what is being done. */
  readonly report: (share: number, step: string) => void
}

/** One text of new comments that people barred from the same themes: these share a fate. */
interface Group {
  readonly text: string
  readonly comments: number[]
  readonly barred: ReadonlySet<number>
}

/** Asks the comments that are placed where each new one belongs. A text that is placed already goes where it is. */
export async function claimsOf(context: JobContext, { newcomers, report }: ClaimOptions): Promise<Claims> {
  const { db } = context
  if (newcomers.length === 0) return { claims: [], timings: {} }
  const groups = groupsOf(
    newcomers,
    barsOf(
      db,
      newcomers.map(({ seq }) => seq),
    ),
  )
  const encoding = encodeAhead(context, textsOf(groups), (share) => report(ENCODING * share, stepWords['encode'] ?? ''))
  // The worker starts in this turn, and encodes while what is placed is read here.
  await nextTurn()
  const placed = placedTexts(db)
  const known = new Map(placed.map((one) => [one.text, one]))
  const same = groups.flatMap((group) => {
    const twin = known.get(group.text)
    return twin && !group.barred.has(twin.theme) ? [{ group, twin }] : []
  })
  const settled = new Set(same.map(({ group }) => group))
  const open = groups.filter((group) => !settled.has(group))
  const claims = same.flatMap(({ group, twin }) => claimsLike(group, twin))
  if (open.length === 0 || placed.length === 0) {
    const { keep } = await encoding
    keep()
    return { claims: [...claims, ...open.flatMap(unclaimed)], timings: {} }
  }
  let next = placed.length
  const numberOf = groups.map((group) => (settled.has(group) ? undefined : next++))
  const { output, themes } = await vote(context, { placed, open, encoding, numberOf, report })
  const voted = open.flatMap((group, at) => {
    const place = output.places[at]
    return place === undefined ? [] : claimsBy(group, place, { placed, themes })
  })
  return { claims: [...claims, ...voted].sort((a, b) => a.comment - b.comment), timings: output.timings }
}

function groupsOf(newcomers: readonly Newcomer[], bars: ReadonlyMap<number, ReadonlySet<number>>): Group[] {
  const byText = new Map<string, Group>()
  const alone: Group[] = []
  for (const { seq, text } of newcomers) {
    const barred = bars.get(seq)
    const group = byText.get(text)
    if (barred) alone.push({ text, comments: [seq], barred })
    else if (group) group.comments.push(seq)
    else byText.set(text, { text, comments: [seq], barred: new Set() })
  }
  return [...byText.values(), ...alone]
}

interface Vote {
  readonly placed: readonly PlacedText[]
  readonly open: readonly Group[]
  /** Vectors of the texts of all groups, rows by the position of the group. */
  readonly encoding: Promise<Encoded>
  /** Where the text of each group stands behind the placed ones; undefined for one that is settled. */
  readonly numberOf: readonly (number | undefined)[]
  readonly report: ClaimOptions['report']
}

/** The share of the time that encoding takes. */
const ENCODING = 0.3

async function vote(
  context: JobContext,
  { placed, open, encoding, numberOf, report }: Vote,
): Promise<{ output: PlaceOutput; themes: readonly number[] }> {
  const { db } = context
  const themes = [...new Set(placed.map(({ theme }) => theme))].sort((a, b) => a - b)
  const positionOf = new Map(themes.map((theme, at) => [theme, at]))
  const model = context.compute.model()
  const kind = model === null ? null : { model: model.id, dims: model.dims, keys: fingerprints(textsOf(placed)) }
  const known = kind === null ? null : cachedVectors(db, kind)
  const { vectors, keep } = await encoding
  const placing = context.compute.placeNew(
    {
      texts: [...textsOf(placed), ...textsOf(open)],
      themeOf: Int32Array.from(placed, ({ theme }) => positionOf.get(theme) ?? 0),
      themes: themes.length,
      cached: known && beside(known, vectors, (group) => numberOf[group]),
      barred: open.flatMap(({ barred }, at) =>
        [...barred].flatMap((theme) => {
          const number = positionOf.get(theme)
          return number === undefined ? [] : [[placed.length + at, number] as const]
        }),
      ),
    },
    {
      signal: context.signal,
      onProgress: ({ fraction, step }) => report(ENCODING + (1 - ENCODING) * fraction, stepWords[step] ?? ''),
    },
  )
  placing.catch(() => undefined)
  // Once the worker has the request.
  await nextTurn()
  keep()
  const output = await placing
  context.signal.throwIfAborted()
  if (kind !== null && !context.isReadOnly) db.transaction(() => storeVectors(db, { ...kind, fresh: output.fresh }))
  return { output, themes }
}

const textsOf = (all: readonly { readonly text: string }[]): readonly string[] => all.map(({ text }) => text)

const stepWords: Readonly<Record<string, string>> = {
  encode: 'reading what they mean',
  neighbours: 'comparing them with placed ones',
  vote: 'choosing themes',
}

const claimsLike = ({ comments }: Group, { theme, strength, comment: twin }: PlacedText): Claim[] =>
  comments.map((comment) => ({
    comment,
    theme,
    suggested: theme,
    strength,
    second: null,
    near: [{ comment: twin, weight: 1 }],
  }))

const unclaimed = ({ comments }: Group): Claim[] =>
  comments.map((comment) => ({ comment, theme: null, suggested: null, strength: 0, second: null, near: [] }))

function claimsBy(
  { comments }: Group,
  place: NewPlace,
  { placed, themes }: { readonly placed: readonly PlacedText[]; readonly themes: readonly number[] },
): Claim[] {
  const seqOf = (theme: number): number | null => themes[theme] ?? null
  const second = place.second && seqOf(place.second.theme)
  return comments.map((comment) => ({
    comment,
    theme: seqOf(place.theme),
    suggested: seqOf(place.suggested),
    strength: place.strength,
    second: place.second && second !== null ? { theme: second, strength: place.second.strength } : null,
    near: place.near.flatMap(({ text, similarity }) => {
      const like = placed[text]
      return like && similarity > 0 ? [{ comment: like.comment, weight: similarity }] : []
    }),
  }))
}
