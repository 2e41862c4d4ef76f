import { formatNumber } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { FilterPart } from './evidence-query.ts'
import { FacetList } from './facet-list.tsx'
import styles from './facet-filters.module.css'
import { chosenIn, facetButtons, facetPart, valuesOf } from './facets.ts'
import type { FacetButton } from './facets.ts'

export interface FacetFiltersProps {
  readonly filter: FilterPart
  readonly onChange: (part: FilterPart) => void
}

/** One button a question about the comments; each opens its values with counts. */
export function FacetFilters({ filter, onChange }: FacetFiltersProps) {
  const { data: all } = useEntry('evidence.facets', {})
  const { data: facets } = useEntry('evidence.facets', { filter })
  if (!facets) return null
  const useful = facetButtons.filter((button) =>
    button.facets.some(({ id }) => (all ?? facets)[id].length > 1 || chosenIn(filter, id).length > 0),
  )
  return useful.map((button) => (
    <Popover key={button.label} label={button.label} trigger={<Trigger button={button} filter={filter} />}>
      <div className={styles.lists}>
        {button.facets.map(({ id, heading }) => {
          const chosen = chosenIn(filter, id)
          return (
            <FacetList
              key={id}
              heading={heading}
              values={valuesOf(facets, all, { id, chosen })}
              chosen={chosen}
              onChange={(values) => onChange(facetPart(id, values))}
            />
          )
        })}
      </div>
    </Popover>
  ))
}

function Trigger({ button, filter }: { readonly button: FacetButton; readonly filter: FilterPart }) {
  const count = button.facets.reduce((total, { id }) => total + chosenIn(filter, id).length, 0)
  return (
    <Button className={count > 0 ? styles.active : undefined}>
      {count > 0 ? `${button.label}: ${formatNumber(count)}` : button.label}
    </Button>
  )
}
