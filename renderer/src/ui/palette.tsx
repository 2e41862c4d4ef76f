import { Search } from 'lucide-react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import list from './list.module.css'
import { MenuActionItem } from './menu-action-item.tsx'
import type { MenuAction } from './menu-action-item.tsx'
import styles from './palette.module.css'

export interface PaletteGroup {
  readonly heading: string
  readonly actions: readonly MenuAction[]
}

export interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly groups: readonly PaletteGroup[]
}

/** Everything by name: type, choose with the arrows, Enter. */
export function Palette({ isOpen, onClose, query, onQuery, groups }: PaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label="Search and commands">
          <Autocomplete inputValue={query} onInputChange={onQuery} filter={contains}>
            <SearchField
              className={styles.field ?? ''}
              aria-label="Search comments, themes, accounts, commands"
              autoFocus
            >
              <Search aria-hidden />
              <Input className={styles.input ?? ''} placeholder="Search comments, themes, accounts, commands" />
            </SearchField>
            <Menu
              className={classNames(list.list, styles.list)}
              aria-label="Results"
              onAction={onClose}
              renderEmptyState={() => <div className={list.none}>Nothing has this name.</div>}
            >
              {groups.map((group) => (
                <MenuSection key={group.heading} aria-label={group.heading}>
                  <Header className={list.heading ?? ''}>{group.heading}</Header>
                  {group.actions.map((action) => (
                    <MenuActionItem key={action.id} action={action} />
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
