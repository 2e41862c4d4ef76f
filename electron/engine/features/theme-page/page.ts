import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import type { Context } from '../../kernel/context.ts'
import { factsOf } from '../figures/facts.ts'
import { themeById } from '../themes/repo.ts'
import { themeFigures, type ThemeFigures } from '../themes/rows.ts'
import { meanScoreOf, severityOf } from '../themes/severe.ts'
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
  return {
    parent: parent ? chipOf(parent) : null,
    children: children.map((one) => ({ ...chipOf(one), comments: one.row.comments })),
    severe: own ? severityOf(own) : 'no',
    meanScore: meanScoreOf(comments),
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
