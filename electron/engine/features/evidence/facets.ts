import type { OutputOf } from '#shared/contract/contract.ts'
import type { EvidenceFilter } from '#shared/contract/evidence.ts'
import type { Db } from '../../db/statements.ts'
import { shownTone } from '../readings/shown-tone.ts'
import { conditionsOf, evidenceFrom, type Facet } from './conditions.ts'

type Facets = OutputOf<'evidence.facets'>
type Values = Facets[keyof Facets]

const accountsShown = 200

/** Counts of comments per value; each facet is counted under all other filters, so that its values can be compared. */
export function countFacets(db: Db, filter: EvidenceFilter): Facets {
  const count: Count = (facet, select, tail) => {
    const { where, values } = conditionsOf(filter, facet)
    return db.all<Values[number]>(
      `SELECT ${select}, COUNT(*) AS comments FROM ${evidenceFrom} WHERE ${where} ${tail}`,
      values,
    )
  }
  return {
    kinds: named(
      count('kinds', 'r.kind AS value, r.kind AS label', 'GROUP BY r.kind ORDER BY comments DESC'),
      kindNames,
    ),
    sources: count('sources', 's.id AS value, s.file AS label', 'GROUP BY s.seq ORDER BY s.seq'),
    bands: named(
      count('bands', 'r.band AS value, r.band AS label', 'GROUP BY r.band ORDER BY comments DESC'),
      bandNames,
    ),
    accounts: count(
      'accounts',
      'a.id AS value, a.name AS label',
      `AND a.seq IS NOT NULL GROUP BY a.seq ORDER BY comments DESC, a.name LIMIT ${accountsShown}`,
    ),
    outcomes: named(
      count(
        'outcomes',
        'r.outcome AS value, r.outcome AS label',
        'AND r.outcome IS NOT NULL GROUP BY r.outcome ORDER BY comments DESC',
      ),
      outcomeNames,
    ),
    tones: named(readFacet(count, 'tones', shownTone), toneNames),
    speeches: named(readFacet(count, 'speeches', 'cr.speech'), speechNames),
    languages: readFacet(count, 'languages', 'cr.language'),
    themes: themeFacet(db, filter),
  }
}

type Count = (facet: Facet, select: string, tail: string) => Values

/** What was read in comments; those that were not read yet are in no value. */
const readFacet = (count: Count, facet: Facet, column: string): Values =>
  count(
    facet,
    `${column} AS value, ${column} AS label`,
    `AND ${column} IS NOT NULL GROUP BY 1 ORDER BY comments DESC, value`,
  )

function themeFacet(db: Db, filter: EvidenceFilter): Values {
  const { where, values } = conditionsOf(filter, 'themes')
  const themes = db.all<Values[number]>(
    `SELECT t.id AS value, t.label, COUNT(*) AS comments
     FROM ${evidenceFrom} JOIN placement p ON p.comment = c.seq AND p.is_archived = 0 JOIN theme t ON t.seq = p.theme
     WHERE ${where} GROUP BY t.seq ORDER BY comments DESC, t.label`,
    values,
  )
  const without = db.pluck<number>(
    `SELECT COUNT(*) FROM ${evidenceFrom} WHERE ${where} AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.comment = c.seq)`,
    values,
  )[0]
  return without ? [...themes, { value: 'none', label: 'No theme', comments: without }] : themes
}

const named = (values: Values, names: Readonly<Record<string, string>>): Values =>
  values.map((one) => ({ ...one, label: names[one.value] ?? one.label }))

const kindNames = { survey: 'Survey', call: 'Call', deal: 'Win/loss' }
const bandNames = {
  detractor: 'Detractor, 0 to 6',
  passive: 'Passive, 7 or 8',
  promoter: 'Promoter, 9 or 10',
  other: 'Another scale',
  none: 'No score',
}
const toneNames = { negative: 'Negative', neutral: 'Neutral', positive: 'Positive' }
const speechNames = {
  complaint: 'Complaint',
  praise: 'Praise',
  request: 'Request',
  question: 'Question',
  statement: 'Statement',
}
const outcomeNames = { won: 'Won', lost: 'Lost', 'no-decision': 'No decision', open: 'Open' }
