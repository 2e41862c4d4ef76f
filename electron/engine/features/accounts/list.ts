import type { AccountRow } from '#shared/contract/accounts.ts'
import { setting } from '../../db/settings.ts'
import type { Db } from '../../db/statements.ts'
import type { Context } from '../../kernel/context.ts'
import { scoreOf, type ScoredColumns } from '../evidence/joined-row.ts'
import { accountKey } from './match.ts'
import { folded } from './name-words.ts'

export interface ListedAccount {
  readonly seq: number
  readonly row: Omit<AccountRow, 'risk' | 'plays'>
  /** It never spoke: no words of its own and no call, whatever a seller wrote down of it. */
  readonly isSilent: boolean
  /** All its names, folded, for the search. */
  readonly searched: string
}

/** Every account that something active names, under the name it counts for. Read once for all pages. */
export const listedAccounts = (context: Context): readonly ListedAccount[] =>
  context.memo('accounts', ['account', 'source', 'comment', 'workspace'], () => readAccounts(context.db))

interface Counted {
  readonly account: number
  readonly records: number
  readonly withDate: number
  readonly withScore: number
  readonly withComment: number
  readonly comments: number
  /** Of them, those that are its own words or were written down in a call with it. */
  readonly spoken: number
  readonly lastOn: string | null
}

type Scored = ScoredColumns & { readonly account: number }

interface Facts {
  readonly account: number
  readonly valueMinor: number | null
  readonly currency: string | null
  readonly renewalOn: string | null
  readonly attributes: string
}

function readAccounts(db: Db): ListedAccount[] {
  const counted = new Map(db.all<Counted>(selectCounts).map((one) => [one.account, one]))
  const scored = new Map(db.all<Scored>(selectLastScores).map((one) => [one.account, scoreOf(one)]))
  const facts = new Map(db.all<Facts>(selectFacts).map((one) => [one.account, one]))
  const spellings = spellingsByAccount(db)
  const currency = setting(db, 'currency')
  return db
    .all<{ seq: number; id: string; name: string }>('SELECT seq, id, name FROM account ORDER BY seq')
    .filter(({ seq }) => counted.has(seq) || facts.has(seq))
    .map(({ seq, id, name }) => {
      const others = spellings.get(seq) ?? []
      return {
        seq,
        row: {
          id,
          name,
          spellings: others,
          ...figuresOf(counted.get(seq)),
          lastScore: scored.get(seq) ?? null,
          ...factsOf(facts.get(seq), currency),
        },
        isSilent: (counted.get(seq)?.spoken ?? 0) === 0,
        searched: folded([name, ...others.map((other) => other.name)].map(accountKey).join('\n')),
      }
    })
}

function figuresOf(counted: Counted | undefined): Pick<AccountRow, 'comments' | 'quality' | 'lastOn'> {
  const records = counted?.records ?? 0
  return {
    comments: counted?.comments ?? 0,
    quality: {
      records,
      withAccount: records,
      withDate: counted?.withDate ?? 0,
      withScore: counted?.withScore ?? 0,
      withComment: counted?.withComment ?? 0,
    },
    lastOn: counted?.lastOn ?? null,
  }
}

function factsOf(facts: Facts | undefined, currency: string): Pick<AccountRow, 'value' | 'renewalOn' | 'attributes'> {
  if (!facts) return { value: null, renewalOn: null, attributes: [] }
  const attributes = Object.entries(JSON.parse(facts.attributes) as Record<string, string>)
  return {
    value: facts.valueMinor === null ? null : { amountMinor: facts.valueMinor, currency: facts.currency ?? currency },
    renewalOn: facts.renewalOn,
    attributes: attributes.map(([name, value]) => ({ name, value })),
  }
}

function spellingsByAccount(db: Db): Map<number, AccountRow['spellings']> {
  const found = new Map<number, AccountRow['spellings']>()
  for (const { root, ...spelling } of db.all<AccountRow['spellings'][number] & { root: number }>(selectSpellings)) {
    const known = found.get(root)
    if (known) known.push(spelling)
    else found.set(root, [spelling])
  }
  return found
}

const selectCounts = `
  SELECT r.account, COUNT(*) AS records, SUM(r.when_iso IS NOT NULL) AS withDate,
    SUM(r.score_kind IS NOT NULL) AS withScore, SUM(c.comments IS NOT NULL) AS withComment,
    COALESCE(SUM(c.comments), 0) AS comments,
    COALESCE(SUM(CASE WHEN r.kind = 'call' THEN c.comments ELSE c.own END), 0) AS spoken, MAX(substr(r.when_iso, 1, 10)) AS lastOn
  FROM record r
  JOIN source s ON s.seq = r.source AND s.state = 'active'
  LEFT JOIN (
    SELECT record, COUNT(*) AS comments, SUM(voice = 'customer') AS own FROM comment WHERE is_excluded = 0 GROUP BY record
  ) c ON c.record = r.seq
  WHERE r.account IS NOT NULL
  GROUP BY r.account`

/** Of a group's other columns SQLite gives those of the row that has the largest: the newest, and of one day the last read. */
const selectLastScores = `
  SELECT r.account, r.score_kind AS scoreKind, r.score_value AS scoreValue, r.score_min AS scoreMin, r.score_max AS scoreMax, r.band,
    MAX(COALESCE(r.when_iso, '') || substr('00000000000' || r.seq, -12)) AS newest
  FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active'
  WHERE r.account IS NOT NULL AND r.score_kind IS NOT NULL GROUP BY r.account`

const selectFacts = `
  SELECT account, value_minor AS valueMinor, currency, renewal_on AS renewalOn, attributes FROM account_fact_now`

/** Spellings that something active uses. */
const selectSpellings = `
  SELECT m.into_seq AS root, a.id, a.name, m.joined_by AS joinedBy
  FROM account_merge m JOIN account a ON a.seq = m.account
  WHERE EXISTS (
      SELECT 1 FROM record r JOIN source s ON s.seq = r.source AND s.state = 'active' WHERE r.account_named = m.account)
    OR EXISTS (
      SELECT 1 FROM account_fact f JOIN source s ON s.seq = f.source AND s.state = 'active' WHERE f.account = m.account)
  ORDER BY a.name, a.seq`
