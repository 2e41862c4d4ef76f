import { useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { MenuButton } from '../../ui/menu.tsx'
import type { MenuButtonProps, MenuGroup } from '../../ui/menu.tsx'

export interface QuoteCommentProps {
  readonly comment: string
  readonly onPriorities: () => void
}

/** Chooses the comment as proof for a priority. */
export function QuoteComment({ comment, onPriorities }: QuoteCommentProps) {
  const quote = useCommand('priorities.quote')
  return (
    <QuoteMenu
      variant="primary"
      onQuote={(id, title) => void quote.run({ id, comment }, `Quoted for ${title}`)}
      onPriorities={onPriorities}
    />
  )
}

interface QuoteMenuProps extends Pick<MenuButtonProps, 'variant'> {
  readonly onQuote: (priority: string, title: string) => void
  readonly onPriorities: () => void
}

/** Asks for the priorities when it opens: their figures count every comment. */
export function QuoteMenu({ variant, onQuote, onPriorities }: QuoteMenuProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useEntry('priorities.list', {}, { isEnabled: isOpen })
  return (
    <MenuButton
      {...(variant && { variant })}
      groups={priorityGroups(data?.priorities ?? null, { run: onQuote, onPriorities })}
      placement="bottom end"
      onOpenChange={setIsOpen}
    >
      Quote
    </MenuButton>
  )
}

interface Priority {
  readonly id: string
  readonly rank: number
  readonly title: string
}

/** The priorities to quote for, or the way to make one; null while they are on their way. */
function priorityGroups(
  priorities: readonly Priority[] | null,
  { run, onPriorities }: { readonly run: (id: string, title: string) => void; readonly onPriorities: () => void },
): readonly MenuGroup[] {
  if (priorities === null) return [{ heading: 'Reading the priorities…', actions: [] }]
  if (priorities.length > 0) {
    return [
      {
        heading: 'As proof for',
        actions: priorities.map(({ id, rank, title }) => ({
          id,
          label: `${rank}. ${title}`,
          run: () => run(id, title),
        })),
      },
    ]
  }
  return [
    {
      heading: 'There are no priorities yet',
      actions: [{ id: 'make', label: 'Go to priorities', run: onPriorities }],
    },
  ]
}
