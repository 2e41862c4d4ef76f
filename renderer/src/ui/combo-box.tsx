import type { Option } from './option.ts'
import { OptionBox } from './option-box.tsx'

export interface ComboBoxProps<Id extends string> {
  readonly label: string
  readonly hidesLabel?: boolean
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly className?: string
}

/** One of many, found by typing. */
export function ComboBox<Id extends string>({ options, value, onChange, ...rest }: ComboBoxProps<Id>) {
  const choose = (id: string): void => {
    const chosen = options.find((option) => option.id === id)
    if (chosen) onChange(chosen.id)
  }
  return (
    <OptionBox
      {...rest}
      defaultItems={options}
      value={value}
      onChoose={choose}
      menuTrigger="focus"
      buttonLabel="Show all"
      emptyWords="Nothing has this name."
    />
  )
}
