import { z } from 'zod'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Db } from '../../db/statements.ts'
import type { Ref } from './parts.ts'

/** Where what has a permanent id stands in this file. */
export interface Places {
  /** @throws VerbatimError 'damaged' for what is not there */
  seq(ref: Ref, id: string): number
  /** Of a JSON list of comments' ids those that are there. */
  seqs(ids: string): string
}

/** @param makeAccount brings an account of the other file that is not known here */
export function placesIn(db: Db, makeAccount: (id: string) => number | null): Places {
  const known = new Map<string, number>()
  const find = (ref: Ref, id: string): number | null => {
    if (ref === 'passage') {
      const [record = '', ordinal = ''] = id.split('#')
      return (
        db.pluck<number>(
          'SELECT p.seq FROM record r JOIN passage p ON p.record = r.seq WHERE r.id = @record AND p.ordinal = @ordinal',
          { record, ordinal: Number(ordinal) },
        )[0] ?? null
      )
    }
    const found = db.pluck<number>(`SELECT seq FROM ${ref} WHERE id = @id`, { id })[0] ?? null
    return found === null && ref === 'account' ? makeAccount(id) : found
  }
  return {
    seq(ref, id) {
      if (ref === 'comment' || ref === 'passage') {
        const seq = find(ref, id)
        if (seq === null) throw gone(ref)
        return seq
      }
      const key = `${ref} ${id}`
      const before = known.get(key)
      if (before !== undefined) return before
      const seq = find(ref, id)
      if (seq === null) throw gone(ref)
      known.set(key, seq)
      return seq
    },
    seqs: (ids) =>
      JSON.stringify(
        z
          .array(z.string())
          .parse(JSON.parse(ids))
          .flatMap((id) => find('comment', id) ?? []),
      ),
  }
}

const gone = (ref: Ref): VerbatimError =>
  new VerbatimError(
    'damaged',
    `A row of the other workspace is about a ${ref.replace('_', ' ')} that is in neither. Nothing was joined. Ask for it again.`,
  )
