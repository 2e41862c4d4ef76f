import type { Db } from '../../db/statements.ts'
import { accountKeys, tellsCustomer } from './match.ts'
import { apartAccounts, join } from './repo.ts'

export interface JoinedName {
  readonly name: string
  readonly with: string
}

interface Known {
  readonly seq: number
  readonly name: string
  readonly root: number
  readonly isOfSource: number
}

interface Root {
  readonly seq: number
  readonly name: string
  readonly before: number
  readonly here: number
}

/**
 * Joins the accounts a source names with those known under the same normalised name, as part of the step that makes
 * the source count. What a person separated stays separate; an account with spellings of its own is left to a person.
 * @returns the spellings that were joined, by name.
 */
export function joinByName(db: Db, source: number): readonly JoinedName[] {
  const apart = apartAccounts(db)
  const joined: JoinedName[] = []
  for (const alike of alikeGroups(namesOf(db, source))) {
    const roots = rootsOf(db, source, alike)
    for (const { seq, name } of alike.filter((one) => one.isOfSource === 1 && one.seq === one.root)) {
      const into = roots.find((root) => !apart.has(seq, root.seq))
      if (!into || into.seq === seq || hasSpellings(db, seq)) continue
      join(db, { account: seq, into: into.seq, by: 'name' })
      apart.joined(seq, into.seq)
      roots.splice(
        roots.findIndex((root) => root.seq === seq),
        1,
      )
      joined.push({ name, with: into.name })
    }
  }
  return joined
}

const namesOf = (db: Db, source: number): Known[] =>
  db.all<Known>(
    `SELECT a.seq, a.name, COALESCE(m.into_seq, a.seq) AS root,
       EXISTS (SELECT 1 FROM record WHERE account_named = a.seq AND source = @source)
       OR EXISTS (SELECT 1 FROM account_fact WHERE account = a.seq AND source = @source) AS isOfSource
     FROM account a LEFT JOIN account_merge m ON m.account = a.seq ORDER BY a.seq`,
    { source },
  )

/** Names that are the same but for their legal form, one of them in the source. */
function alikeGroups(names: readonly Known[]): Known[][] {
  const groups = new Map<string, Known[]>()
  for (const one of names) {
    const { normalised } = accountKeys(one.name)
    if (!tellsCustomer(normalised)) continue
    const group = groups.get(normalised)
    if (group) group.push(one)
    else groups.set(normalised, [one])
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.some((one) => one.isOfSource === 1))
}

/** The accounts that a group's names count for and that something active names; the best known first. */
function rootsOf(db: Db, source: number, alike: readonly Known[]): Root[] {
  return db.all<Root>(
    `SELECT a.seq, a.name,
       (SELECT COUNT(*) FROM record r JOIN source s ON s.seq = r.source
        WHERE r.account = a.seq AND s.state = 'active' AND s.seq <> @source)
       + (SELECT COUNT(*) FROM account_fact f JOIN source s ON s.seq = f.source
        WHERE f.counts_for = a.seq AND s.state = 'active' AND s.seq <> @source) AS before,
       (SELECT COUNT(*) FROM record r WHERE r.account = a.seq AND r.source = @source)
       + (SELECT COUNT(*) FROM account_fact f WHERE f.counts_for = a.seq AND f.source = @source) AS here
     FROM account a WHERE a.seq IN (SELECT value FROM json_each(@roots)) AND before + here > 0
     ORDER BY before DESC, here DESC, a.seq`,
    { source, roots: JSON.stringify(alike.map((one) => one.root)) },
  )
}

const hasSpellings = (db: Db, seq: number): boolean =>
  db.get('SELECT 1 FROM account_merge WHERE into_seq = @seq', { seq }) !== undefined
