import { ChevronDown } from 'lucide-react'
import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import list from './list.module.css'
import type { Option } from './option.ts'

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
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, hidesLabel, options, value, onChange, placeholder, autoFocus, className } = props
  const choose = (key: unknown): void => {
    const chosen = options.find((option) => option.id === key)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaComboBox
      className={classNames(field.field, className)}
      aria-label={hidesLabel ? label : undefined}
      defaultItems={options}
      value={value}
      onChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={autoFocus}
    >
      {!hidesLabel && <Label className={field.label ?? ''}>{label}</Label>}
      <div className={field.box}>
        <Input className={field.input ?? ''} placeholder={placeholder} />
        <Button className={field.clear ?? ''} aria-label="Show all">
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox<Option<Id>>
          className={list.list ?? ''}
          renderEmptyState={() => <div className={list.none}>Nothing has this name.</div>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={list.item ?? ''}>
              {option.icon}
              <span className={list.text}>{option.label}</span>
              {option.detail && <span className={list.detail}>{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
