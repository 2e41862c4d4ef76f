import { OptionBox } from '../../ui/option-box.tsx'
import { accountOptions, useAccountsLike } from '../accounts/use-accounts-like.ts'

export interface AccountFieldProps {
  readonly value: string
  readonly onChange: (name: string) => void
}

/** An account by name: one that is known is found by typing, one that is not is taken as written. */
export function AccountField({ value, onChange }: AccountFieldProps) {
  return (
    <OptionBox
      label="Account"
      placeholder="Whose words these are; may stay empty"
      maxLength={200}
      inputValue={value}
      onInputChange={onChange}
      items={accountOptions(useAccountsLike(value))}
      buttonLabel="Show accounts"
      allowsCustomValue
      autoFocus
    />
  )
}
