import type { Hits } from '#shared/domain/stats/fisher.ts'
import { overRepresentation } from '#shared/domain/stats/over-representation.ts'
import type { Context } from '../../kernel/context.ts'
import type { CommentFact } from './facts.ts'
import { raisingIn, segmentations, sumOfSizes } from './segmentations.ts'

export interface Segment {
  readonly attribute: string
  readonly value: string
  /** Share within over share outside; null where nobody outside raises it. */
  readonly ratio: number | null
  readonly p: number
  readonly within: Hits
  readonly outside: Hits
}

const segmentsShown = 4

/** Where a set of comments is raised more often than elsewhere: by attributes of records and accounts. */
export function segmentsOf(context: Context, comments: readonly CommentFact[]): Segment[] {
  return segmentations(context)
    .flatMap((segmentation) => {
      const raising = raisingIn(segmentation, comments)
      return overRepresentation({
        units: sumOfSizes(segmentation.units),
        withTheme: [sumOfSizes(raising)],
        segments: [...segmentation.units].map(([segment, members]) => ({
          segment,
          units: members.size,
          withTheme: [raising.get(segment)?.size ?? 0],
        })),
      }).map((cell) => ({ ...cell, attribute: segmentation.attribute }))
    })
    .filter((cell) => cell.overRepresented)
    .sort((x, y) => x.p - y.p)
    .slice(0, segmentsShown)
    .map(({ attribute, segment, ratio, p, within, outside }) => ({
      attribute,
      value: segment,
      ratio,
      p,
      within,
      outside,
    }))
}
