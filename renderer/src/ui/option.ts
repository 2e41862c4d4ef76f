import type { ReactNode } from 'react'

/** One of the choices of a Select or a ComboBox. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** Stands before the label: a theme's dot. */
  readonly icon?: ReactNode
  /** Stands after the label, quieter. */
  readonly detail?: string
}
