import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { ComboBoxProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import field from './field.module.css'
import list from './list.module.css'
import type { Option } from './option.ts'

type Behaviour = Pick<
  ComboBoxProps<Option>,
  'defaultItems' | 'items' | 'inputValue' | 'onInputChange' | 'menuTrigger' | 'allowsCustomValue' | 'autoFocus'
>

export interface OptionBoxProps extends Behaviour {
  readonly label: string
  readonly hidesLabel?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  /** What the button that opens the list is called; without it there is none. */
  readonly buttonLabel?: string
  /** Said where nothing fits; without it the list then closes. */
  readonly emptyWords?: string
  readonly value?: string | null
  readonly onChoose?: (id: string) => void
  readonly className?: string
}

/** A field with a list of what fits the words in it. */
export function OptionBox(props: OptionBoxProps) {
  const { label, hidesLabel, placeholder, maxLength, buttonLabel, emptyWords, value, onChoose, className, ...rest } =
    props
  return (
    <ComboBox
      {...rest}
      {...(value === undefined ? {} : { value })}
      className={classNames(field.field, className)}
      aria-label={hidesLabel ? label : undefined}
      onChange={(key) => {
        if (typeof key === 'string') onChoose?.(key)
      }}
      allowsEmptyCollection={emptyWords !== undefined}
    >
      {!hidesLabel && <Label className={field.label ?? ''}>{label}</Label>}
      <div className={field.box}>
        <Input className={field.input ?? ''} placeholder={placeholder} maxLength={maxLength} />
        {buttonLabel && (
          <Button className={field.clear ?? ''} aria-label={buttonLabel}>
            <ChevronDown aria-hidden />
          </Button>
        )}
      </div>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox<Option>
          className={list.list ?? ''}
          renderEmptyState={() => <div className={list.none}>{emptyWords}</div>}
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
    </ComboBox>
  )
}
