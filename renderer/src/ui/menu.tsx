import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header, Menu as AriaMenu, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './button.tsx'
import type { ButtonProps } from './button.tsx'
import list from './list.module.css'
import { MenuActionItem } from './menu-action-item.tsx'
import type { MenuAction } from './menu-action-item.tsx'

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
  readonly onOpenChange?: (isOpen: boolean) => void
}

export function Menu({ label, groups, trigger, placement = 'bottom start', onOpenChange }: MenuProps) {
  return (
    <MenuTrigger {...(onOpenChange && { onOpenChange })}>
      {trigger}
      <Popover className={list.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu className={list.list ?? ''} aria-label={label}>
          {groups.map((group, index) => (
            <MenuSection key={group.heading ?? index} aria-label={group.heading ?? label}>
              {group.heading && <Header className={list.heading ?? ''}>{group.heading}</Header>}
              {group.actions.map((action) => (
                <MenuActionItem key={action.id} action={action} />
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
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A button that opens a menu. */
export function MenuButton({ children, groups, placement, onOpenChange, ...button }: MenuButtonProps) {
  return (
    <Menu
      label={typeof children === 'string' ? children : (button.label ?? 'Menu')}
      groups={groups}
      placement={placement}
      onOpenChange={onOpenChange}
      trigger={
        <Button {...button}>
          {children}
          <ChevronDown aria-hidden />
        </Button>
      }
    />
  )
}
