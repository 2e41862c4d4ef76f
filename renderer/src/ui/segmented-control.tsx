import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './segmented-control.module.css'

export interface Segment<Id extends string> {
  readonly id: Id
  readonly label: ReactNode
}

export interface SegmentedControlProps<Id extends string> {
  /** What is chosen here, for screen readers: 'View'. */
  readonly label: string
  readonly segments: readonly Segment<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

/** One of a few, all in sight. */
export function SegmentedControl<Id extends string>({ label, segments, value, onChange }: SegmentedControlProps<Id>) {
  const choose = (keys: Iterable<unknown>): void => {
    const [key] = keys
    const chosen = segments.find((segment) => segment.id === key)
    if (chosen) onChange(chosen.id)
  }
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className={styles.segment ?? ''}>
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
