import { performance } from 'node:perf_hooks'
import { evidenceEntries } from '#shared/contract/evidence.ts'
import { placementFor } from '../../db/placement.ts'
import type { Handlers } from '../../kernel/context.ts'
import { countFacets } from './facets.ts'
import { listEvidence, listNewest } from './list.ts'
import { isFirstPage, isOfEverything } from './opening.ts'
import { commentsBeside, recordAround } from './record.ts'

export const evidenceHandlers: Handlers<typeof evidenceEntries> = {
  'evidence.list'(context, input) {
    const from = performance.now()
    const page = isFirstPage(input)
      ? context.kept('evidence.list', evidenceEntries['evidence.list'].reads, () => listNewest(context, input.limit))
      : listEvidence(context, input)
    return { ...page, tookMs: performance.now() - from }
  },
  'evidence.facets': (context, input) =>
    isOfEverything(input)
      ? context.kept('evidence.facets', evidenceEntries['evidence.facets'].reads, () => countFacets(context, input))
      : countFacets(context, input),
  'evidence.record'(context, { comment }) {
    placementFor(context, commentsBeside(context.db, comment))
    return { record: recordAround(context.db, comment) }
  },
}
