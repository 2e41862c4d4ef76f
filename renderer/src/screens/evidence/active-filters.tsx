import { formatDate } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { voiceWords } from '../../ui/kind-words.ts'
import styles from './active-filters.module.css'
import type { FilterPart } from './evidence-query.ts'
import { attributePart, chosenIn, facetButtons, facetLabel, facetPart } from './facets.ts'

interface ActiveFilter {
  readonly key: string
  readonly label: string
  readonly without: FilterPart
}

export interface ActiveFiltersProps {
  readonly filter: FilterPart
  readonly onChange: (part: FilterPart) => void
  readonly onClear: () => void
}

/** What is filtered by, each part with its way off. */
export function ActiveFilters({ filter, onChange, onClear }: ActiveFiltersProps) {
  // Counted under all other filters, a facet holds whatever is chosen in it.
  const { data: known } = useEntry('evidence.facets', { filter })
  const facets = facetButtons.flatMap(({ facets: inButton }) => inButton)
  const active: readonly ActiveFilter[] = [
    ...facets.flatMap(({ id }) => {
      const chosen = chosenIn(filter, id)
      return chosen.map((value) => ({
        key: `${id}-${value}`,
        label: facetLabel(id, { value, label: known?.[id].find((one) => one.value === value)?.label ?? value }),
        without: facetPart(
          id,
          chosen.filter((other) => other !== value),
        ),
      }))
    }),
    ...otherFilters(filter),
  ]
  if (active.length === 0) return null
  return (
    <div className={styles.filters} role="group" aria-label="Filters in use">
      {active.map(({ key, label, without }) => (
        <Chip key={key} removeLabel={`Remove filter ${label}`} onRemove={() => onChange(without)}>
          <span>{label}</span>
        </Chip>
      ))}
      <Button variant="quiet" onPress={onClear}>
        Clear all
      </Button>
    </div>
  )
}

function otherFilters(filter: FilterPart): readonly ActiveFilter[] {
  const { from, to, voices, isMasked, isExcluded, attributes, like } = filter
  return [
    ...(like ? [{ key: 'like', label: `Like ${like}`, without: { like: null } }] : []),
    ...(attributes ?? []).flatMap(({ name, values }) =>
      values.map((value) => ({
        key: `attribute-${name}-${value}`,
        label: `${name}: ${value}`,
        without: attributePart(
          filter,
          name,
          values.filter((other) => other !== value),
        ),
      })),
    ),
    ...(from ? [{ key: 'from', label: `From ${formatDate(from)}`, without: { from: null } }] : []),
    ...(to ? [{ key: 'to', label: `To ${formatDate(to)}`, without: { to: null } }] : []),
    ...(voices ?? []).map((voice) => ({ key: `voice-${voice}`, label: voiceWords[voice], without: { voices: [] } })),
    ...(isMasked ? [{ key: 'masked', label: 'Masked', without: { isMasked: null } }] : []),
    ...(typeof isExcluded === 'boolean'
      ? [{ key: 'excluded', label: isExcluded ? 'Excluded' : 'Not excluded', without: { isExcluded: null } }]
      : []),
  ]
}
