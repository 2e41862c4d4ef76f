import { contentWordsOf } from '#analysis/content-words.ts'
import { restoreRow } from '#analysis/quantised-vectors.ts'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { keywordsOf } from './detail.ts'
import { centreOf, likenessOf, tellingAmong, wordProfile, type Profile, type Telling } from './likeness.ts'
import { activeThemes, themeById, type ThemeRecord } from './repo.ts'
import { cachedVectors, fingerprints } from './vectors.ts'

const mostShown = 5
/** Below this two have a word or two in common and no more. */
const leastLikeness = 0.25
/** So many comments stand for a theme or for a name. */
const commentsRead = 40

/** Themes that say nearly what a name or another theme says, most alike first. */
export function similarThemes(context: Context, { label, id }: ParsedOf<'themes.similar'>): OutputOf<'themes.similar'> {
  freshPlacement(context)
  const known = profilesOf(context)
  const asked =
    id === undefined ? profileOfName(context, label ?? '', known.origin) : known.of(themeById(context.db, id))
  const themes = known.themes
    .filter(({ theme }) => theme.id !== id)
    .map(({ theme, profile }) => ({
      id: theme.id,
      label: theme.label,
      colour: theme.colour,
      likeness: asked === undefined ? 0 : likenessOf(asked, profile, known.telling),
    }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  return { themes: themes.slice(0, mostShown) }
}

interface Known {
  readonly themes: readonly { readonly theme: ThemeRecord; readonly profile: Profile }[]
  /** Where sentence vectors lie on average, which says nothing about any theme; null without a model. */
  readonly origin: Float32Array | null
  readonly telling: Telling
  readonly of: (theme: ThemeRecord) => Profile | undefined
}

const profilesOf = (context: Context): Known =>
  context.memo('theme profiles', ['theme', 'comment', 'source'], () => {
    const { db } = context
    const themes = activeThemes(db)
    const vectors = themes.map(({ seq }) => vectorsOf(context, strongestTexts(db, seq)))
    const all = vectors.flat()
    const origin = all[0] === undefined ? null : meanOf(all, all[0].length)
    const profiles = themes.map((theme, at) => ({
      theme,
      profile: {
        words: wordProfile(
          theme.label,
          keywordsOf(theme).map(({ term }) => term),
        ),
        centre: centreBeside(vectors[at] ?? [], origin),
      },
    }))
    const telling = tellingAmong(profiles.map(({ profile }) => profile))
    return { themes: profiles, origin, telling, of: ({ id }) => profiles.find(({ theme }) => theme.id === id)?.profile }
  })

/** A name is known by its words, and by the comments that hold them. */
const profileOfName = (context: Context, label: string, origin: Float32Array | null): Profile => ({
  words: wordProfile(label, []),
  centre: centreBeside(origin === null ? [] : vectorsOf(context, textsWith(context.db, label)), origin),
})

const centreBeside = (rows: readonly Float32Array[], origin: Float32Array | null): Float32Array | null =>
  origin === null || rows.length === 0 ? null : centreOf(rows, origin)

const meanOf = (rows: readonly Float32Array[], dims: number): Float32Array => {
  const sum = new Float32Array(dims)
  for (const row of rows) row.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value / rows.length))
  return sum
}

const strongestTexts = (db: Db, theme: number): string[] =>
  db.pluck<string>(
    `SELECT c.text FROM placement p JOIN comment c ON c.seq = p.comment
     WHERE p.theme = @theme ORDER BY p.strength DESC, p.comment LIMIT @limit`,
    { theme, limit: commentsRead },
  )

/** Comments that hold all words of a name or their beginnings, or where there are none, any of them. */
function textsWith(db: Db, name: string): string[] {
  const words = contentWordsOf(name).flatMap(({ stem, carries }) => (carries ? [`"${stem}"*`] : []))
  if (words.length === 0) return []
  const holding = (match: string): string[] =>
    db.pluck<string>(
      `SELECT c.text FROM comment_fts f JOIN comment c ON c.seq = f.rowid
       JOIN source s ON s.seq = c.source AND s.state = 'active' WHERE f.comment_fts MATCH @match LIMIT @limit`,
      { match, limit: commentsRead },
    )
  const all = holding(words.join(' AND '))
  return all.length > 0 ? all : holding(words.join(' OR '))
}

/** Those that were encoded, in any order. */
function vectorsOf({ db, compute }: Context, texts: readonly string[]): Float32Array[] {
  const model = compute.model()
  if (model === null) return []
  const { id, dims } = model
  const stored = cachedVectors(db, { model: id, dims, keys: fingerprints(texts) })
  return Array.from(stored.index, (_, row) => {
    const data = new Float32Array(dims)
    restoreRow(stored, row, { data, dims, to: 0 })
    return data
  })
}
