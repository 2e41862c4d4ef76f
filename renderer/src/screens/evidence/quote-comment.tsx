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
  const priorities = data?.priorities ?? []
  const groups: readonly MenuGroup[] =
    priorities.length > 0
      ? [
          {
            heading: 'As proof for',
            actions: priorities.map(({ id, rank, title }) => ({
              id,
              label: `${rank}. ${title}`,
              run: () => void quote.run({ id, comment }, `Quoted for ${title}`),
            })),
          },
        ]
      : [
          {
            heading: 'There are no priorities yet',
            actions: [{ id: 'make', label: 'Go to priorities', run: onPriorities }],
          },
        ]
  return (
    <MenuButton variant="primary" groups={groups} placement="bottom end">
      Quote
    </MenuButton>
  )
}
