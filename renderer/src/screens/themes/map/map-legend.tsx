import type { OutputOf } from '#shared/contract/contract.ts'
import { formatCount } from '#shared/domain/format.ts'
import styles from './map.module.css'

interface MapLegendProps {
  readonly map: OutputOf<'themes.map'>
  readonly hasArchived: boolean
}

/** What the dots mean, and how to move among them. */
export function MapLegend({ map, hasArchived }: MapLegendProps) {
  const inNone = map.comments - map.themes.reduce((sum, theme) => sum + theme.comments, 0)
  return (
    <p className={styles.legend}>
      <span>A dot is a comment of any date, in the colour of its strongest theme; near means alike.</span>
      <span>The number is all comments of the theme, as in the table.</span>
      {inNone > 0 && (
        <span>
          <i className={styles.rest} aria-hidden /> {formatCount(inNone, 'comment')}{' '}
          {hasArchived ? 'in no theme or an archived one' : 'in no theme'}
        </span>
      )}
      <span className={styles.keys}>
        Arrows, + and − move and zoom, 0 shows all; L draws around comments, V takes all in view.
      </span>
    </p>
  )
}
