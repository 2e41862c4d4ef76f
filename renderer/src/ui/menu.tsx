import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button.tsx'
import type { ButtonProps } from './button.tsx'
import { classNames } from './class-names.ts'
import list from './list.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly detail?: string
  readonly isDisabled?: boolean
  readonly run: () => void
}

export interface MenuGroup {
  readonly heading?: string
  readonly actions: readonly MenuAction[]
}

export interface MenuProps {
  readonly label: string
  readonly groups: readonly MenuGroup[]
  /** The control that opens it. */
  readonly trigger: ReactNode
  readonly placement?: 'bottom start' | 'bottom end'
}

export function Menu({ label, groups, trigger, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={list.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu className={list.list ?? ''} aria-label={label}>
          {groups.map((group, index) => (
            <MenuSection key={group.heading ?? index} aria-label={group.heading ?? label}>
              {group.heading && <Header className={list.heading ?? ''}>{group.heading}</Header>}
              {group.actions.map((action) => (
                <MenuItem
                  key={action.id}
                  id={action.id}
                  textValue={action.label}
                  className={list.item ?? ''}
                  isDisabled={action.isDisabled}
                  onAction={action.run}
                >
                  {action.icon}
                  <span className={list.text}>{action.label}</span>
                  {action.detail && <span className={classNames(list.detail)}>{action.detail}</span>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

export interface MenuButtonProps extends Pick<ButtonProps, 'variant' | 'icon' | 'isDisabled' | 'hint' | 'label'> {
  readonly children: ReactNode
  readonly groups: readonly MenuGroup[]
  readonly placement?: 'bottom start' | 'bottom end'
}

/** A button that opens a menu. */
export function MenuButton({ children, groups, placement, ...button }: MenuButtonProps) {
  return (
    <Menu
      label={typeof children === 'string' ? children : (button.label ?? 'Menu')}
      groups={groups}
      placement={placement}
      trigger={
        <Button {...button}>
          {children}
          <ChevronDown aria-hidden />
        </Button>
      }
    />
  )
}
