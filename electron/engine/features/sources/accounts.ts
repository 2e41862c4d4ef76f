import type { Db } from '../../db/statements.ts'
import { ownCopy } from '../../readers/own-copy.ts'
import { accountKey, accountKeys } from '../accounts/match.ts'
import { digest } from './rules.ts'

export interface NamedAccount {
  readonly seq: number
  /** The account it counts as, when its spelling was joined with another. */
  readonly countsFor: number
}

interface Accounts {
  /** The account of that name, made when it is new. */
  named(name: string | null): NamedAccount | null
  /** A call is often filed under its account: '2026-05-20 Broadlark Insurance quarterly review'. Only names already known count. */
  inTitle(title: string | null): NamedAccount | null
}

/** The accounts that the records of one import name. */
export function createAccounts(db: Db): Accounts {
  // By the name as written: most rows name an account that an earlier row names in the same way.
  const known = new Map<string, NamedAccount | null>()
  const make = (key: string, name: string): NamedAccount => {
    const seq = db.insert('INSERT INTO account (id, name, name_key) VALUES (?, ?, ?)', [
      `a_${digest('account', key)}`,
      name.trim(),
      key,
    ])
    return { seq, countsFor: seq }
  }
  return {
    named(name) {
      if (name === null) return null
      const before = known.get(name)
      if (before !== undefined) return before
      const key = accountKeys(name).exact
      const account = key === '' ? null : (db.get<NamedAccount>(selectByKey, { key }) ?? make(key, name))
      known.set(ownCopy(name), account)
      return account
    },
    inTitle: (title) => (title === null ? null : accountInTitle(db, title)),
  }
}

export const accountInTitle = (db: Db, title: string): NamedAccount | null =>
  db.get<NamedAccount>(
    `SELECT a.seq, COALESCE(m.into_seq, a.seq) AS countsFor FROM account a LEFT JOIN account_merge m ON m.account = a.seq
     WHERE length(a.name_key) > 3 AND instr(@title, ' ' || a.name_key || ' ') > 0
     ORDER BY length(a.name_key) DESC LIMIT 1`,
    { title: ` ${accountKey(title)} ` },
  ) ?? null

const selectByKey = `
  SELECT a.seq, COALESCE(m.into_seq, a.seq) AS countsFor FROM account a LEFT JOIN account_merge m ON m.account = a.seq
  WHERE a.name_key = @key`

/** The same as long as no name was joined or separated. */
export const joinsNow = (db: Db): string =>
  db.get<{ joins: string }>(
    `SELECT COUNT(*) || ' ' || TOTAL(account) || ' ' || TOTAL(account * 1.0 * into_seq) AS joins FROM account_merge`,
  )?.joins ?? ''

/** Puts right what was joined or separated while a source was being written. */
export function settleAccounts(db: Db, source: number): void {
  db.run(
    `UPDATE record SET account = (SELECT into_seq FROM account_merge WHERE account = account_named)
     WHERE source = @source AND account_named IN (SELECT account FROM account_merge)
       AND account <> (SELECT into_seq FROM account_merge WHERE account = account_named)`,
    { source },
  )
  db.run(
    `UPDATE record SET account = account_named
     WHERE source = @source AND account <> account_named
       AND NOT EXISTS (SELECT 1 FROM account_merge WHERE account_merge.account = account_named)`,
    { source },
  )
}
