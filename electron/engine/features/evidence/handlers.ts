import { performance } from 'node:perf_hooks'
import type { evidenceEntries } from '#shared/contract/evidence.ts'
import { freshPlacement } from '../../db/placement.ts'
import type { Handlers } from '../../kernel/context.ts'
import { countFacets } from './facets.ts'
import { listEvidence } from './list.ts'
import { recordAround } from './record.ts'

export const evidenceHandlers: Handlers<typeof evidenceEntries> = {
  'evidence.list'(context, input) {
    freshPlacement(context)
    const from = performance.now()
    const page = listEvidence(context, input)
    return { ...page, tookMs: performance.now() - from }
  },
  'evidence.facets': (context, input) => countFacets(context, input),
  'evidence.record'(context, { comment }) {
    freshPlacement(context)
    return { record: recordAround(context.db, comment) }
  },
}
