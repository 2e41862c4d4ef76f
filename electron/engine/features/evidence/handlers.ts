import { performance } from 'node:perf_hooks'
import { evidenceEntries } from '#shared/contract/evidence.ts'
import { placementFor } from '../../db/placement.ts'
import type { Handlers } from '../../kernel/context.ts'
import { countFacets } from './facets.ts'
import { listEvidence } from './list.ts'
import { commentsBeside, recordAround } from './record.ts'

// What a workspace opens with.
const firstPage = JSON.stringify(evidenceEntries['evidence.list'].in.parse({}))
const ofEverything = JSON.stringify(evidenceEntries['evidence.facets'].in.parse({}))

export const evidenceHandlers: Handlers<typeof evidenceEntries> = {
  'evidence.list'(context, input) {
    const from = performance.now()
    const page =
      JSON.stringify(input) === firstPage
        ? context.kept('evidence.list', evidenceEntries['evidence.list'].reads, () => listEvidence(context, input))
        : listEvidence(context, input)
    return { ...page, tookMs: performance.now() - from }
  },
  'evidence.facets': (context, input) =>
    JSON.stringify(input) === ofEverything
      ? context.kept('evidence.facets', evidenceEntries['evidence.facets'].reads, () => countFacets(context, input))
      : countFacets(context, input),
  'evidence.record'(context, { comment }) {
    placementFor(context, commentsBeside(context.db, comment))
    return { record: recordAround(context.db, comment) }
  },
}
