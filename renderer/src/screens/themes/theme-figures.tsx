import type { ThemeDetail } from '#shared/contract/themes.ts'
import type { Unit } from '#shared/contract/values.ts'
import { Figure, Figures } from '../../ui/figure.tsx'
import { figureFacts } from './figure-facts.tsx'

interface ThemeFiguresProps {
  readonly theme: ThemeDetail
  readonly unit: Unit
}

/** The four numbers of a theme side by side. */
export function ThemeFigures({ theme, unit }: ThemeFiguresProps) {
  return (
    <Figures>
      {figureFacts(theme, unit).map((facts) => (
        <Figure key={facts.name} {...facts} />
      ))}
    </Figures>
  )
}
