import type { codingEntries } from '#shared/contract/coding.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Handlers } from '../../kernel/context.ts'
import { quotesOf } from '../themes/quotes.ts'
import { themeById } from '../themes/repo.ts'
import { ruleQuery } from './rule-query.ts'

type Rules = Pick<typeof codingEntries, 'coding.rules' | 'coding.testRule' | 'coding.setRule'>

const examplesShown = 5

/** Rules place what has certain words, what comes later too; what a person said of a comment goes before them. */
export const ruleHandlers: Handlers<Rules> = {
  'coding.rules': ({ db }) => ({
    rules: db.all<{ theme: string; rule: string }>(
      `SELECT t.id AS theme, r.rule FROM theme_rule r JOIN theme t ON t.seq = r.theme WHERE t.state = 'active' ORDER BY t.seq`,
    ),
  }),

  'coding.testRule'(context, { theme, rule }) {
    freshPlacement(context)
    const { db } = context
    const { seq } = themeById(db, theme)
    const found = db.all<{ comment: number; isIn: number }>(
      `SELECT c.seq AS comment,
         EXISTS (SELECT 1 FROM placement p WHERE p.theme = @seq AND p.comment = c.seq) AS isIn
       FROM comment_fts JOIN comment c ON c.seq = comment_fts.rowid
         JOIN source s ON s.seq = c.source AND s.state = 'active'
       WHERE comment_fts MATCH @query AND c.is_informative = 1 AND c.is_excluded = 0 ORDER BY isIn, c.seq`,
      { seq, query: ruleQuery(rule) },
    )
    return {
      comments: found.length,
      fresh: found.filter(({ isIn }) => isIn === 0).length,
      examples: quotesOf(
        db,
        found.slice(0, examplesShown).map(({ comment }) => comment),
        [],
      ),
    }
  },

  'coding.setRule'(context, { theme, rule }) {
    const { db } = context
    const { seq, label } = themeById(db, theme)
    if (rule === '') {
      context.say(`Take the rule from “${label}”`)
      return { changed: db.run('DELETE FROM theme_rule WHERE theme = @seq', { seq }).changes }
    }
    context.say(`Set a rule for “${label}”`)
    return {
      changed: db.run(
        `INSERT INTO theme_rule (theme, rule, query) VALUES (@seq, @rule, @query)
         ON CONFLICT (theme) DO UPDATE SET rule = @rule, query = @query WHERE rule <> @rule`,
        { seq, rule, query: ruleQuery(rule) },
      ).changes,
    }
  },
}
