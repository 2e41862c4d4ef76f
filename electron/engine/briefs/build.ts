import type { BriefOptions } from '#shared/contract/briefs.ts'
import type { BriefInput } from './input.ts'
import type { Block, BriefDocument } from './model.ts'
import { briefTitle, overviewBlocks } from './overview.ts'
import { priorityBlocks } from './priority-page.ts'
import { sourcesBlocks } from './sources-page.ts'

const pageBreak: Block = { type: 'page-break' }

/** The priority brief: a page of overview, a page for each priority, and what it all rests on. */
export function buildBrief(input: BriefInput, options: BriefOptions): BriefDocument {
  return {
    title: briefTitle(input),
    runningFoot: [input.workspace, input.cycle.name, input.isSample ? 'made-up sample data' : '']
      .filter((part) => part !== '')
      .join(' · '),
    blocks: [
      ...overviewBlocks(input, options),
      ...input.priorities.flatMap((priority) => [pageBreak, ...priorityBlocks(priority, input, options)]),
      pageBreak,
      ...sourcesBlocks(input, options),
    ],
  }
}
