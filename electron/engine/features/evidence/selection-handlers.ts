import type { selectionEntries } from '#shared/contract/selection.ts'
import type { Handlers } from '../../kernel/context.ts'
import { excludeSelected, quoteSelected, tagSelected } from './decide.ts'
import { exportSelected } from './export.ts'
import { found } from './found.ts'
import { moveSelected } from './move.ts'
import { seqsFound } from './order.ts'

/** What can be done with many comments at once; each is one step back. */
export const selectionHandlers: Handlers<typeof selectionEntries> = {
  'evidence.ids'(context, { filter, sort, offset, limit }) {
    const seqs = seqsFound(context, found(context, filter), sort).slice(offset, offset + limit)
    return {
      comments: context.db.pluck<string>(
        'SELECT c.id FROM json_each(@seqs) w JOIN comment c ON c.seq = w.value ORDER BY w.key',
        { seqs: JSON.stringify(seqs) },
      ),
    }
  },
  'evidence.move': (context, input) => ({ changed: moveSelected(context, input) }),
  'evidence.exclude': (context, input) => ({ changed: excludeSelected(context, input) }),
  'evidence.tag': (context, input) => ({ changed: tagSelected(context, input) }),
  'evidence.quote': (context, input) => ({ changed: quoteSelected(context, input) }),
  'evidence.export': (context, input) => exportSelected(context, input),
}
