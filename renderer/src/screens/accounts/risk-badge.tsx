import type { AccountRow } from '#shared/contract/accounts.ts'
import { Chip } from '../../ui/chip.tsx'
import { riskWords } from './account-words.ts'

const tones = { high: 'alert', middle: 'warn', low: 'neutral' } as const

/** 'High 65': the level carries the word, so that colour says nothing alone. Nothing where nothing speaks for a risk. */
export function RiskBadge({ risk }: { readonly risk: AccountRow['risk'] }) {
  if (risk.points === 0) return null
  return (
    <Chip tone={tones[risk.level]}>
      {riskWords[risk.level]} {risk.points}
    </Chip>
  )
}
