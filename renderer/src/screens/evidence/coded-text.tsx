import type { CSSProperties } from 'react'
import { themeHue } from '../../ui/theme-hue.ts'
import styles from './coded-text.module.css'
import { codedStretches, type Coded } from './coded-stretches.ts'

export interface CodedTextProps {
  readonly text: string
  /** Where in the passage it begins. */
  readonly at: number
  readonly codings: readonly Coded[]
}

/** Words of a passage, those that people coded underlined in the theme’s hue, one line a coding. */
export function CodedText({ text, at, codings }: CodedTextProps) {
  return codedStretches({ text, at }, codings).map((stretch) =>
    stretch.codings.length === 0 ? (
      stretch.text
    ) : (
      <span
        key={stretch.at}
        className={styles.coded}
        title={[...new Set(stretch.codings.map(({ theme }) => theme.label))].join(', ')}
        style={linesOf(stretch.codings)}
      >
        {stretch.text}
      </span>
    ),
  )
}

const stepPx = 3

function linesOf(codings: readonly Coded[]): CSSProperties {
  const last = Math.max(...codings.map(({ lane }) => lane))
  const hues = codings.map(({ theme }) => themeHue(theme.colour))
  return {
    paddingBottom: last * stepPx,
    backgroundImage: hues.map((hue) => `linear-gradient(${hue}, ${hue})`).join(', '),
    backgroundPosition: codings.map(({ lane }) => `0 calc(100% - ${(last - lane) * stepPx}px)`).join(', '),
  }
}
