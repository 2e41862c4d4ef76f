import { useState } from 'react'
import type { AccountRow } from '#shared/contract/accounts.ts'
import { OptionBox } from '../../ui/option-box.tsx'
import { accountOptions, useAccountsLike } from './use-accounts-like.ts'

interface AccountPickerProps {
  readonly label: string
  /** An account that cannot be chosen. */
  readonly except: string
  readonly onChoose: (account: AccountRow) => void
}

/** One of the accounts, however many there are. */
export function AccountPicker({ label, except, onChoose }: AccountPickerProps) {
  const [text, setText] = useState('')
  const accounts = useAccountsLike(text).filter((account) => account.id !== except)
  const choose = (id: string): void => {
    const chosen = accounts.find((account) => account.id === id)
    if (chosen) onChoose(chosen)
  }
  return (
    <OptionBox
      label={label}
      placeholder="Name or spelling"
      inputValue={text}
      onInputChange={setText}
      items={accountOptions(accounts)}
      value={null}
      onChoose={choose}
      menuTrigger="focus"
      emptyWords="No account has this name."
      autoFocus
    />
  )
}
