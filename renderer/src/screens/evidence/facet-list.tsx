import { useState } from 'react'
import { formatNumber } from '#shared/domain/format.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './facet-filters.module.css'
import type { FacetValue } from './facets.ts'

/** Lists longer than this can be searched. */
const searchedFrom = 9
/** More boxes than this help nobody; the search finds the rest. */
const shownMost = 200

export interface FacetListProps {
  readonly heading: string
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  /** Where the list is found elsewhere as one types; otherwise it is searched here. */
  readonly search?: { readonly words: string; readonly onWords: (words: string) => void }
}

export function FacetList({ heading, values, chosen, onChange, search }: FacetListProps) {
  const [typed, setTyped] = useState('')
  const { words, onWords } = search ?? { words: typed, onWords: setTyped }
  const sought = words.trim().toLowerCase()
  const matching = values.filter(({ label }) => label.toLowerCase().includes(sought))
  const toggle = (value: string, isChosen: boolean): void =>
    onChange(isChosen ? [...chosen, value] : chosen.filter((other) => other !== value))
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      {(values.length >= searchedFrom || words !== '') && (
        <div className={styles.filter}>
          <SearchField label={`Find in ${heading}`} placeholder="Find" value={words} onChange={onWords} />
        </div>
      )}
      <div className={styles.list}>
        {matching.slice(0, shownMost).map(({ value, label, comments }) => (
          <Checkbox
            key={value}
            className={styles.value}
            isSelected={chosen.includes(value)}
            onChange={(isChosen) => toggle(value, isChosen)}
          >
            <span className={styles.line}>
              <span>{label}</span>
              <span className={styles.count}>{formatNumber(comments)}</span>
            </span>
          </Checkbox>
        ))}
        {matching.length > shownMost && (
          <p className={styles.count}>and {formatNumber(matching.length - shownMost)} more: type to find them</p>
        )}
        {matching.length === 0 && <p className={styles.count}>Nothing has this name.</p>}
      </div>
    </section>
  )
}
