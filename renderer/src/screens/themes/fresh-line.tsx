import { formatCount } from '#shared/domain/format.ts'
import { Button } from '../../ui/button.tsx'
import styles from './fresh-line.module.css'

interface FreshLineProps {
  readonly comments: number
  readonly onPlace: () => void
}

/** Says that comments came since themes were found, and offers to place them. */
export function FreshLine({ comments, onPlace }: FreshLineProps) {
  return (
    <div className={styles.fresh} role="status">
      <p>
        {formatCount(comments, 'comment')} {comments === 1 ? 'is' : 'are'} new since themes were found.
      </p>
      <Button hint="Shows where they would go; the themes stay as they are" onPress={onPlace}>
        Place {comments === 1 ? 'it' : 'them'}
      </Button>
    </div>
  )
}
