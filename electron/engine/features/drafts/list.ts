import type { Draft } from '#shared/contract/drafts.ts'
import type { Context } from '../../kernel/context.ts'
import { openCycle } from '../cycles/repo.ts'
import { prioritiesOf } from '../priorities/repo.ts'
import { draftsOf, readKept, type DraftRow } from './repo.ts'

export function listDrafts({ db }: Context): Draft[] {
  const { seq: cycle } = openCycle(db)
  const inUse = prioritiesOf(db, cycle).length
  return draftsOf(db, cycle).map((draft) => asDraft(draft, inUse))
}

/** @param inUse how many priorities the draft in use has */
export const asDraft = ({ id, name, createdAt, kept }: DraftRow, inUse: number): Draft => ({
  id,
  name,
  isInUse: kept === null,
  createdAt,
  priorities: kept === null ? inUse : (readKept(kept).priority?.length ?? 0),
})
