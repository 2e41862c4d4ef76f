import { DropZone, isTextDropItem } from 'react-aria-components'
import { themeDrag } from './drag-types.ts'
import styles from './priority-slot.module.css'

interface PrioritySlotProps {
  /** How many there are already. */
  readonly count: number
  readonly onMake: (theme: string) => void
}

const ordinals = ['a first', 'a second', 'a third', 'a fourth', 'a fifth']

/** Where a theme is dropped to become a priority of its own. */
export function PrioritySlot({ count, onMake }: PrioritySlotProps) {
  const ordinal = ordinals[count]
  if (!ordinal) return null
  return (
    <DropZone
      className={styles.slot ?? ''}
      aria-label={`Drop a theme here for ${ordinal} priority`}
      getDropOperation={(types) => (types.has(themeDrag) ? 'copy' : 'cancel')}
      onDrop={({ items }) => {
        const [item] = items
        if (item && isTextDropItem(item)) void item.getText(themeDrag).then(onMake)
      }}
    >
      Drag a theme here, or choose “Make a priority”, for {ordinal}
    </DropZone>
  )
}
