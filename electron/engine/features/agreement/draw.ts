import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { VerbatimError } from '#shared/contract/errors.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'
import { createRng } from '#shared/domain/stats/rng.ts'
import { kappaHalfWidth } from '#shared/domain/stats/two-coders.ts'
import { freshPlacement } from '../../db/placement.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { CommandContext, Context } from '../../kernel/context.ts'
import { themeById, type ThemeRecord } from '../themes/repo.ts'
import { mostBytes, type Content } from './content.ts'
import { insertCoder, insertSample, putAnswer, sampleById } from './repo.ts'
import { drawSample, quotaOf } from './rules.ts'

/** κ that the width of its interval is foretold for. */
const usualKappa = 0.7

interface Ground {
  readonly themes: readonly ThemeRecord[]
  readonly population: readonly number[]
  readonly members: readonly ReadonlySet<number>[]
}

/** Comments that count, and which of them are in the themes chosen. */
function groundOf(context: Context, ids: readonly string[]): Ground {
  freshPlacement(context)
  const { db } = context
  const themes = [...new Set(ids)].map((id) => themeById(db, id))
  const population = db.pluck<number>(
    `SELECT c.seq FROM comment c JOIN source s ON s.seq = c.source AND s.state = 'active'
     WHERE c.is_informative = 1 AND c.is_excluded = 0 ORDER BY c.seq`,
  )
  const counted = new Set(population)
  const members = themes.map(
    ({ seq }) =>
      new Set(
        db
          .pluck<number>('SELECT comment FROM placement WHERE theme = @seq AND is_archived = 0', { seq })
          .filter((comment) => counted.has(comment)),
      ),
  )
  return { themes, population, members }
}

export function prospect(
  context: Context,
  { themes: ids, size: asked, isStratified }: ParsedOf<'agreement.prospect'>,
): OutputOf<'agreement.prospect'> {
  const { themes, population, members } = groundOf(context, ids)
  const size = Math.min(asked, population.length)
  const quota = quotaOf(size, themes.length)
  return {
    population: population.length,
    size,
    themes: themes.map(({ id, label, colour }, at) => {
      const comments = members[at]?.size ?? 0
      const byChance = population.length === 0 ? 0 : (size * comments) / population.length
      const expected = isStratified ? Math.max(byChance, Math.min(quota, comments)) : byChance
      const share = size === 0 ? 0 : expected / size
      return {
        id,
        label,
        colour,
        comments,
        expected,
        halfWidth: share > 0 && share < 1 ? kappaHalfWidth(size, share, usualKappa) : null,
      }
    }),
  }
}

export function draw(context: CommandContext, asked: ParsedOf<'agreement.draw'>): OutputOf<'agreement.draw'> {
  const { db } = context
  const { themes, population, members } = groundOf(context, asked.themes)
  if (population.length < 2)
    throw new VerbatimError('refused', 'There are no comments to draw from yet. Import some first.')
  const id = context.newId('sample')
  const seed = asked.seed ?? createRng(id).below(1_000_000)
  const { size, isStratified, compares } = asked
  const drawn = drawSample({ population, members, size, seed, isStratified })
  const content = { themes: contentThemes(themes), comments: contentComments(db, drawn) }
  refuseTooLarge(content)
  const at = context.now()
  const sample = insertSample(db, {
    id,
    origin: 'drawn',
    workspace: setting(db, 'name'),
    drawnAt: at,
    drawnBy: context.author(),
    seed,
    population: population.length,
    isStratified,
    compares,
    content,
  })
  if (compares === 'placed') {
    const coder = insertCoder(db, { sample, role: 'first', name: 'The workspace', at, finishedAt: at })
    drawn.forEach((comment, place) => {
      const held = members.flatMap((theme, which) => (theme.has(comment) ? [which] : []))
      putAnswer(db, coder, place, held)
    })
  }
  context.say(`Draw a sample of ${formatCount(drawn.length, 'comment')} for two coders, seed ${seed}`)
  return { id }
}

const contentThemes = (themes: readonly ThemeRecord[]): Content['themes'] =>
  themes.map(({ id, label, description, colour, parent }) => {
    const at = themes.findIndex(({ seq }) => seq === parent)
    return { id, label, description, colour, parent: at < 0 ? null : at }
  })

/** As much of the turn before as tells what a customer answers to. */
const mostBefore = 400

const contentComments = (db: Db, seqs: readonly number[]): Content['comments'] =>
  db
    .all<Content['comments'][number]>(
      `SELECT c.id, c.text, r.kind, c.voice, p.question,
         CASE r.kind WHEN 'call' THEN
           (SELECT b.text FROM passage b WHERE b.record = p.record AND b.ordinal < p.ordinal ORDER BY b.ordinal DESC LIMIT 1)
         END AS before
       FROM json_each(@seqs) w JOIN comment c ON c.seq = w.value JOIN passage p ON p.seq = c.passage
       JOIN record r ON r.seq = c.record ORDER BY w.key`,
      { seqs: JSON.stringify(seqs) },
    )
    .map((comment) => ({ ...comment, before: shortened(comment.before) }))

const shortened = (text: string | null): string | null =>
  text !== null && text.length > mostBefore ? `… ${text.slice(-mostBefore)}` : text

function refuseTooLarge(content: Content): void {
  const bytes = Buffer.byteLength(JSON.stringify(content))
  if (bytes <= mostBytes / 2) return
  throw new VerbatimError(
    'refused',
    `These comments are ${formatNumber(bytes / 1e6, 1)} MB of text, more than a person would read. Nothing was drawn. Draw fewer.`,
  )
}

export function withdraw({ db, say }: CommandContext, { id }: ParsedOf<'agreement.withdraw'>) {
  const { seq, content } = sampleById(db, id)
  say(`Withdraw a sample of ${formatCount(content.comments.length, 'comment')}`)
  return { changed: db.run('DELETE FROM agreement_sample WHERE seq = @seq', { seq }).changes }
}
