import type { ReactNode } from 'react'
import { MenuItem } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import list from './list.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly detail?: string
  /** The keys that do the same. */
  readonly keys?: string | null
  readonly isDisabled?: boolean
  readonly run: () => void
}

/** One line of a menu or of the palette. */
export function MenuActionItem({ action }: { readonly action: MenuAction }) {
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      className={list.item ?? ''}
      isDisabled={action.isDisabled}
      onAction={action.run}
    >
      {action.icon}
      <span className={list.text}>{action.label}</span>
      {action.detail && <span className={list.detail}>{action.detail}</span>}
      {action.keys && <Kbd keys={action.keys} />}
    </MenuItem>
  )
}
