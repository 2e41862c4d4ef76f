import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import field from '../../ui/field.module.css'
import list from '../../ui/list.module.css'

export interface AccountFieldProps {
  readonly value: string
  readonly onChange: (name: string) => void
}

/** An account by name: one that is known is found by typing, one that is not is taken as written. */
export function AccountField({ value, onChange }: AccountFieldProps) {
  const { data } = useEntry('accounts.list', { search: value.trim(), limit: 20 })
  const accounts = data?.accounts ?? []
  return (
    <ComboBox
      className={field.field ?? ''}
      inputValue={value}
      onInputChange={onChange}
      items={accounts}
      allowsCustomValue
      autoFocus
    >
      <Label className={field.label ?? ''}>Account</Label>
      <div className={field.box}>
        <Input className={field.input ?? ''} maxLength={200} placeholder="Whose words these are; may stay empty" />
        <Button className={field.clear ?? ''} aria-label="Show accounts">
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox<(typeof accounts)[number]> className={list.list ?? ''}>
          {(account) => (
            <ListBoxItem id={account.id} textValue={account.name} className={list.item ?? ''}>
              <span className={list.text}>{account.name}</span>
              <span className={list.detail}>{formatCount(account.comments, 'comment')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
