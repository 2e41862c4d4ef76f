import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { isMeasuredSevere } from '#shared/domain/stats/severe.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf, type CommentFact } from '../figures/facts.ts'
import { answersOf, npsBasis } from '../figures/nps.ts'
import { themeById } from '../themes/repo.ts'
import { themeFigures, type ThemeFigures } from '../themes/rows.ts'
import { relatedThemes } from './related.ts'
import { historyOf, notesOf } from './repo.ts'

export function themePage(context: Context, { id }: ParsedOf<'themes.page'>): OutputOf<'themes.page'> {
  const { db } = context
  const theme = themeById(db, id)
  const all = themeFigures(context)
  const own = all.find((one) => one.theme.seq === theme.seq)
  const comments = own?.comments ?? []
  const children = all.filter((one) => one.theme.parent === theme.seq)
  const parent = all.find((one) => one.theme.seq === theme.parent)
  const meanScore = meanScoreOf(context, comments)
  const isMeasured = isMeasuredSevere({ npsImpact: own?.row.npsImpact ?? null, meanScore })
  return {
    parent: parent ? chipOf(parent) : null,
    children: children.map((one) => ({ ...chipOf(one), comments: one.row.comments })),
    severe: theme.isSevere === 1 ? 'marked' : isMeasured ? 'measured' : 'no',
    meanScore,
    related: own ? relatedThemes(factsOf(context), own, all) : [],
    notes: notesOf(db, theme.seq),
    history: historyOf(db, theme.seq),
    members: {
      all: comments.length,
      pinned:
        db.pluck<number>(
          `SELECT COUNT(*) FROM placement p JOIN comment c ON c.seq = p.comment
           WHERE p.theme = @theme AND p.by_person = 1 AND c.is_informative = 1`,
          { theme: theme.seq },
        )[0] ?? 0,
    },
  }
}

const chipOf = ({ theme: { id, label, colour } }: ThemeFigures) => ({ id, label, colour })

/** Of the answers that raise it, 0 to 10, each answer once. */
function meanScoreOf(context: Context, comments: readonly CommentFact[]): number | null {
  const basis = npsBasis(factsOf(context).comments)
  const scores = answersOf(basis, comments).flatMap((at) => basis.answers[at]?.score ?? [])
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
}
