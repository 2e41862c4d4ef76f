import { formatCount } from '#shared/domain/format.ts'
import { useCommand } from '../../api/use-command.ts'
import { useEntry } from '../../api/use-query.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { NoPlays } from './no-plays.tsx'

interface AssignMenuProps {
  readonly children: string
  /** Ids. */
  readonly accounts: readonly string[]
  /** The name of the one account, where it is one. */
  readonly name?: string
  readonly onAssigned?: () => void
}

/** Sets one of the library's plays going for accounts. */
export function AssignMenu({ children, accounts, name, onAssigned }: AssignMenuProps) {
  const { data: library } = useEntry('library.list', {})
  const assign = useCommand('accounts.assignPlay')
  if (!library) return null
  if (library.plays.length === 0) return <NoPlays />
  const run = async (play: string, title: string): Promise<void> => {
    const whom = name ?? formatCount(accounts.length, 'account')
    if (await assign.run({ accounts: [...accounts], play }, `Assigned “${title}” to ${whom}`)) onAssigned?.()
  }
  const actions = library.plays.map(({ id, title }) => ({ id, label: title, run: () => void run(id, title) }))
  return (
    <MenuButton isDisabled={assign.isRunning} groups={[{ actions }]}>
      {children}
    </MenuButton>
  )
}
