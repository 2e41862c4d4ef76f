import type { OutputOf } from '#shared/contract/contract.ts'
import type { PlayState } from '#shared/contract/accounts.ts'
import { formatCount, formatNumber } from '#shared/domain/format.ts'

export const playStateWords: Readonly<Record<PlayState, string>> = {
  assigned: 'Running',
  done: 'Done',
  dropped: 'Dropped',
}

/** Playbook adherence: '3 of 7 plays done'. Null where none was assigned yet. */
export const adherenceWords = ({ assigned, done }: OutputOf<'accounts.list'>['adherence']): string | null =>
  assigned === 0 ? null : `${formatNumber(done)} of ${formatCount(assigned, 'play')} done`
