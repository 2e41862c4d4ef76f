import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import list from './list.module.css'
import type { Option } from './option.ts'
import styles from './select.module.css'

export interface SelectProps<Id extends string> {
  readonly label: string
  readonly hidesLabel?: boolean
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly className?: string
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, hidesLabel, options, value, onChange, placeholder, isDisabled, className } = props
  const choose = (key: unknown): void => {
    const chosen = options.find((option) => option.id === key)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaSelect
      className={classNames(field.field, className)}
      aria-label={hidesLabel ? label : undefined}
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      {!hidesLabel && <Label className={field.label ?? ''}>{label}</Label>}
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox className={list.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={list.item ?? ''}>
              {option.icon}
              <span className={list.text}>{option.label}</span>
              {option.detail && <span className={list.detail}>{option.detail}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
