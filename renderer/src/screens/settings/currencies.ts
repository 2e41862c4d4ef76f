import type { Option } from '../../ui/option.ts'

const names = new Intl.DisplayNames('en', { type: 'currency' })

/** Every currency by its code and name, the present one among them. */
export function currencyOptions(present: string): readonly Option[] {
  const codes = new Set([...Intl.supportedValuesOf('currency'), present])
  return [...codes].sort().map((code) => ({ id: code, label: `${code}, ${names.of(code) ?? code}` }))
}
