import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'

export interface AccountRecord {
  readonly seq: number
  readonly name: string
  /** The account it counts for; its own seq when it stands for itself. */
  readonly root: number
}

/** @throws VerbatimError 'not-found' */
export function accountById(db: Db, id: string): AccountRecord {
  const row = db.get<AccountRecord>(
    `SELECT a.seq, a.name, COALESCE(m.into_seq, a.seq) AS root
     FROM account a LEFT JOIN account_merge m ON m.account = a.seq WHERE a.id = @id`,
    { id },
  )
  if (!row)
    throw new VerbatimError(
      'not-found',
      'This account is no longer there. The file it came from may have been withdrawn; undo brings it back.',
    )
  return row
}

export const accountBySeq = (db: Db, seq: number): { readonly id: string; readonly name: string } | undefined =>
  db.get('SELECT id, name FROM account WHERE seq = @seq', { seq })

export interface Joining {
  /** Seq of the spelling or of the account with all its spellings. */
  readonly account: number
  /** Seq of an account that is not itself joined to another. */
  readonly into: number
  readonly by: 'name' | 'person'
}

/** Makes one account count as another. What counted for it goes along, so that no chain arises. */
export function join(db: Db, { account, into, by }: Joining): void {
  db.run('UPDATE account_merge SET into_seq = @into WHERE into_seq = @account', { account, into })
  db.run(
    `INSERT INTO account_merge (account, into_seq, joined_by) VALUES (@account, @into, @by)
     ON CONFLICT (account) DO UPDATE SET into_seq = @into, joined_by = @by`,
    { account, into, by },
  )
}

export const separate = (db: Db, account: number): number =>
  db.run('DELETE FROM account_merge WHERE account = @account', { account }).changes

export const keepApart = (db: Db, one: number, other: number): number =>
  db.run('INSERT INTO account_apart (one, other) VALUES (@one, @other) ON CONFLICT DO NOTHING', {
    one: Math.min(one, other),
    other: Math.max(one, other),
  }).changes

/** A person who joins two accounts takes back what was said of any two of their names. */
export function forgetApart(db: Db, one: number, other: number): void {
  db.run(
    `WITH named AS (
       SELECT a.seq, COALESCE(m.into_seq, a.seq) AS root FROM account a LEFT JOIN account_merge m ON m.account = a.seq
       WHERE COALESCE(m.into_seq, a.seq) IN (@one, @other))
     DELETE FROM account_apart WHERE EXISTS (
       SELECT 1 FROM named x, named y WHERE x.seq = account_apart.one AND y.seq = account_apart.other AND x.root <> y.root)`,
    { one, other },
  )
}

/** Which accounts were said to be two customers, under any of their names. */
export interface Apart {
  has(one: number, other: number): boolean
  /** From now on what was said of account holds for into. */
  joined(account: number, into: number): void
}

export function apartAccounts(db: Db): Apart {
  const others = new Map<number, Set<number>>()
  const add = (one: number, other: number): void => {
    const known = others.get(one)
    if (known) known.add(other)
    else others.set(one, new Set([other]))
  }
  const rows = db.all<{ one: number; other: number }>(
    `SELECT COALESCE(m.into_seq, p.one) AS one, COALESCE(n.into_seq, p.other) AS other FROM account_apart p
     LEFT JOIN account_merge m ON m.account = p.one LEFT JOIN account_merge n ON n.account = p.other`,
  )
  for (const { one, other } of rows) {
    add(one, other)
    add(other, one)
  }
  return {
    has: (one, other) => others.get(one)?.has(other) ?? false,
    joined(account, into) {
      for (const other of others.get(account) ?? []) {
        add(into, other)
        add(other, into)
      }
    },
  }
}
