import type { WaitingComment } from '#shared/contract/curation.ts'
import { formatPercent } from '#shared/domain/format.ts'
import { ThemeChip } from '../../ui/theme-chip.tsx'

/** The theme a comment is nearest to, and how near. */
export function Suggestion({ waiting }: { readonly waiting: WaitingComment | undefined }) {
  if (!waiting?.suggested) return <span>Like no theme there is</span>
  return (
    <>
      <span>Nearest to</span>
      <ThemeChip theme={waiting.suggested} />
      {waiting.likeness !== null && <span>{formatPercent(waiting.likeness)} alike</span>}
    </>
  )
}
