import type { OutputOf } from '#shared/contract/contract.ts'
import type { PriorityCard } from '#shared/contract/priorities.ts'
import type { PriorityList } from './priority-words.ts'

/** What every tab of a priority is handed. */
export interface PaneTabProps {
  readonly card: PriorityCard
  readonly list: PriorityList
  /** The chosen priority's quotations; undefined until they were read. */
  readonly detail: OutputOf<'priorities.get'> | undefined
  readonly isDisabled: boolean
  readonly onOpenComment: (comment: string) => void
}
