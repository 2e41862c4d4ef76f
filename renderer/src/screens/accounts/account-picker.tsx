import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { AccountRow } from '#shared/contract/accounts.ts'
import { formatCount } from '#shared/domain/format.ts'
import { useEntry } from '../../api/use-query.ts'
import field from '../../ui/field.module.css'
import list from '../../ui/list.module.css'

interface AccountPickerProps {
  readonly label: string
  /** An account that cannot be chosen. */
  readonly except: string
  readonly onChoose: (account: AccountRow) => void
}

const shown = 20

/** One of the accounts, however many there are: the engine finds them as one types. */
export function AccountPicker({ label, except, onChoose }: AccountPickerProps) {
  const [text, setText] = useState('')
  const { data } = useEntry('accounts.list', { search: text.trim().slice(0, 200), limit: shown + 1 })
  const accounts = (data?.accounts ?? []).filter((account) => account.id !== except).slice(0, shown)
  const choose = (key: unknown): void => {
    const chosen = accounts.find((account) => account.id === key)
    if (chosen) onChoose(chosen)
  }
  return (
    <ComboBox
      className={field.field ?? ''}
      inputValue={text}
      onInputChange={setText}
      items={accounts}
      value={null}
      onChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <div className={field.box}>
        <Input className={field.input ?? ''} placeholder="Name or spelling" />
      </div>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox<AccountRow>
          className={list.list ?? ''}
          renderEmptyState={() => <div className={list.none}>No account has this name.</div>}
        >
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
