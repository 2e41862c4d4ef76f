import { useCommand } from '../../api/use-command.ts'
import { MenuButton } from '../../ui/menu.tsx'
import type { PriorityList } from './priority-words.ts'

/** Makes the priorities that are missing of the themes with the highest suggested rank. */
export function SuggestButton({ list }: { readonly list: PriorityList }) {
  const suggest = useCommand('priorities.suggest')
  const has = list.priorities.length
  const actions = [3, 4, 5]
    .filter((total) => total > has)
    .map((total) => ({
      id: String(total),
      label: has === 0 ? `${total} from the themes` : `${total - has} more, ${total} in all`,
      run: () =>
        void suggest.run(
          { count: total - has },
          `Suggested ${total - has === 1 ? '1 priority' : `${total - has} priorities`}`,
        ),
    }))
  return (
    <MenuButton groups={[{ heading: 'By suggested rank, without what is praised', actions }]} placement="bottom end">
      Suggest
    </MenuButton>
  )
}
