import { maskKinds } from '#shared/domain/reading.ts'
import type { MaskKind } from '#shared/domain/reading.ts'
import { useCommand } from '../../api/use-command.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { maskKindWords } from './mask-words.ts'

/** A box for each kind of personal data; ticked ones are masked on the way in. */
export function MaskChoices({ mask }: { readonly mask: readonly MaskKind[] }) {
  const change = useCommand('sources.setMask')
  const choose = (kind: MaskKind, isMasked: boolean): void => {
    const kinds = maskKinds.filter((one) => (one === kind ? isMasked : mask.includes(one)))
    void change.run({ kinds })
  }
  return maskKinds.map((kind) => (
    <Checkbox key={kind} isSelected={mask.includes(kind)} onChange={(isMasked) => choose(kind, isMasked)}>
      {maskKindWords(kind)}
    </Checkbox>
  ))
}
