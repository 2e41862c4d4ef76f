import type { ReactNode } from 'react'
import type { Target, TargetRef } from '#shared/contract/plan.ts'
import type { TargetKind } from '#shared/domain/plan.ts'
import { useCommand } from '../../api/use-command.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { TargetItem } from './target-item.tsx'
import styles from './targets.module.css'

export type AnyTarget = Target & { readonly isKpi?: boolean; readonly metric?: string; readonly serves?: string | null }

interface TargetsProps<Row extends AnyTarget> {
  readonly kind: TargetKind
  /** The priority of measures (null for the cycle's own), the team of its goals; null for goals. */
  readonly of: string | null
  readonly rows: readonly Row[]
  readonly most: number
  /** A promise that is kept: only values are recorded. */
  readonly isDisabled: boolean
  /** What stands beside a row, of its kind alone. */
  readonly renderExtra?: (row: Row) => ReactNode
}

const nouns: Readonly<Record<TargetKind, string>> = { goal: 'goal', measure: 'measure', 'team-goal': 'goal' }

/** Numbers with a way to go: where each stands, where it should be and by when, and whether it is on course. */
export function Targets<Row extends AnyTarget>({ kind, of, rows, most, isDisabled, renderExtra }: TargetsProps<Row>) {
  const add = useCommand('plan.addTarget')
  const noun = nouns[kind]
  const refOf = (row: Row): TargetRef => ({ kind, id: row.id })
  return (
    <div className={styles.targets}>
      {rows.map((row, at) => (
        <TargetItem
          key={row.id}
          target={row}
          at={refOf(row)}
          name={`${noun} ${at + 1}`}
          isDisabled={isDisabled}
          extra={renderExtra?.(row)}
        />
      ))}
      {rows.length === 0 && isDisabled && <span className={styles.none}>None written</span>}
      {!isDisabled && rows.length < most && (
        <AddLine onAdd={(text) => void add.run({ kind, of, text })}>{`Add a ${noun}`}</AddLine>
      )}
    </div>
  )
}
