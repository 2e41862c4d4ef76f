import type { OutputOf } from '#shared/contract/contract.ts'
import type { Db } from '../../db/statements.ts'

type Page = OutputOf<'themes.page'>

const stepsShown = 50

export const notesOf = (db: Db, theme: number): Page['notes'] =>
  db.all<Page['notes'][number]>(
    'SELECT id, text, author, at FROM theme_note WHERE theme = @theme ORDER BY at DESC, seq DESC',
    { theme },
  )

/** Steps that changed the theme, its pins, its notes or its priority, as far back as steps can be undone. */
export function historyOf(db: Db, theme: number): Page['history'] {
  const rows = db.all<{ label: string; at: string; author: string; state: string }>(
    `WITH touched AS (
       SELECT entry FROM history_change
       WHERE table_name = 'theme' AND json_extract(COALESCE(after, before), '$.seq') = @theme
       UNION
       SELECT entry FROM history_change
       WHERE table_name IN ('pin', 'theme_note', 'priority_theme')
         AND @theme IN (json_extract(after, '$.theme'), json_extract(before, '$.theme')))
     SELECT e.label, e.at, e.author, e.state FROM touched JOIN history_entry e ON e.seq = touched.entry
     ORDER BY e.seq DESC LIMIT @stepsShown`,
    { theme, stepsShown },
  )
  return rows.map(({ state, ...step }) => ({ ...step, isUndone: state === 'undone' }))
}
