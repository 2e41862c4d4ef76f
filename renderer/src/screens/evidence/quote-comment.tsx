import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { MenuButton } from '../../ui/menu.tsx'
import type { MenuGroup } from '../../ui/menu.tsx'

export interface QuoteCommentProps {
  readonly comment: string
  readonly onPriorities: () => void
}

/** Chooses the comment as proof for a priority. */
export function QuoteComment({ comment, onPriorities }: QuoteCommentProps) {
  const { data } = useEntry('priorities.list', {})
  const quote = useCommand('priorities.quote')
  return (
    <MenuButton
      variant="primary"
      groups={priorityGroups(data?.priorities ?? [], {
        run: (id, title) => void quote.run({ id, comment }, `Quoted for ${title}`),
        onPriorities,
      })}
      placement="bottom end"
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

/** The priorities to quote for, or the way to make one. */
export function priorityGroups(
  priorities: readonly Priority[],
  { run, onPriorities }: { readonly run: (id: string, title: string) => void; readonly onPriorities: () => void },
): readonly MenuGroup[] {
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
