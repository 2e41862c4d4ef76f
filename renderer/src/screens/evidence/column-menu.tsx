import { ArrowDown, ArrowUp, Columns3, Minus, Plus } from 'lucide-react'
import type { ColumnLayout } from '#shared/contract/saved-views.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { movedBy, resized, shownIf } from './column-layout.ts'
import styles from './column-menu.module.css'

interface ColumnMenuProps {
  readonly layout: readonly ColumnLayout[]
  readonly nameOf: (id: string) => string
  readonly onChange: (layout: readonly ColumnLayout[]) => void
}

/** A column that is as wide as it is by itself is taken to be about this wide when it is made wider or narrower. */
const usualPx = 110
const width = { stepPx: 20, least: 48, most: 1200 } as const

/** Which columns there are, in which order and how wide; the heads do the same by dragging. */
export function ColumnMenu({ layout, nameOf, onChange }: ColumnMenuProps) {
  const widen = ({ id, widthPx }: ColumnLayout, by: number): void =>
    onChange(resized(layout, id, Math.min(width.most, Math.max(width.least, (widthPx ?? usualPx) + by))))
  return (
    <Popover
      label="Columns"
      placement="bottom end"
      trigger={
        <Button variant="quiet" icon={<Columns3 aria-hidden />}>
          Columns
        </Button>
      }
    >
      <ul className={styles.columns} aria-label="Columns">
        {layout.map((column, at) => {
          const name = nameOf(column.id)
          return (
            <li key={column.id} className={styles.column}>
              <Checkbox
                className={styles.name}
                isSelected={column.isShown}
                isDisabled={column.id === 'text'}
                onChange={(isShown) => onChange(shownIf(layout, column.id, isShown))}
              >
                {name}
              </Checkbox>
              <IconButton label={`Make ${name} narrower`} onPress={() => widen(column, -width.stepPx)}>
                <Minus aria-hidden />
              </IconButton>
              <IconButton label={`Make ${name} wider`} onPress={() => widen(column, width.stepPx)}>
                <Plus aria-hidden />
              </IconButton>
              <IconButton
                label={`Move ${name} towards the start`}
                isDisabled={at === 0}
                onPress={() => onChange(movedBy(layout, column.id, -1))}
              >
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label={`Move ${name} towards the end`}
                isDisabled={at === layout.length - 1}
                onPress={() => onChange(movedBy(layout, column.id, 1))}
              >
                <ArrowDown aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <Button variant="quiet" onPress={() => onChange([])}>
        Reset the columns
      </Button>
    </Popover>
  )
}
