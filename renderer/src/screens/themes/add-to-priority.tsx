import { ArrowRight } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import type { ThemeDetail } from '#shared/contract/themes.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { MenuButton } from '../../ui/menu.tsx'

/** Makes a priority of the theme, adds it to one, or leads to the one it is in. */
export function AddToPriority({ theme }: { readonly theme: ThemeDetail }) {
  const navigate = useNavigate()
  const { data } = useEntry('priorities.list', {})
  const create = useCommand('priorities.create')
  const add = useCommand('priorities.addTheme')
  const holder = data?.priorities.find((card) => card.id === theme.priority)
  if (holder) {
    return (
      <Button
        hint={`Shows “${holder.title}”`}
        onPress={() => void navigate({ to: '/priorities', search: { selected: holder.id } })}
      >
        In priority {holder.rank}
        <ArrowRight size={14} aria-hidden />
      </Button>
    )
  }
  const isCommitted = data?.cycle.state === 'committed'
  const existing = (data?.priorities ?? []).map((card) => ({
    id: card.id,
    label: `${card.rank}. ${card.title}`,
    run: () => void add.run({ id: card.id, theme: theme.id }, `Added to “${card.title}”`),
  }))
  const make = {
    id: 'new',
    label: 'A new priority',
    run: () => void create.run({ themes: [theme.id] }, `Made a priority of “${theme.label}”`),
  }
  return (
    <MenuButton
      variant="primary"
      isDisabled={isCommitted || !data}
      {...(isCommitted ? { hint: 'The priorities are committed: reopen them first' } : {})}
      groups={[{ actions: [make] }, ...(existing.length > 0 ? [{ heading: 'Add it to', actions: existing }] : [])]}
    >
      Add to a priority
    </MenuButton>
  )
}
