import { Plus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './more-filters.module.css'
import type { EvidenceQuery, FilterPart } from './evidence-query.ts'

export interface MoreFiltersProps {
  readonly query: EvidenceQuery
  readonly onChange: (part: FilterPart) => void
  readonly onOrder: (sort: EvidenceQuery['sort']) => void
}

const sortOptions: readonly { readonly id: EvidenceQuery['sort']; readonly label: string }[] = [
  { id: 'nearest', label: 'Most alike first' },
  { id: 'relevance', label: 'Best match first' },
  { id: 'newest', label: 'Newest first' },
  { id: 'oldest', label: 'Oldest first' },
  { id: 'lowest-score', label: 'Lowest score first' },
  { id: 'highest-score', label: 'Highest score first' },
  { id: 'file', label: 'In the order of the files' },
]

const excludedOptions = [
  { id: 'with', label: 'Shown with the others' },
  { id: 'without', label: 'Hidden' },
  { id: 'only', label: 'Nothing else' },
] as const

/** The order, from when to when (both days included), and what else is rarely asked. */
export function MoreFilters({ query: { filter, sort }, onChange, onOrder }: MoreFiltersProps) {
  return (
    <Popover
      label="Order, dates and voice"
      trigger={
        <Button variant="quiet" icon={<Plus aria-hidden />}>
          More
        </Button>
      }
    >
      <div className={styles.panel}>
        <Select
          label="Order"
          options={sortOptions.filter(
            ({ id }) => (filter.search || id !== 'relevance') && (filter.like || id !== 'nearest'),
          )}
          value={sort}
          onChange={onOrder}
        />
        <div className={styles.dates}>
          <TextField
            label="From"
            type="date"
            value={filter.from ?? ''}
            onChange={(from) => onChange({ from: from || null })}
          />
          <TextField label="To" type="date" value={filter.to ?? ''} onChange={(to) => onChange({ to: to || null })} />
        </div>
        <Checkbox
          isSelected={filter.voices?.includes('reported') ?? false}
          onChange={(isOnly) => onChange({ voices: isOnly ? ['reported'] : [] })}
        >
          Reported by staff only
        </Checkbox>
        <Checkbox
          isSelected={filter.isMasked ?? false}
          onChange={(isOnly) => onChange({ isMasked: isOnly ? true : null })}
        >
          With something masked only
        </Checkbox>
        <Select
          label="Excluded from counting"
          options={excludedOptions}
          value={filter.isExcluded === true ? 'only' : filter.isExcluded === false ? 'without' : 'with'}
          onChange={(shown) => onChange({ isExcluded: shown === 'with' ? null : shown === 'only' })}
        />
      </div>
    </Popover>
  )
}
