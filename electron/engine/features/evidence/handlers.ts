import { performance } from 'node:perf_hooks'
import type { OutputOf, ParsedOf } from '#shared/contract/contract.ts'
import { evidenceEntries } from '#shared/contract/evidence.ts'
import { placementFor } from '../../db/placement.ts'
import type { Context, Handlers } from '../../kernel/context.ts'
import { countFacets } from './facets.ts'
import { listEvidence, listNewest } from './list.ts'
import { newestComments, newestOfAccount } from './newest.ts'
import { accountAsked, isFirstPage, isOfEverything } from './opening.ts'
import { commentsBeside, recordAround } from './record.ts'

export const evidenceHandlers: Handlers<typeof evidenceEntries> = {
  'evidence.list'(context, input) {
    const from = performance.now()
    return { ...pageOf(context, input), tookMs: performance.now() - from }
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

function pageOf(context: Context, input: ParsedOf<'evidence.list'>): Omit<OutputOf<'evidence.list'>, 'tookMs'> {
  const { db } = context
  if (isFirstPage(input)) {
    return context.kept('evidence.list', evidenceEntries['evidence.list'].reads, () =>
      listNewest(context, newestComments(db, input.limit)),
    )
  }
  const account = accountAsked(input)
  return account === null ? listEvidence(context, input) : listNewest(context, newestOfAccount(db, account, input))
}
