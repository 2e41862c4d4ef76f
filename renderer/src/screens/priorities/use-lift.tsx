import { formatCount, formatPercent } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../ui/button.tsx'
import styles from './pane.module.css'
import { gainsOf, type Lift } from './value-words.ts'

interface UseLiftProps {
  readonly priority: string
  readonly lift: Lift | null
}

/** Takes the gap that the deals themselves show as what could be gained, when the person says so. */
export function UseLift({ priority, lift }: UseLiftProps) {
  const assume = useCommand('value.assume')
  if (!lift) return null
  const { low, expected, high } = gainsOf(lift)
  if (high === 0) return null
  const shown = [low, expected, high].map((share) => formatPercent(share, 1)).join(', ')
  const source = `Gap to the win rate of other deals, ${formatCount(lift.deals, 'closed deal')} that name it`
  return (
    <Button
      variant="quiet"
      className={styles.small ?? ''}
      onPress={() =>
        void assume.run(
          { id: priority, name: 'win-rate-gain', values: { low, expected, high }, source },
          'Took the gap of the deals',
        )
      }
    >
      Take the gap of the deals: {shown}
    </Button>
  )
}
