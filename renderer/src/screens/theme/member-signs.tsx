import type { PlacedQuote } from '#shared/contract/curation.ts'
import { ThemeChip } from '../../ui/theme-chip.tsx'
import { PinSign } from '../themes/pin-sign.tsx'

interface MemberSignsProps {
  readonly quote: PlacedQuote
  /** The theme that is gone through. */
  readonly theme: string
}

/** Whether a person said that it belongs, and which other themes it is in. */
export function MemberSigns({ quote, theme }: MemberSignsProps) {
  const isPinned = quote.themes.some((one) => one.id === theme && one.isPinned)
  const others = quote.themes.filter((one) => one.id !== theme)
  return (
    <>
      {isPinned && <PinSign isNamed />}
      {others.length > 0 && <span>Also in</span>}
      {others.map((one) => (
        <ThemeChip key={one.id} theme={one} />
      ))}
    </>
  )
}
