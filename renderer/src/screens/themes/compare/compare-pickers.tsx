import { ArrowLeftRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Group } from '#shared/contract/theme-views.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { groupKey, groupOf, type Ways } from './compare-words.ts'
import styles from './compare.module.css'

interface ComparePickersProps {
  readonly ways: Ways
  readonly way: Ways[number]
  readonly a: Group
  readonly b: Group
  readonly onPick: (sides: { readonly a: Group; readonly b: Group }) => void
  /** At the end of the line. */
  readonly children: ReactNode
}

export function ComparePickers({ ways, way, a, b, onPick, children }: ComparePickersProps) {
  const options = way.groups.map(({ group, label, units }) => ({
    id: groupKey(group),
    label,
    detail: formatNumber(units),
  }))
  const change = (label: string): void => {
    const [first, second] = ways.find((one) => one.label === label)?.groups ?? []
    if (first && second) onPick({ a: first.group, b: second.group })
  }
  // What is chosen on one side while it stands on the other changes places with it.
  const pickA = (key: string): void => {
    const picked = groupOf(way, key)
    if (picked) onPick({ a: picked, b: key === groupKey(b) ? a : b })
  }
  const pickB = (key: string): void => {
    const picked = groupOf(way, key)
    if (picked) onPick({ a: key === groupKey(a) ? b : a, b: picked })
  }
  return (
    <div className={styles.bar}>
      <Select
        className={styles.picker ?? ''}
        label="Compare by"
        options={ways.map(({ label }) => ({ id: label, label }))}
        value={way.label}
        onChange={change}
      />
      <Select className={styles.picker ?? ''} label="A" options={options} value={groupKey(a)} onChange={pickA} />
      <IconButton label="Swap A and B" className={styles.swap ?? ''} onPress={() => onPick({ a: b, b: a })}>
        <ArrowLeftRight aria-hidden />
      </IconButton>
      <Select className={styles.picker ?? ''} label="B" options={options} value={groupKey(b)} onChange={pickB} />
      {children}
    </div>
  )
}
