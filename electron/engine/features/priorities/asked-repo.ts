import type { Db } from '../../db/statements.ts'
import type { EvidenceWindow } from '../figures/window.ts'

interface AskedColumn {
  readonly source: number
  readonly name: string
  /** The words of the question where the file keeps them apart from the column's name. */
  readonly question: string | null
  /** The end of the scale it was imported with; null where it was kept as an attribute. */
  readonly highest: number | null
}

export const columnsAsked = (db: Db): AskedColumn[] =>
  db.all<AskedColumn>(
    `SELECT s.seq AS source, json_extract(c.value, '$.name') AS name, json_extract(c.value, '$.question') AS question,
       json_extract(c.value, '$.score.max') AS highest
     FROM source s, json_each(s.columns) c WHERE s.state = 'active' AND s.kind = 'survey'`,
  )

interface AskedAnswers {
  readonly source: number
  readonly name: string
  /** '' for words too long to be an answer on a scale. */
  readonly answer: string
  readonly count: number
}

/** How often each answer was given to each question of a survey that was kept as a score or an attribute, NPS apart. */
export const answersAsked = (db: Db, { from, to }: EvidenceWindow): AskedAnswers[] =>
  db.all<AskedAnswers>(
    `WITH asked AS (
       SELECT r.seq, r.source, r.attributes, r.scores FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
       WHERE r.kind = 'survey'
         AND (r.when_iso IS NULL OR @from IS NULL OR substr(r.when_iso, 1, 10) BETWEEN @from AND @to)
     ), given AS (
       SELECT a.source, e.key AS name, CAST(e.value AS TEXT) AS answer FROM asked a, json_each(a.attributes) e
       UNION ALL
       SELECT a.source, json_extract(e.value, '$.column'), CAST(json_extract(e.value, '$.value') AS TEXT)
       FROM asked a, json_each(a.scores) e WHERE json_extract(e.value, '$.kind') <> 'nps'
     )
     SELECT source, name, CASE WHEN length(answer) <= 40 THEN answer ELSE '' END AS answer, COUNT(*) AS count
     FROM given WHERE trim(answer) <> '' GROUP BY 1, 2, 3`,
    { from, to },
  )
