import type { ThemeDetail } from '#shared/contract/themes.ts'
import type { Unit } from '#shared/contract/values.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { Chip } from '../../ui/chip.tsx'
import { StrengthSquares } from '../../ui/strength-squares.tsx'
import { kindNames, segmentLine, segmentTest } from './theme-words.ts'
import styles from './theme-pane.module.css'

/** Where it comes from, who raises it more than others, its words, and how good the evidence is. */
export function ThemeChips({ theme, unit }: { readonly theme: ThemeDetail; readonly unit: Unit }) {
  return (
    <>
      <div className={styles.chips}>
        {theme.kinds.map(({ kind, comments }) => (
          <Chip key={kind}>
            {kindNames[kind]} {formatNumber(comments)}
          </Chip>
        ))}
        {theme.segments.map((segment) => (
          <Chip
            key={`${segment.attribute} ${segment.value}`}
            tone="accent"
            title={`${segment.attribute} ${segment.value}: ${segmentTest(segment, unit)}`}
          >
            {segmentLine(segment, theme.segments)}
          </Chip>
        ))}
      </div>
      {theme.keywords.length > 0 && (
        <p className={styles.keywords}>
          <span>Its words: </span>
          {theme.keywords.map((keyword) => keyword.term).join(', ')}
        </p>
      )}
      <div className={styles.grade}>
        <StrengthSquares grade={theme.grade} />
        <span>{theme.grade.reasons.length === 0 ? 'Nothing lowers it.' : theme.grade.reasons.join('; ')}</span>
      </div>
    </>
  )
}
