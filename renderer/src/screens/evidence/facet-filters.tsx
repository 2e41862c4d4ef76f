import { useState } from 'react'
import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { formatNumber } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { FilterPart } from './evidence-query.ts'
import { FacetList } from './facet-list.tsx'
import styles from './facet-filters.module.css'
import { attributePart, chosenAttribute, chosenIn, facetButtons, facetPart, inWords, withChosen } from './facets.ts'
import type { FacetId } from './facets.ts'

export interface FacetFiltersProps {
  readonly filter: FilterPart
  readonly onChange: (part: FilterPart) => void
}

type Facets = OutputOf<'evidence.facets'>

/** One button a question about the comments; each opens its values with counts. */
export function FacetFilters({ filter, onChange }: FacetFiltersProps) {
  const { data: all } = useEntry('evidence.facets', {})
  const { data: facets } = useEntry('evidence.facets', { filter })
  if (!facets) return null
  const known = all ?? facets
  const useful = facetButtons.filter((button) =>
    button.facets.some(({ id }) => known[id].length > (id === 'tags' ? 0 : 1) || chosenIn(filter, id).length > 0),
  )
  return (
    <>
      {useful.map((button) => (
        <FacetButton
          key={button.label}
          label={button.label}
          count={button.facets.reduce((total, { id }) => total + chosenIn(filter, id).length, 0)}
        >
          {button.facets.map(({ id, heading }) =>
            id === 'accounts' ? (
              <AccountFacet key={id} filter={filter} known={known} onChange={onChange} />
            ) : (
              <FacetList
                key={id}
                heading={heading}
                values={inWords(id, withChosen(facets[id], known[id], chosenIn(filter, id)))}
                chosen={chosenIn(filter, id)}
                onChange={(values) => onChange(facetPart(id, values))}
              />
            ),
          )}
        </FacetButton>
      ))}
      {known.attributes.length > 0 && (
        <FacetButton
          label="Segment"
          count={(filter.attributes ?? []).reduce((total, { values }) => total + values.length, 0)}
        >
          {known.attributes.map(({ name, values: all }) => {
            const chosen = chosenAttribute(filter, name)
            const present = facets.attributes.find((one) => one.name === name)?.values ?? []
            return (
              <FacetList
                key={name}
                heading={name}
                values={withChosen(present, all, chosen)}
                chosen={chosen}
                onChange={(values) => onChange(attributePart(filter, name, values))}
              />
            )
          })}
        </FacetButton>
      )}
    </>
  )
}

const accounts: FacetId = 'accounts'

/** Those with the most comments; any other is found by typing, by the engine. */
function AccountFacet({ filter, known, onChange }: FacetFiltersProps & { readonly known: Facets }) {
  const [words, setWords] = useState('')
  const { data } = useEntry('evidence.facets', { filter, accountsLike: words.trim().slice(0, 200) })
  const chosen = chosenIn(filter, accounts)
  return (
    <FacetList
      heading="Account"
      values={withChosen(data?.accounts ?? [], known.accounts, words === '' ? chosen : [])}
      chosen={chosen}
      onChange={(values) => onChange(facetPart(accounts, values))}
      search={{ words, onWords: setWords }}
    />
  )
}

interface FacetButtonProps {
  readonly label: string
  /** How many values are chosen. */
  readonly count: number
  readonly children: ReactNode
}

function FacetButton({ label, count, children }: FacetButtonProps) {
  return (
    <Popover
      label={label}
      trigger={
        <Button className={count > 0 ? styles.active : undefined}>
          {count > 0 ? `${label}: ${formatNumber(count)}` : label}
        </Button>
      }
    >
      <div className={styles.lists}>{children}</div>
    </Popover>
  )
}
