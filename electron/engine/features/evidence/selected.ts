import { VerbatimError } from '#shared/contract/errors.ts'
import { evidenceFilterSchema } from '#shared/contract/evidence.ts'
import type { Selection } from '#shared/contract/selection.ts'
import type { Context } from '../../kernel/context.ts'
import { commentSeqs } from '../themes/repo.ts'
import { found } from './found.ts'
import { seqsFound, type EvidenceSort } from './order.ts'

const everything = evidenceFilterSchema.parse({})

/**
 * The comments of a selection by their seqs, in the order asked.
 * @throws VerbatimError 'not-found' for a comment that is not there, 'bad-input' where none is selected any more
 */
export function selectedSeqs(context: Context, selection: Selection, sort: EvidenceSort = 'file'): readonly number[] {
  const isNamed = 'comments' in selection
  const names = new Set(commentSeqs(context.db, isNamed ? selection.comments : selection.except))
  const all = seqsFound(context, found(context, isNamed ? everything : selection.filter), sort)
  const seqs = all.filter((seq) => names.has(seq) === isNamed)
  if (seqs.length > 0) return seqs
  throw new VerbatimError('bad-input', 'No comment is selected any more. Nothing was changed. Select some first.')
}
