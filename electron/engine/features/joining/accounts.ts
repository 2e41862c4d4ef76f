import type { Db, Value } from '../../db/statements.ts'

export interface Accounts {
  /** The account of the other file as it is numbered here, made where it is new. */
  here(theirs: Value): number | null
  /** By its permanent id; null for one that is in neither file. */
  byId(id: string): number | null
  /** The account that one counts for now. */
  countsFor(account: number | null): number | null
}

export function accountsOf(mine: Db, theirs: Db): Accounts {
  const known = new Map<number, number | null>()
  const make = (of: { id: string; name: string; name_key: string } | undefined): number | null => {
    if (of === undefined) return null
    const found = mine.pluck<number>('SELECT seq FROM account WHERE id = @id OR name_key = @name_key', {
      id: of.id,
      name_key: of.name_key,
    })[0]
    return (
      found ?? mine.run('INSERT INTO account (id, name, name_key) VALUES (@id, @name, @name_key)', of).lastInsertRowid
    )
  }
  const select = 'SELECT id, name, name_key FROM account'
  return {
    here(seq) {
      if (seq === null) return null
      const before = known.get(Number(seq))
      if (before !== undefined) return before
      const made = make(theirs.get(`${select} WHERE seq = @seq`, { seq }))
      known.set(Number(seq), made)
      return made
    },
    byId: (id) => make(theirs.get(`${select} WHERE id = @id`, { id })),
    countsFor: (account) =>
      account === null
        ? null
        : (mine.pluck<number>('SELECT into_seq FROM account_merge WHERE account = @account', { account })[0] ??
          account),
  }
}
