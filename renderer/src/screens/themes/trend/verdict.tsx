import type { ThemeTrend } from '#shared/contract/theme-views.ts'
import { Chip } from '../../../ui/chip.tsx'
import { verdictWord } from './trend-words.ts'

/** What the tests say of a theme, in a word; only what they found stands out. */
export function Verdict({ direction }: { readonly direction: ThemeTrend['direction'] }) {
  if (direction === 'rising') return <Chip tone="warn">{verdictWord.rising}</Chip>
  return direction === 'falling' ? (
    <Chip tone="accent">{verdictWord.falling}</Chip>
  ) : (
    <span>{verdictWord[direction]}</span>
  )
}
